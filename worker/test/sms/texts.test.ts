import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { ConversationDetail, TextMessage } from "../../src/contract/texts.ts";
import { as, registerTenant } from "../harness/api.ts";
import { down, withBindings } from "../harness/outages.ts";
import { eventually, freshNumber, postForm } from "../harness/twilio.ts";
import { practice } from "../practice.ts";
import { freshMessageSid, numberOf, Sender } from "./sender.ts";

const owner = await registerTenant({ ...practice, booking: { ...practice.booking, capacity: 50 } });
const number = await numberOf(owner);

async function textsWith(phone: string, count: number): Promise<TextMessage[]> {
  return eventually(async () => {
    const { items } = await (await as(owner)("/api/texts?limit=100")).json<{ items: TextMessage[] }>();
    const own = items.filter(({ from, to }) => from === phone || to === phone);
    return own.length >= count ? own.toReversed() : null;
  });
}

const stored = (conversationId: string, turns: number) =>
  eventually(async () => {
    const answer = await as(owner)(`/api/conversations/${conversationId}`);
    if (answer.status !== 200) return null;
    const detail = await answer.json<ConversationDetail>();
    return detail.transcript.length >= turns ? detail : null;
  });

describe("a text", () => {
  it("is answered, written down, and goes on with what was said before", async () => {
    const sender = new Sender(number);
    const first = await sender.text("Is there parking?");
    expect(first).toContain("Parking is free behind the building");
    const second = await sender.text("I'd like to book a cleaning");
    const third = await sender.text("next Tuesday at 10 am");
    expect(second).not.toBeNull();
    expect(third).toMatch(/Tuesday/);
    const texts = await textsWith(sender.from, 6);
    expect(texts.map(({ direction, status }) => `${direction} ${status}`).toSorted()).toEqual([
      ...Array.from({ length: 3 }, () => "in received"),
      ...Array.from({ length: 3 }, () => "out sent"),
    ]);
    expect(
      texts
        .filter(({ direction }) => direction === "out")
        .map(({ body }) => body)
        .toSorted(),
    ).toEqual([first, second, third].map(String).toSorted());
    const ids = new Set(texts.map(({ conversationId }) => conversationId));
    expect(ids.size).toBe(1);
    const detail = await stored([...ids][0]!, 6);
    expect(detail).toMatchObject({ channel: "sms", phone: sender.from });
    expect(detail.transcript[0]).toMatchObject({ role: "caller", text: "Is there parking?" });
  });

  it("books with the number it comes from", async () => {
    const sender = new Sender(number);
    let reply = "";
    for (const line of [
      "I'd like a cleaning on Thursday at 2 pm",
      "Grace Bennett",
      "yes this number",
      "yes please",
      "yes",
    ]) {
      reply = (await sender.text(line)) ?? "";
      if (/booked/i.test(reply)) break;
    }
    expect(reply).toMatch(/booked/i);
    const { items } = await (await as(owner)("/api/bookings")).json<{ items: Record<string, unknown>[] }>();
    const own = items.filter(({ customerPhone }) => customerPhone === sender.from);
    expect(own).toMatchObject([{ source: "sms", status: "confirmed", serviceId: "svc_cleaning" }]);
  });

  it("delivered again gets the same reply and is heard once", async () => {
    const sender = new Sender(number);
    const MessageSid = freshMessageSid();
    const replies = await Promise.all([
      sender.text("Is there parking?", { MessageSid }),
      sender.text("Is there parking?", { MessageSid }),
    ]);
    replies.push(await sender.text("Is there parking?", { MessageSid }));
    expect(new Set(replies).size).toBe(1);
    expect(replies[0]).toContain("Parking");
    const texts = await textsWith(sender.from, 2);
    expect(texts).toHaveLength(2);
    const { transcript } = await stored(texts[0]!.conversationId ?? "", 2);
    expect(transcript).toHaveLength(2);
  });

  it("and another at the same instant are both answered, each once", async () => {
    const sender = new Sender(number);
    const replies = await Promise.all([sender.text("Is there parking?"), sender.text("How can I pay?")]);
    expect(replies.join(" ")).toContain("Parking is free");
    expect(replies.join(" ")).toContain("cards");
    const [first] = await textsWith(sender.from, 4);
    const { transcript } = await stored(first?.conversationId ?? "", 4);
    expect(transcript.map(({ role }) => role)).toEqual(["caller", "agent", "caller", "agent"]);
  });

  it("from another customer is another conversation", async () => {
    const [one, other] = [new Sender(number), new Sender(number)];
    await one.text("My name is Grace Bennett. Is there parking?");
    await other.text("Is there parking?");
    const [[first], [second]] = await Promise.all([textsWith(one.from, 2), textsWith(other.from, 2)]);
    expect(first?.conversationId).not.toBe(second?.conversationId);
  });
});

