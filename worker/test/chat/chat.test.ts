import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { ChatAnswer } from "../../src/contract/chat.ts";
import type { ConversationDetail } from "../../src/contract/texts.ts";
import { errorBody } from "../../src/contract/error.ts";
import { api, as, registerTenant } from "../harness/api.ts";
import { eventually } from "../harness/twilio.ts";
import { chatSessionOf } from "../../src/objects/stubs.ts";
import { practice } from "../practice.ts";
import { tamper } from "../sms/session.ts";
import { actionOf, Visitor } from "./visitor.ts";

const owner = await registerTenant({ ...practice, booking: { ...practice.booking, capacity: 50 } });
const stranger = await registerTenant();

/** The stored conversation, once the queue has stored so many turns of it. */
const stored = (conversationId: string, turns: number) =>
  eventually(async () => {
    const answer = await as(owner)(`/api/conversations/${conversationId}`);
    if (answer.status !== 200) return null;
    const detail = await answer.json<ConversationDetail>();
    return detail.transcript.length >= turns ? detail : null;
  });

async function refusal(answer: Response): Promise<string> {
  return errorBody.parse(await answer.json()).error.code;
}

describe("a visitor who writes", () => {
  it("is answered from the business's facts, in one conversation that the owner reads", async () => {
    const visitor = new Visitor(owner.tenantId);
    const first = await visitor.say("Is there parking?");
    expect(first.text).toContain("Parking is free behind the building");
    expect(first.actions).toEqual([]);
    expect(first.conversationId).toMatch(/^conv_[a-z0-9]{26}$/);
    const second = await visitor.say("And how can I pay?");
    expect(second.conversationId).toBe(first.conversationId);
    const read = await stored(first.conversationId, 4);
    expect(read).toMatchObject({ channel: "chat", phone: null, outcome: "answered" });
    expect(read.transcript.map(({ role, text }) => [role, text])).toEqual([
      ["caller", "Is there parking?"],
      ["agent", first.text],
      ["caller", "And how can I pay?"],
      ["agent", second.text],
    ]);
  });

  it("books, and is told so by the receipt", async () => {
    const visitor = new Visitor(owner.tenantId);
    await visitor.talk("I'd like to book a cleaning", "next Tuesday at 10 am");
    let answer = await visitor.say("My name is Grace Bennett");
    for (const next of ["+1 310 555 0147", "yes", "yes please", "yes"]) {
      if (answer.bookingId !== undefined) break;
      answer = await visitor.say(next);
    }
    const booked = actionOf(answer, "booked");
    expect(answer.bookingId).toBe(booked.bookingId);
    expect(booked).toMatchObject({ serviceId: "svc_cleaning", timeZone: practice.timeZone });
    const listed = await (await as(owner)("/api/bookings")).json<{ items: Record<string, unknown>[] }>();
    expect(listed.items.find(({ id }) => id === booked.bookingId)).toMatchObject({
      source: "chat",
      customerName: "Grace Bennett",
      startsAt: booked.startsAt,
      status: "confirmed",
    });
  });

  it("leaves a message", async () => {
    const visitor = new Visitor(owner.tenantId);
    let answer = await visitor.say("Please tell Doctor Lee that I will be late today");
    for (const next of ["Ann Lee", "310 555 0148", "yes", "yes"]) {
      if (answer.actions.length > 0) break;
      answer = await visitor.say(next);
    }
    const { messageId } = actionOf(answer, "message_taken");
    const listed = await (await as(owner)("/api/messages")).json<{ items: { id: string }[] }>();
    expect(listed.items.map(({ id }) => id)).toContain(messageId);
  });

  it("says goodbye, and begins another conversation with the next word", async () => {
    const visitor = new Visitor(owner.tenantId);
    await visitor.say("Is there parking?");
    const last = await visitor.say("No, that's all, goodbye");
    actionOf(last, "ended");
    const again = await visitor.say("How can I pay?");
    expect(again.conversationId).not.toBe(last.conversationId);
    expect(again.text).toContain("cards");
  });
});

describe("a message sent again", () => {
  it("is answered the same, and nothing happens twice", async () => {
    const visitor = new Visitor(owner.tenantId);
    await visitor.say("Hello");
    const messageId = crypto.randomUUID();
    const [first, second] = await Promise.all([
      visitor.say("Is there parking?", { messageId }),
      visitor.say("Is there parking?", { messageId }),
    ]);
    const third = await visitor.say("Is there parking?", { messageId });
    expect(second).toEqual(first);
    expect(third).toEqual(first);
    const after = await visitor.say("And do you see children?");
    const { transcript } = await stored(after.conversationId, 6);
    expect(transcript.filter(({ text }) => text === "Is there parking?")).toHaveLength(1);
  });
});

