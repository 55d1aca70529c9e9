import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { ChatAnswer } from "../../src/contract/chat.ts";
import { chatSessionOf } from "../../src/objects/stubs.ts";
import { as, origin, registerTenant } from "../harness/api.ts";
import { withBindings } from "../harness/outages.ts";
import { practice } from "../practice.ts";
import { Visitor } from "./visitor.ts";

const owner = await registerTenant({ ...practice, booking: { ...practice.booking, capacity: 50 } });
const accept = { accept: "text/event-stream" };

interface Event {
  type: string;
  data: Record<string, unknown>;
}

/** Every event of a stream, read as the bytes arrive. */
async function eventsOf(answer: Response): Promise<Event[]> {
  expect(answer.headers.get("content-type")).toContain("text/event-stream");
  const text = await answer.text();
  expect(text.endsWith("\n\n")).toBe(true);
  return (
    text
      .slice(0, -2)
      .split("\n\n")
      // Comments say that somebody is still there.
      .filter((block) => !block.startsWith(":"))
      .map((block) => {
        const [, type = "", data = ""] = /^event: (\w+)\ndata: (.*)$/.exec(block) ?? [];
        return { type, data: JSON.parse(data) as Record<string, unknown> };
      })
  );
}

describe("an answer as a stream", () => {
  it("begins with its conversation, comes in clauses, and ends with what JSON would have said", async () => {
    const visitor = new Visitor(owner.tenantId);
    const events = await eventsOf(await visitor.post("Is there parking?", {}, accept));
    expect(events.map(({ type }) => type)).toEqual(["begin", ...events.slice(1, -1).map(() => "clause"), "done"]);
    expect(events.length).toBeGreaterThan(2);
    const done = events.at(-1)?.data as unknown as ChatAnswer;
    expect(done.conversationId).toBe(events[0]?.data["conversationId"]);
    expect(done.text).toContain("Parking is free");
    const clauses = events.filter(({ type }) => type === "clause").map(({ data }) => data["text"]);
    expect(clauses.join(" ")).toBe(done.text);
  });

  it("shows what has happened as an event of its own, before the end", async () => {
    const visitor = new Visitor(owner.tenantId);
    await visitor.talk("I'd like to book a cleaning", "next Tuesday at 11 am", "My name is Grace Bennett");
    for (const next of ["+1 310 555 0147", "yes", "yes please", "yes"]) {
      const events = await eventsOf(await visitor.post(next, {}, accept));
      const done = events.at(-1)?.data as unknown as ChatAnswer;
      if (done.bookingId === undefined) continue;
      expect(events.filter(({ type }) => type === "action").map(({ data }) => data)).toEqual(done.actions);
      expect(done.actions).toMatchObject([{ type: "booked", bookingId: done.bookingId, serviceId: "svc_cleaning" }]);
      return;
    }
    throw new Error("nothing was booked");
  });

  it("that nobody reads on is over, and a repeat of the message finds the answer", async () => {
    const visitor = new Visitor(owner.tenantId);
    await visitor.say("Hello");
    const messageId = crypto.randomUUID();
    const answer = await visitor.post("Is there parking?", { messageId }, accept);
    const reader = answer.body?.getReader();
    await reader?.read();
    await reader?.cancel();
    const again = await visitor.say("Is there parking?", { messageId });
    expect(again.text).toContain("Parking is free");
    const next = await visitor.say("How can I pay?");
    expect(next.text).toContain("cards");
  });

  it("says in the stream where our own code fails, with one of the eight errors", async () => {
    const visitor = new Visitor(owner.tenantId);
    const { conversationId } = await visitor.say("Hello");
    await runInDurableObject(chatSessionOf(env, owner.tenantId, conversationId), (object) => {
      Object.assign(Reflect.get(object, "dialogue") as object, { answer: () => Promise.reject(new Error("broken")) });
    });
    const events = await eventsOf(await visitor.post("Is there parking?", {}, accept));
    expect(events.at(-1)).toMatchObject({ type: "error", data: { error: { code: "unavailable" } } });
    const plain = await visitor.post("Is there parking?");
    expect(plain.status).toBe(503);
  });

  it("is refused like any other request before it begins", async () => {
    const answer = await new Visitor("ten_nobody").post("Hello", {}, accept);
    expect(answer.status).toBe(404);
    expect(answer.headers.get("content-type")).toContain("application/json");
  });
});

describe("a chat", () => {
  it("rests for half an hour, and no longer", async () => {
    const visitor = new Visitor(owner.tenantId);
    const { conversationId } = await visitor.say("Is there parking?");
    const ago = (ms: number) =>
      runInDurableObject(chatSessionOf(env, owner.tenantId, conversationId), (_object, { storage: { kv } }) => {
        const last = kv.get<{ at: number; revision: number }>("last");
        if (last !== undefined) kv.put("last", { ...last, at: last.at - ms });
      });
    await ago(29 * 60_000);
    expect((await visitor.say("How can I pay?")).conversationId).toBe(conversationId);
    await ago(30 * 60_000);
    expect((await visitor.say("Do you see children?")).conversationId).not.toBe(conversationId);
  });

  it("is answered at most so often a minute from one address, whatever another tenant is asked", async () => {
    const strict = { RATE_LIMITS: "on" };
    const other = await registerTenant();
    const ask = (tenantId: string, address: string) =>
      withBindings(
        strict,
        new Request(`${origin}/api/chat`, {
          method: "POST",
          headers: { "content-type": "application/json", "cf-connecting-ip": address },
          body: JSON.stringify({ tenantId, message: "Is there parking?" }),
        }),
      );
    const statuses: number[] = [];
    let refused: Response | undefined;
    for (let i = 0; i < 31; i++) {
      const answer = await ask(owner.tenantId, "203.0.113.9");
      statuses.push(answer.status);
      refused = answer;
    }
    expect(statuses.slice(0, 30)).toEqual(Array.from({ length: 30 }, () => 200));
    expect(refused?.status).toBe(429);
    expect(Number(refused?.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await ask(owner.tenantId, "203.0.113.10")).status).toBe(200);
    expect((await ask(other.tenantId, "203.0.113.9")).status).toBe(200);
  }, 60_000);

  it("gives the owner's number where somebody wants a person, and a link where the answer has one", async () => {
    const listed = await registerTenant({
      ...practice,
      routing: { ...practice.routing, transferNumber: "+12125550123" },
      knowledge: [
        {
          id: "fct_form",
          question: "Where is the new patient form?",
          answer: "It's at https://example.com/form.",
          source: "owner",
        },
      ],
    });
    const visitor = new Visitor(listed.tenantId);
    const form = await visitor.say("Where do I find the new patient form?");
    expect(form.actions).toEqual([{ type: "link", url: "https://example.com/form" }]);
    const person = await visitor.say("I want to talk to a real person");
    expect(person.text).toContain("212");
    expect(person.actions).toEqual([{ type: "transfer", phone: "+12125550123" }]);
    const after = await visitor.say("ok thanks, is there anything on Thursday for a cleaning?");
    expect(after.text).not.toBe("");
    expect((await as(listed)("/api/conversations")).status).toBe(200);
  });
});
