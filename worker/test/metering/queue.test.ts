import { createExecutionContext, createMessageBatch, getQueueResult } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import worker from "../../src/index.ts";
import { processOf, subscriber, usageRow, used } from "./metered.ts";
import { FakeStripe } from "../billing/stripe/fake-stripe.ts";

let stripe: FakeStripe;
let tenant: Awaited<ReturnType<typeof subscriber>>;

beforeEach(async () => {
  for (const level of ["error", "log"] as const) vi.spyOn(console, level).mockImplementation(() => {});
  stripe = new FakeStripe();
  vi.stubGlobal("fetch", stripe.fetch);
  tenant = await subscriber();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Delivers one message as the platform would. */
async function deliver(callSid: string, variables: object = stripe.variables): Promise<"done" | "again"> {
  const body = { type: "meter.due" as const, tenantId: tenant.tenantId, shard: 0, callSid };
  const batch = createMessageBatch("billing", [{ id: "1", timestamp: new Date(), attempts: 1, body }]);
  const execution = createExecutionContext();
  await worker.queue(batch, { ...env, ...variables }, execution);
  const { explicitAcks } = await getQueueResult(batch, execution);
  return explicitAcks.length === 1 ? "done" : "again";
}

const queued = () => used(processOf(tenant.tenantId, { now: Date.now(), payments: null }), { seconds: 61 });

it("reports over Stripe, and has the queue bring back what may be taken later", async () => {
  const callSid = await queued();
  stripe.failNext();
  expect(await deliver(callSid)).toBe("again");
  expect(await usageRow(callSid)).toMatchObject({ status: "queued", attempts: 1 });
  await env.DB.prepare("UPDATE meter_events SET due_at = 0 WHERE call_sid = ?").bind(callSid).run();
  expect(await deliver(callSid)).toBe("done");
  expect(await deliver(callSid)).toBe("done");
  expect(await usageRow(callSid)).toMatchObject({ status: "sent" });
  expect(stripe.meter.total(tenant.customerId)).toBe(61);
  expect([stripe.asked.length, stripe.wrong]).toEqual([2, []]);
});

it.each([
  ["a key", { STRIPE_SECRET_KEY: "" }],
  ["a meter", { STRIPE_METER_EVENT_NAME: "" }],
])("keeps usage and asks nobody without %s", async (_what, without) => {
  const callSid = await queued();
  expect(await deliver(callSid, { ...stripe.variables, ...without })).toBe("done");
  expect(stripe.asked).toEqual([]);
  expect(await usageRow(callSid)).toMatchObject({ status: "queued", attempts: 0 });
});