describe("a process that is killed", () => {
  it("between a booking and its receipt answers when the message comes again, and has booked once", async () => {
    const visitor = new Visitor(owner.tenantId);
    let answer = await visitor.say("I'd like to book a cleaning next Wednesday at 9 am");
    for (const next of ["Ada Byron", "+1 310 555 0149", "yes"]) {
      if (answer.text.includes("Shall I book")) break;
      answer = await visitor.say(next);
    }
    expect(answer.text).toContain("Shall I book");
    await tamper(chatSessionOf(env, owner.tenantId, answer.conversationId), (_desk, state) => ({
      keepReceipt: () => state.abort("killed here"),
    }));
    const messageId = crypto.randomUUID();
    const broken = await visitor.post("yes please", { messageId });
    expect([broken.status, await refusal(broken)]).toEqual([503, "unavailable"]);
    const again = await visitor.say("yes please", { messageId });
    expect(again.bookingId).toBe(actionOf(again, "booked").bookingId);
    const { items } = await (await as(owner)("/api/bookings?limit=100")).json<{ items: { customerName: string }[] }>();
    expect(items.filter(({ customerName }) => customerName === "Ada Byron")).toHaveLength(1);
  });
});

describe("messages at the same instant", () => {
  it("are answered one after another", async () => {
    const visitor = new Visitor(owner.tenantId);
    const { conversationId } = await visitor.say("Hello");
    const answers = await Promise.all([visitor.say("Is there parking?"), visitor.say("How can I pay?")]);
    expect(answers.map(({ text }) => text).join(" ")).toMatch(/Parking is free.*cards|cards.*Parking is free/);
    const { transcript } = await stored(conversationId, 6);
    expect(transcript.map(({ role }) => role)).toEqual(["caller", "agent", "caller", "agent", "caller", "agent"]);
  });
});

describe("somebody who should not get in", () => {
  it("finds nothing behind another tenant's conversation", async () => {
    const visitor = new Visitor(owner.tenantId);
    const { conversationId } = await visitor.say("My name is Grace Bennett, is there parking?");
    const before = await stored(conversationId, 2);
    for (const body of [
      { tenantId: stranger.tenantId, conversationId, message: "What is my name?" },
      { tenantId: owner.tenantId, conversationId: `conv_${"0".repeat(26)}`, message: "What is my name?" },
      { tenantId: "ten_nobody", message: "Hello" },
    ]) {
      const answer = await api("/api/chat", { body });
      expect(answer.status).toBe(404);
      expect(await refusal(answer)).toBe("not_found");
    }
    expect(await stored(conversationId, 2)).toEqual(before);
    const theirs = await as(stranger)(`/api/conversations/${conversationId}`);
    expect(theirs.status).toBe(404);
  });

  it.each([
    ["no message", { tenantId: "x" }],
    ["an empty one", { tenantId: "x", message: "  " }],
    ["one that is too long", { tenantId: "x", message: "a".repeat(2001) }],
    ["a tenant that is a path", { tenantId: "../x", message: "a" }],
    ["a conversation that is a path", { tenantId: "x", message: "a", conversationId: "conv_../../x" }],
    ["a number for a message", { tenantId: "x", message: 7 }],
  ])("is told what is wrong with %s", async (_what, body) => {
    const answer = await api("/api/chat", { body });
    expect([answer.status, await refusal(answer)]).toEqual([400, "invalid"]);
  });

  it("is told honestly where the business is suspended", async () => {
    const closed = await registerTenant();
    await env.DB.prepare("UPDATE tenants SET status = 'suspended' WHERE id = ?").bind(closed.tenantId).run();
    const answer = await new Visitor(closed.tenantId).say("Hello");
    expect(answer.text).toContain("isn't taking messages");
    expect(answer.actions).toEqual([{ type: "ended" }]);
  });
});

describe("a page of another origin", () => {
  it("may ask, and reads answers and errors alike", async () => {
    const headers = { origin: "https://bakery.example", "access-control-request-method": "POST" };
    const preflight = await api("/api/chat", {
      method: "OPTIONS",
      headers: { ...headers, "access-control-request-headers": "content-type" },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get("access-control-allow-headers")).toContain("content-type");
    for (const message of ["Is there parking?", ""]) {
      const answer = await api("/api/chat", { body: { tenantId: owner.tenantId, message }, headers });
      expect(answer.headers.get("access-control-allow-origin")).toBe("*");
      expect(answer.headers.get("access-control-allow-credentials")).toBeNull();
      await answer.text();
    }
  });
});

it("the concierge knows our prices and books a demo that is its own alone", async () => {
  const visitor = new Visitor("amunet");
  const answer: ChatAnswer = await visitor.say("How much does it cost?");
  expect(answer.text).toContain("$197");
  expect(answer.text).toContain("$497");
  const listed = await (await as(owner)("/api/conversations")).json<{ items: { id: string }[] }>();
  expect(listed.items.map(({ id }) => id)).not.toContain(answer.conversationId);
  let last = await visitor.say("Can I book a demo next Thursday at 11 am?");
  for (const next of ["Grace Bennett", "+1 310 555 0150", "yes", "yes please"]) {
    if (last.bookingId !== undefined) break;
    last = await visitor.say(next);
  }
  const { bookingId, serviceId } = actionOf(last, "booked");
  expect(serviceId).toBe("svc_demo");
  const row = await env.DB.prepare("SELECT tenant_id FROM bookings WHERE id = ?").bind(bookingId).first();
  expect(row).toEqual({ tenant_id: "amunet" });
  const members = await env.DB.prepare("SELECT count(*) AS members FROM members WHERE tenant_id = 'amunet'").first();
  expect(members).toEqual({ members: 0 });
  const theirs = await api("/api/bookings", { token: owner.token, tenantId: "amunet" });
  expect(theirs.status).toBe(403);
});
