import { env } from "cloudflare:workers";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { queueText } from "../../src/services/texts/queue.ts";
import { sendText } from "../../src/services/texts/send-due.ts";
import { freshNumber, postForm } from "../harness/twilio.ts";
import { Carrier, consentOf, freshId, officeCtx, textingShop, textRow } from "./office.ts";

let owner: Awaited<ReturnType<typeof textingShop>>;
let carrier: Carrier;
let id: string;
let sid: string;
const to = freshNumber();

beforeAll(async () => {
  owner = await textingShop();
});

const at = () => officeCtx(owner, carrier, Date.now(), { type: "queue", id: null });

beforeEach(async () => {
  carrier = new Carrier();
  id = freshId("txt");
  await queueText(at(), { id, to, body: `Hello ${id}`, purpose: "details", conversationId: null });
  await sendText(at(), id);
  sid = carrier.messages[0]!.sid;
});

/** The carrier's status callback, as it was told to make it. */
const report = (MessageStatus: string, change: Record<string, string> = {}, query = `?text=${id}`) =>
  postForm(`/api/twilio/status${query}`, {
    MessageSid: sid,
    SmsSid: sid,
    MessageStatus,
    SmsStatus: MessageStatus,
    From: owner.number,
    To: to,
    AccountSid: "AC1",
    ApiVersion: "2010-04-01",
    ...change,
  });

const standing = async () => (await textRow(id))!.status;

describe("what the carrier reports", () => {
  it("moves the text forward", async () => {
    expect((await report("sent")).status).toBe(204);
    expect(await standing()).toBe("sent");
    expect((await report("delivered")).status).toBe(204);
    expect(await standing()).toBe("delivered");
  });

  it.each([
    [["delivered", "sent", "sending", "queued"], "delivered"],
    [["undelivered", "sent", "delivered"], "undelivered"],
    [["sent", "failed", "sent", "delivered"], "failed"],
    [["delivered", "delivered", "undelivered"], "delivered"],
    [["something-new", "accepted"], "sent"],
  ])("%j leaves it %s", async (reports, end) => {
    for (const each of reports) expect((await report(each)).status).toBe(204);
    expect(await standing()).toBe(end);
  });

  it("all at once leave it at an end", async () => {
    await Promise.all(["sending", "sent", "delivered", "sent", "queued", "delivered"].map((each) => report(each)));
    expect(await standing()).toBe("delivered");
  });

  it("says in words why it did not arrive", async () => {
    await report("undelivered", { ErrorCode: "30006" });
    expect(await textRow(id)).toMatchObject({
      status: "undelivered",
      failure: "The carrier says this number cannot receive texts (30006)",
      error_code: "30006",
    });
  });

  it("an opt-out among them is remembered", async () => {
    await report("failed", { ErrorCode: "21610" });
    expect(await consentOf(owner, to)).toBe("opted-out");
    await env.DB.prepare("DELETE FROM text_consents WHERE tenant_id = ?").bind(owner.tenantId).run();
  });

  it("finds a text whose send was never recorded, and nobody sends it again", async () => {
    const lost = freshId("txt");
    await queueText(at(), { id: lost, to, body: "Hi", purpose: "details", conversationId: null });
    await env.DB.prepare("UPDATE texts SET status = 'sending', attempts = 1 WHERE id = ?").bind(lost).run();
    sid = `SM${"9".repeat(32)}`;
    await report("sent", {}, `?text=${lost}`);
    expect(await textRow(lost)).toMatchObject({ status: "sent", provider_sid: sid, due_at: null });
    const before = carrier.messages.length;
    await sendText(at(), lost);
    expect(carrier.messages).toHaveLength(before);
    await report("delivered", {}, "");
    expect((await textRow(lost))!.status).toBe("delivered");
  });

  it("a text we had given up on may have arrived after all", async () => {
    const given = freshId("txt");
    await queueText(at(), { id: given, to, body: "Hi", purpose: "details", conversationId: null });
    await env.DB.prepare("UPDATE texts SET status = 'failed', failure = 'x', due_at = NULL WHERE id = ?")
      .bind(given)
      .run();
    sid = `SM${crypto.randomUUID().replaceAll("-", "")}`;
    await report("delivered", {}, `?text=${given}`);
    expect(await textRow(given)).toMatchObject({ status: "delivered", failure: null, provider_sid: sid });
  });
});

describe("what is no report of ours", () => {
  it.each([
    ["an unknown text", { MessageSid: `SM${"0".repeat(32)}` }, "?text=txt_none"],
    ["nobody's number", { From: "+12025550999" }, undefined],
    ["no status", { MessageStatus: "" }, undefined],
    ["a sid that is none", { MessageSid: "../../x" }, undefined],
    ["another text's id under a known sid", {}, "?text=txt_none"],
  ])("%s is 204 all the same", async (what, change, query) => {
    const before = await textRow(id);
    expect((await report("failed", change as Record<string, string>, query)).status).toBe(204);
    if (what.startsWith("another")) expect(await standing()).toBe("failed");
    else expect(await textRow(id)).toEqual(before);
  });

  it("another tenant's text is not moved by a report from one's own number", async () => {
    const other = await textingShop();
    await report("failed", { From: other.number });
    expect(await standing()).toBe("sent");
  });

  it("one sid does not move a text that has another", async () => {
    await report("failed", { MessageSid: `SM${"7".repeat(32)}` });
    expect(await textRow(id)).toMatchObject({ status: "sent", provider_sid: sid });
  });

  it("unsigned, it is refused and stores nothing", async () => {
    const answer = await postForm(
      `/api/twilio/status?text=${id}`,
      { MessageSid: sid, MessageStatus: "failed", From: owner.number, To: to },
      { signature: "bm90IHNpZ25lZA==" },
    );
    expect(answer.status).toBe(403);
    expect(await standing()).toBe("sent");
  });
});
