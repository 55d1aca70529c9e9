import { env } from "cloudflare:workers";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Visitor } from "../chat/visitor.ts";
import { registerTenant } from "../harness/api.ts";
import { modelDoes } from "../harness/model.ts";
import { eventually } from "../harness/twilio.ts";
import { practice } from "../practice.ts";

const owner = await registerTenant({ ...practice, aiProvider: "openai" });
await env.DB.prepare("UPDATE subscriptions SET tier = 'enterprise' WHERE tenant_id = ?").bind(owner.tenantId).run();
const accept = { accept: "text/event-stream" };

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Reads until an event has come, and goes away. */
async function leaveAfter(answer: Response, event: string): Promise<void> {
  const reader = answer.body!.getReader();
  const decoder = new TextDecoder();
  for (let read = ""; !read.includes(`event: ${event}`);) {
    const { done, value } = await reader.read();
    if (done) throw new Error(`no ${event}: ${read}`);
    read += decoder.decode(value, { stream: true });
  }
  await reader.cancel();
}

describe("a stream that broke off, asked for again", () => {
  it.each([
    ["before its first word", [{ stall: true as const }], "begin"],
    ["in the middle", [{ text: "We are on Main Street. It is right", everyMs: 1 }, { stall: true as const }], "clause"],
  ])("%s is answered whole", async (_when, steps, event) => {
    const whole = "We are on Main Street. It is right by the library.";
    const model = modelDoes(({ index }) => (index === 0 ? { steps } : { steps: [{ text: whole }] }));
    const visitor = new Visitor(owner.tenantId);
    const messageId = crypto.randomUUID();
    const ask = (headers = {}) => visitor.post("How do I find you people?", { messageId }, headers);
    await leaveAfter(await ask(accept), event);
    await eventually(async () => model.abandoned === 1);
    expect(await (await ask()).json()).toMatchObject({ text: whole });
    expect(await (await ask()).json()).toMatchObject({ text: whole });
  });
});
