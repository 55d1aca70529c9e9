import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type InboundText, receiveText } from "../../src/services/texts/receive.ts";
import { freshNumber } from "../harness/twilio.ts";
import { auditOf, Carrier, consentOf, freshId, officeCtx, textingShop, textRow, textsOf } from "./office.ts";

let owner: Awaited<ReturnType<typeof textingShop>>;
let from: string;

beforeAll(async () => {
  owner = await textingShop();
});

beforeEach(() => {
  from = freshNumber();
});

const at = () => officeCtx(owner, new Carrier(), Date.now(), { type: "twilio", id: null });
const text = (body: string, change: Partial<InboundText> = {}): InboundText => ({
  sid: freshId("SM"),
  from,
  to: owner.number,
  body,
  ...change,
});
const receive = (body: string, change?: Partial<InboundText>) => receiveText(at(), text(body, change));

describe("a text from a customer", () => {
  it("is stored, shown, and a conversation should answer it", async () => {
    const ctx = at();
    const given = text("Are you open on Saturday?");
    const received = await receiveText(ctx, given);
    expect(received).toEqual({ textId: `txt_${given.sid}`, answer: true });
    expect(await textRow(received.textId)).toMatchObject({
      direction: "in",
      from_number: from,
      to_number: owner.number,
      body: given.body,
      status: "received",
      provider_sid: given.sid,
    });
    expect(ctx.news).toEqual([{ type: "text.changed", textId: received.textId }]);
  });

  it("delivered again, and at once, is one text with one answer to the same question", async () => {
    const given = text("Hello");
    const audited = await auditOf(owner, "text.received");
    const answers = await Promise.all(Array.from({ length: 4 }, () => receiveText(at(), given)));
    for (const answer of answers) expect(answer).toEqual({ textId: `txt_${given.sid}`, answer: true });
    expect((await textsOf(owner)).filter((row) => row.provider_sid === given.sid)).toHaveLength(1);
    expect(await auditOf(owner, "text.received")).toBe(audited + 1);
  });
});

describe("the carrier's own words", () => {
  it.each(["STOP", "stopall", "Unsubscribe", "CANCEL", "end", "QUIT", "revoke", "optout"])(
    "%s ends texts and is not answered",
    async (word) => {
      const { answer } = await receive(word);
      expect([answer, await consentOf(owner, from)]).toEqual([false, "opted-out"]);
    },
  );

  it("HELP is the carrier's to answer and changes nothing", async () => {
    expect((await receive("help")).answer).toBe(false);
    expect(await consentOf(owner, from)).toBeNull();
  });

  it("a sentence with such a word in it is answered", async () => {
    expect((await receive("cancel my appointment please")).answer).toBe(true);
    expect(await consentOf(owner, from)).toBeNull();
  });

  it("START takes it back; so does YES, but only from who had opted out", async () => {
    expect((await receive("yes")).answer).toBe(true);
    await receive("STOP");
    expect((await receive("Yes")).answer).toBe(false);
    expect(await consentOf(owner, from)).toBe("opted-in");
    expect((await receive("YES")).answer).toBe(true);
    await receive("STOP");
    await receive("start");
    expect(await consentOf(owner, from)).toBe("opted-in");
  });

  it("somebody who wants no texts gets none, whatever they write; the business still reads it", async () => {
    await receive("STOP");
    const { answer, textId } = await receive("Are you open today?");
    expect(answer).toBe(false);
    expect(await textRow(textId)).toMatchObject({ status: "received", body: "Are you open today?" });
  });

  it("a word that comes twice means both times what it meant first", async () => {
    await receive("STOP");
    const yes = text("YES");
    expect((await receiveText(at(), yes)).answer).toBe(false);
    expect((await receiveText(at(), yes)).answer).toBe(false);
    const stop = text("STOP", { sid: freshId("SM") });
    await receiveText(at(), stop);
    await receive("START");
    // The carrier repeats an old request: what the customer said after it stands.
    expect((await receiveText(at(), stop)).answer).toBe(false);
    expect(await consentOf(owner, from)).toBe("opted-in");
  });

  it("what the carrier took it for wins", async () => {
    expect((await receive("baja", { optOutType: "STOP" })).answer).toBe(false);
    expect(await consentOf(owner, from)).toBe("opted-out");
  });

  it("counts for the business it was sent to and no other", async () => {
    const other = await textingShop();
    await receive("STOP");
    expect(await consentOf(other, from)).toBeNull();
  });
});
