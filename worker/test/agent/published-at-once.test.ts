import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { forgetSnapshot } from "../../src/services/agent/snapshot-of-number.ts";
import { as, registerTenant } from "../harness/api.ts";
import { callTo, completed, freshCallSid, ring } from "../harness/twilio.ts";

/** Milliseconds from a change being sent until a caller hears it. */
const atMost = 1000;

it("a change is what the next caller hears, in an isolate that has just started too, within a second", async () => {
  const owner = await registerTenant();
  // Room for every call at once.
  await env.DB.prepare("UPDATE subscriptions SET tier = 'enterprise' WHERE tenant_id = ?").bind(owner.tenantId).run();
  const line = await callTo(owner);
  const took: number[] = [];
  for (let round = 0; round < 100; round++) {
    const greeting = `Greeting number ${round}, good morning.`;
    const began = performance.now();
    const saved = await as(owner)("/api/config", { method: "PUT", body: { greeting } });
    expect(saved.status).toBe(200);
    if (round % 2 === 0) forgetSnapshot(line.To);
    const call = { ...line, CallSid: freshCallSid() };
    const answer = await (await ring(call)).text();
    took.push(performance.now() - began);
    expect(answer).toContain(greeting);
    // A publish is told to every call that is on: they are not to be more with every round.
    await completed(call);
  }
  const sorted = took.toSorted((a, b) => a - b);
  console.log(`a change is heard after ${sorted[50]!.toFixed(0)} ms, p99 ${sorted[98]!.toFixed(0)} ms`);
  expect(sorted[98]).toBeLessThan(atMost);
}, 60_000);
