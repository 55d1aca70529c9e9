import { env } from "cloudflare:workers";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { ChatAnswer } from "../../src/contract/chat.ts";
import { as, registerTenant } from "../harness/api.ts";
import { modelDoes } from "../harness/model.ts";
import { eventually } from "../harness/twilio.ts";
import { practice } from "../practice.ts";
import { giveUpAfter, sessionOf } from "../sms/session.ts";
import { freshMessageSid, numberOf, Sender } from "../sms/sender.ts";
import { Visitor } from "./visitor.ts";

const owner = await registerTenant({ ...practice, aiProvider: "openai" });
await env.DB.prepare("UPDATE subscriptions SET tier = 'enterprise' WHERE tenant_id = ?").bind(owner.tenantId).run();
const number = await numberOf(owner);
const accept = { accept: "text/event-stream" };

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Reads a stream until `enough` says so of everything read. */
async function readUntil(reader: ReadableStreamDefaultReader<Uint8Array>, enough: (read: string) => boolean) {
  const decoder = new TextDecoder();
  let read = "";
  while (!enough(read)) {
    const { done, value } = await reader.read();
    if (done) break;
    read += decoder.decode(value, { stream: true });
  }
  return read;
}

describe("a model in a chat", () => {
  it("is heard clause by clause, while it still writes", async () => {
    modelDoes(() => ({
      steps: [{ text: "We are on Main Street. It is right by", everyMs: 1 }, { wait: 400 }, { text: " the library." }],
    }));
    const answer = await new Visitor(owner.tenantId).post("How do I find you people?", {}, accept);
    const reader = answer.body!.getReader();
    const early = await readUntil(reader, (read) => read.includes("event: clause"));
    expect(early).toContain("We are on Main Street.");
    expect(early).not.toContain("library");
    const rest = await readUntil(reader, () => false);
    expect(rest).toContain("event: done");
    expect(rest).toContain("We are on Main Street. It is right by the library.");
  });

  it("is stopped when the visitor goes away, and the conversation goes on", async () => {
    const model = modelDoes(({ index }) =>
      index === 0
        ? { steps: [{ text: "We are on Main Street. It is right", everyMs: 1 }, { stall: true }] }
        : { steps: [{ text: "By the library." }] },
    );
    const visitor = new Visitor(owner.tenantId);
    const answer = await visitor.post("How do I find you people?", {}, accept);
    const reader = answer.body!.getReader();
    const read = await readUntil(reader, (sofar) => sofar.includes("event: clause"));
    await reader.cancel();
    await eventually(async () => model.abandoned === 1);
    visitor.conversationId = /conv_[a-z0-9]+/.exec(read)?.[0];
    expect((await visitor.say("Where exactly is that?")).text).toBe("By the library.");
  });

  it("that is down is stood in for in the same answer", async () => {
    modelDoes(() => ({ status: 503, error: { code: "overloaded" } }));
    const answer: ChatAnswer = await new Visitor(owner.tenantId).say("Is there parking?");
    expect(answer.text).toContain("Parking is free");
  });
});

describe("a model that answers a text", () => {
  it("too late has its answer sent by itself, once", async () => {
    modelDoes(() => ({ steps: [{ text: "We are on", everyMs: 1 }, { wait: 900 }, { text: " Main Street." }] }));
    const sender = new Sender(number);
    const session = sessionOf(owner.tenantId, sender);
    await giveUpAfter(session, 200);
    const MessageSid = freshMessageSid();
    expect(await sender.text("How do I find you people?", { MessageSid })).toBeNull();
    const sent = await eventually(async () => {
      const { items } = await (
        await as(owner)(`/api/texts?phone=${encodeURIComponent(sender.from)}`)
      ).json<{ items: { id: string; body: string; direction: string }[] }>();
      expect(items.filter(({ direction }) => direction === "out").length).toBeLessThan(2);
      return items.find(({ id }) => id === `txt_re_${MessageSid}`);
    });
    expect(sent.body).toBe("We are on Main Street.");
  });
});