describe("nothing is answered", () => {
  it("to the carrier's own words, and to whoever has opted out, until they opt in", async () => {
    const sender = new Sender(number);
    expect(await sender.text("Is there parking?")).toContain("Parking");
    for (const word of ["STOP", "stop ", "Unsubscribe", "HELP"]) expect(await sender.text(word)).toBeNull();
    expect(await sender.text("Is there parking?")).toBeNull();
    expect(await sender.text("START")).toBeNull();
    expect(await sender.text("Is there parking?")).toContain("Parking");
  });

  it("where the carrier says that it has acted on the text", async () => {
    const sender = new Sender(number);
    expect(await sender.text("no more please", { OptOutType: "STOP" })).toBeNull();
    expect(await sender.text("Is there parking?")).toBeNull();
  });

  it("to a blocked number, which the owner still reads", async () => {
    const from = freshNumber();
    const strict = await registerTenant({ routing: { ...practice.routing, blocked: [from] } });
    const sender = new Sender(await numberOf(strict), from);
    expect(await sender.text("Hello")).toBeNull();
    const { items } = await (await as(strict)("/api/texts")).json<{ items: TextMessage[] }>();
    expect(items).toMatchObject([{ direction: "in", body: "Hello" }]);
  });

  it("at a number that is nobody's, and without a body", async () => {
    expect(await new Sender(freshNumber()).text("Hello")).toBeNull();
    expect(await new Sender(number).text("   ")).toBeNull();
  });

  it("where the business is suspended", async () => {
    const closed = await registerTenant();
    await env.DB.prepare("UPDATE tenants SET status = 'suspended' WHERE id = ?").bind(closed.tenantId).run();
    const sender = new Sender(await numberOf(closed));
    expect(await sender.text("Hello")).toBeNull();
  });
});

describe("a picture", () => {
  it("without a word is answered honestly, and not for ever", async () => {
    const sender = new Sender(number);
    const replies = [];
    for (let i = 0; i < 5; i++) replies.push(await sender.text("", { NumMedia: "2" }));
    expect(replies[0]).toContain("only read words");
    expect(replies.at(-1)).toBeNull();
  });

  it("with words is answered as words", async () => {
    expect(await new Sender(number).text("Is there parking?", { NumMedia: "1" })).toContain("Parking");
  });
});

it("two machines that answer each other come to an end", async () => {
  const machine = new Sender(number);
  let replies = 0;
  for (let i = 0; i < 50; i++) if ((await machine.text("Is there parking?")) !== null) replies++;
  expect(replies).toBe(40);
}, 60_000);

describe("a stranger", () => {
  it("who is not the carrier is refused, and nothing is stored", async () => {
    const sender = new Sender(number);
    const form = { MessageSid: freshMessageSid(), From: sender.from, To: number, Body: "Hi" };
    for (const signature of [null, "", "x".repeat(28)])
      expect((await postForm("/api/twilio/incoming", form, { signature })).status).toBe(403);
    const { items } = await (await as(owner)("/api/texts?limit=100")).json<{ items: TextMessage[] }>();
    expect(items.filter(({ from }) => from === sender.from)).toEqual([]);
  });

  it.each([
    ["no MessageSid", { MessageSid: "" }],
    ["a MessageSid that is a path", { MessageSid: "../../x" }],
    ["no sender", { From: "" }],
    ["a sender that is no number", { From: "client:x" }],
    ["media that are not counted", { NumMedia: "many" }],
    ["a body of 100 KB less one", { Body: "a ".repeat(30_000) }],
  ])("with %s gets TwiML and no failure", async (_what, more: Record<string, string>) => {
    await new Sender(number).text("Hello", more);
  });
});

it.each(["throws", "rejects"] as const)("a session that %s is no failure of the answer", async (outage) => {
  const { getExpectedTwilioSignature } = await import("twilio/lib/webhooks/webhooks.js");
  const form = { MessageSid: freshMessageSid(), From: freshNumber(), To: number, Body: "Hi" };
  const url = "https://amunet.test/api/twilio/incoming";
  const signature = getExpectedTwilioSignature("amunet-local-development-token", url, form);
  for (const broken of [{ TEXT_SESSION: down(env.TEXT_SESSION, outage) }, { DB: down(env.DB, outage) }]) {
    const headers = { "x-twilio-signature": signature, "content-type": "application/x-www-form-urlencoded" };
    const request = new Request(url, { method: "POST", headers, body: new URLSearchParams(form).toString() });
    const answer = await withBindings(broken, request);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain("<Response/>");
  }
});
