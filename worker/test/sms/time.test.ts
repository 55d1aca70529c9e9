import { abortAllDurableObjects } from "cloudflare:test";
import { describe, expect, it } from "vitest";
import type { ConversationSummary, TextMessage } from "../../src/contract/texts.ts";
import { as, registerTenant } from "../harness/api.ts";
import { eventually } from "../harness/twilio.ts";
import { practice } from "../practice.ts";
import { freshMessageSid, numberOf, Sender } from "./sender.ts";
import { giveUpAfter, kept, later, ringAlarm, sessionOf, tamper } from "./session.ts";

const owner = await registerTenant({ ...practice, booking: { ...practice.booking, capacity: 50 } });
const number = await numberOf(owner);
const hour = 3_600_000;

const conversationsOf = async (phone: string): Promise<ConversationSummary[]> => {
  const { items } = await (await as(owner)("/api/conversations?limit=100")).json<{ items: ConversationSummary[] }>();
  return items.filter((one) => one.phone === phone);
};
const textsOf = async (phone: string): Promise<TextMessage[]> => {
  const { items } = await (await as(owner)("/api/texts?limit=100")).json<{ items: TextMessage[] }>();
  return items.filter(({ from, to }) => from === phone || to === phone);
};
const bookingsOf = async (phone: string) => {
  const { items } = await (
    await as(owner)("/api/bookings?limit=100")
  ).json<{ items: { customerPhone: string; source: string }[] }>();
  return items.filter(({ customerPhone }) => customerPhone === phone);
};
/** The conversations of a number, once there are so many. */
const conversations = (phone: string, count: number) =>
  eventually(async () => {
    const found = await conversationsOf(phone);
    return found.length >= count ? found : null;
  });

describe("a conversation by text", () => {
  it("goes on for 24 hours after the last word, and no longer", async () => {
    const sender = new Sender(number);
    const session = sessionOf(owner.tenantId, sender);
    await sender.text("I'd like to book a cleaning");
    await later(session, 23 * hour);
    expect(await sender.text("next Tuesday at 10 am")).toMatch(/Tuesday/);
    const [only] = await conversations(sender.from, 1);
    await later(session, 24 * hour);
    expect(await sender.text("Is there parking?")).toContain("Parking");
    const both = await conversations(sender.from, 2);
    expect(both.map(({ id }) => id)).toContain(only?.id);
    expect(both).toHaveLength(2);
  });

  it("is closed by its own clock, stored whole, and forgotten", async () => {
    const sender = new Sender(number);
    const session = sessionOf(owner.tenantId, sender);
    await sender.text("Is there parking?");
    const [{ id } = { id: "" }] = await conversations(sender.from, 1);
    await later(session, 24 * hour);
    await ringAlarm(session);
    await eventually(async () => (await kept(session)).every((key) => key !== "record" && key !== `closed:${id}`));
    await later(session, 24 * hour);
    await ringAlarm(session);
    expect(await kept(session)).toEqual([]);
    const { transcript } = await (await as(owner)(`/api/conversations/${id}`)).json<{ transcript: unknown[] }>();
    expect(transcript).toHaveLength(2);
  });

  it("does not end a minute early by an alarm that rings for something else", async () => {
    const sender = new Sender(number);
    const session = sessionOf(owner.tenantId, sender);
    await sender.text("Is there parking?");
    await later(session, 23.9 * hour);
    await ringAlarm(session);
    expect(await kept(session)).toContain("record");
  });
});

/** A booking up to the question that "yes" answers. */
async function untilReadBack(sender: Sender): Promise<void> {
  for (const line of ["I'd like a cleaning on Thursday at 2 pm", "Grace Bennett", "yes this number"]) {
    const reply = await sender.text(line);
    if (reply?.includes("Shall I book")) return;
  }
}

describe("an answer that takes too long", () => {
  it("is promised to nobody, leaves by itself once it is there, and is sent once", async () => {
    const sender = new Sender(number);
    await untilReadBack(sender);
    const session = sessionOf(owner.tenantId, sender);
    await giveUpAfter(session, 100);
    await tamper(session, (desk) => {
      const ask = desk.ask.bind(desk);
      return { ask: (...asked: Parameters<typeof ask>) => scheduler.wait(600).then(() => ask(...asked)) };
    });
    const MessageSid = freshMessageSid();
    expect(await sender.text("yes please", { MessageSid })).toBeNull();
    const sent = await eventually(async () =>
      (await textsOf(sender.from)).find(({ id }) => id.endsWith(MessageSid) && id.startsWith("txt_re_")),
    );
    expect(sent.body).toMatch(/booked/i);
    expect(await sender.text("yes please", { MessageSid })).toBeNull();
    expect((await textsOf(sender.from)).filter(({ body }) => body === sent.body)).toHaveLength(1);
    expect(await bookingsOf(sender.from)).toHaveLength(1);
  });
});

describe("a process that is killed", () => {
  it("between a booking and its receipt answers the same webhook all the same, and has booked once", async () => {
    const sender = new Sender(number);
    await untilReadBack(sender);
    await tamper(sessionOf(owner.tenantId, sender), (_desk, state) => ({
      keepReceipt: () => state.abort("killed here"),
    }));
    expect(await sender.text("yes please")).toMatch(/booked/i);
    expect(await bookingsOf(sender.from)).toMatchObject([{ source: "sms" }]);
  });

  it("together with the webhook sends the answer by itself", async () => {
    const sender = new Sender(number);
    await untilReadBack(sender);
    const session = sessionOf(owner.tenantId, sender);
    await tamper(session, (_desk, state) => ({ keepReceipt: () => state.abort("killed here") }));
    const sid = freshMessageSid();
    const snapshot = {
      tenantId: owner.tenantId,
      shard: 0,
      tenantStatus: "active" as const,
      tier: "starter" as const,
      concurrentCalls: 5,
      version: 2,
      config: practice,
    };
    const asked = { sid, from: sender.from, to: sender.to, body: "yes please", snapshot, until: Date.now() + 10_000 };
    await expect(Promise.resolve(session.text(asked))).rejects.toThrow();
    const again = sessionOf(owner.tenantId, sender);
    await later(again, 60_000);
    await ringAlarm(again);
    const sent = await eventually(async () => (await textsOf(sender.from)).find(({ id }) => id === `txt_re_${sid}`));
    expect(sent.body).toMatch(/booked/i);
    expect(await bookingsOf(sender.from)).toHaveLength(1);
  });

  it("between two texts loses nothing of what was said", async () => {
    const sender = new Sender(number);
    await untilReadBack(sender);
    await abortAllDurableObjects();
    expect(await sender.text("yes please")).toMatch(/booked/i);
    expect(await bookingsOf(sender.from)).toHaveLength(1);
  });
});
