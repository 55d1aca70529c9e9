import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Payments } from "../../src/adapters/ports/payments.ts";
import { openDb } from "../../src/db/client.ts";
import { AppError } from "../../src/errors.ts";
import type { QueueMessage } from "../../src/queues/messages.ts";
import { reportUsage } from "../../src/services/metering/report-usage.ts";
import { nudgeDue } from "../../src/services/outbox/nudge-due.ts";
import { bareTenant } from "../numbers/desk.ts";
import { AskedMeter, corrected, down, keyRefused, processOf, refuse, subscriber, usageRow, used } from "./metered.ts";
import { paymentsWith } from "../billing/payments.ts";

const now = Date.UTC(2027, 2, 1, 12);
const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];

let tenant: Awaited<ReturnType<typeof subscriber>>;
let meter: AskedMeter;
let logged: string[];

beforeEach(async () => {
  logged = [];
  vi.spyOn(console, "log").mockImplementation((line) => void logged.push(String(line)));
  tenant = await subscriber();
  meter = new AskedMeter();
});

afterEach(() => void vi.restoreAllMocks());

const at = (time = now, payments: Payments | null = meter.payments) =>
  processOf(tenant.tenantId, { now: time, payments });

describe("usage of a call", () => {
  it("is reported once, under the call's id, to the customer whose subscription it counts for", async () => {
    const callSid = await used(at(), { seconds: 61, at: now - 5000 });
    await env.DB.prepare("UPDATE subscriptions SET stripe_customer_id = NULL WHERE tenant_id = ?")
      .bind(tenant.tenantId)
      .run();
    await reportUsage(at(), callSid);
    await reportUsage(at(now + day), callSid);
    expect(meter.reports).toEqual([
      { identifier: callSid, customerId: tenant.customerId, seconds: 61, at: now - 5000 },
    ]);
    expect(await usageRow(callSid)).toMatchObject({ status: "sent", sent_at: now, due_at: null, lease_until: 0 });
  });

  it("is in the outbox once, whoever puts it there again, and of no seconds not at all", async () => {
    const callSid = await used(at(), { seconds: 61 });
    await used(at(), { seconds: 62, callSid });
    expect(await usageRow(callSid)).toMatchObject({ seconds: 61 });
    expect(await usageRow(await used(at(), { seconds: 0 }))).toBeNull();
  });

  it("of a tenant without a subscription is not metered", async () => {
    const { tenantId } = await bareTenant();
    const ctx = processOf(tenantId, { now, payments: meter.payments });
    expect(await usageRow(await used(ctx, { seconds: 60 }))).toBeNull();
    await env.DB.prepare(
      "INSERT INTO subscriptions (tenant_id, tier, status, current_period_start, current_period_end, stripe_customer_id, updated_at) VALUES (?1, 'starter', 'trialing', 0, 0, ?1, 0)",
    )
      .bind(tenantId)
      .run();
    expect(await usageRow(await used(ctx, { seconds: 60 }))).toBeNull();
  });

  it("is no other tenant's to report or to take back", async () => {
    const callSid = await used(at(), { seconds: 60 });
    const stranger = processOf((await subscriber()).tenantId, { now, payments: meter.payments });
    await reportUsage(stranger, callSid);
    await corrected(stranger, callSid);
    expect(meter.reports).toEqual([]);
    expect(await usageRow(callSid)).toMatchObject({ status: "queued", attempts: 0 });
  });

  it("is not a member's to report", async () => {
    const member = { ...at(), actor: { type: "user" as const, id: "usr_1", role: "admin" as const } };
    await expect(reportUsage(member, await used(at(), { seconds: 60 }))).rejects.toMatchObject({ code: "forbidden" });
  });

  it("is given to the provider by one of many consumers at once", async () => {
    const callSid = await used(at(), { seconds: 60 });
    meter.onReport = () => scheduler.wait(50);
    await Promise.all(Array.from({ length: 8 }, () => reportUsage(at(), callSid)));
    expect(meter.reports).toHaveLength(1);
  });

  it("of a hundred calls at once is a hundred reports", async () => {
    const calls = await Promise.all(Array.from({ length: 100 }, (_, index) => used(at(), { seconds: 15 + index })));
    await Promise.all([...calls, ...calls].map((callSid) => reportUsage(at(), callSid)));
    expect(meter.reports.map(({ identifier }) => identifier).toSorted()).toEqual(calls.toSorted());
    expect(meter.reports.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(100 * 15 + 4950);
  });

  it.each([
    ["no provider", null],
    ["no meter", paymentsWith({})],
  ])("keeps where there is %s, asks nobody, and is reported once there is", async (_what, payments) => {
    const callSid = await used(at(), { seconds: 60 });
    for (let days = 0; days < 3; days++) await reportUsage(at(now + days * day, payments), callSid);
    expect(logged.filter((line) => line.includes("no meter is configured"))).toHaveLength(1);
    expect(await usageRow(callSid)).toMatchObject({ status: "queued", attempts: 0, first_tried_at: null });
    await reportUsage(at(now + 3 * day - 1), callSid);
    expect(meter.reports).toEqual([]);
    await reportUsage(at(now + 3 * day), callSid);
    expect(meter.reports).toHaveLength(1);
  });
});

describe("usage the provider does not take", () => {
  it.each([
    ["what is asked", refuse("stripe refused the usage")],
    ["its customer", () => Promise.reject(new AppError("not_found", "stripe does not know the usage"))],
    ["the key", keyRefused],
  ])(
    "because %s is refused waits, in words, the operator is told, and it leaves once that is put right",
    async (_what, refused) => {
      meter.onReport = refused;
      const callSid = await used(at(), { seconds: 60 });
      let time = now;
      for (; time < now + 30 * day; time += 6 * hour) {
        const ctx = at(time);
        await reportUsage(ctx, callSid);
        expect(ctx.alerted).toEqual([expect.stringContaining(`usage of ${callSid} is refused`)]);
        expect(await usageRow(callSid)).toMatchObject({
          status: "queued",
          attempts: 0,
          first_tried_at: null,
          due_at: time + 6 * hour,
          lease_until: 0,
          failure: expect.stringMatching(/stripe|payments/),
        });
        await reportUsage(at(time + 6 * hour - 1), callSid);
      }
      expect(meter.reports).toHaveLength(30 * 4);
      meter.onReport = async () => {};
      await reportUsage(at(time), callSid);
      await reportUsage(at(time + day), callSid);
      expect(meter.reports).toHaveLength(30 * 4 + 1);
      expect(await usageRow(callSid)).toMatchObject({ status: "sent", sent_at: time, failure: null, due_at: null });
    },
  );

  it("because it is refused until the provider takes it no more has failed, and the audit log has it", async () => {
    meter.onReport = refuse("stripe refused the usage");
    const callSid = await used(at(), { seconds: 60 });
    await reportUsage(at(), callSid);
    const ctx = at(now + 35 * day);
    await reportUsage(ctx, callSid);
    expect(meter.reports).toHaveLength(1);
    expect(ctx.alerted).toEqual([expect.stringContaining(`usage of ${callSid} is failed`)]);
    expect(await usageRow(callSid)).toMatchObject({ status: "failed", due_at: null });
    const audited = await env.DB.prepare("SELECT action FROM audit_log WHERE target = ?").bind(callSid).all();
    expect(audited.results).toEqual([{ action: "billing.usage-failed" }]);
  });

  it("and may have taken before is never begun anew because it is refused later: then nobody can say", async () => {
    meter.onReport = down;
    const callSid = await used(at(), { seconds: 60 });
    await expect(reportUsage(at(), callSid)).rejects.toMatchObject({ code: "unavailable" });
    meter.onReport = refuse("stripe refused the usage");
    for (let time = now + hour; time < now + 23 * hour; time += hour) {
      await reportUsage(at(time), callSid);
      expect(await usageRow(callSid)).toMatchObject({ status: "queued", first_tried_at: now });
    }
    meter.onReport = async () => {};
    await reportUsage(at(now + 23 * hour), callSid);
    expect(meter.reports).toHaveLength(1 + 22);
    expect(await usageRow(callSid)).toMatchObject({ status: "unknown", due_at: null });
  });

  it("waits where there is no customer, without asking, and counts for the tenant's once there is one", async () => {
    const customer = (id: string | null) =>
      env.DB.prepare("UPDATE subscriptions SET stripe_customer_id = ? WHERE tenant_id = ?")
        .bind(id, tenant.tenantId)
        .run();
    await customer(null);
    const callSid = await used(at(), { seconds: 60 });
    const ctx = at();
    await reportUsage(ctx, callSid);
    expect(meter.reports).toEqual([]);
    expect(ctx.alerted).toHaveLength(1);
    expect(await usageRow(callSid)).toMatchObject({ status: "queued", failure: expect.stringContaining("customer") });
    await customer(tenant.customerId);
    await reportUsage(at(now + 6 * hour), callSid);
    expect(meter.reports).toMatchObject([{ identifier: callSid, customerId: tenant.customerId }]);
  });

  it("has failed where the call was too long ago", async () => {
    const callSid = await used(at(), { seconds: 60, at: now - 35 * day });
    const ctx = at();
    await reportUsage(ctx, callSid);
    expect(meter.reports).toEqual([]);
    expect(ctx.alerted).toHaveLength(1);
    expect(await usageRow(callSid)).toMatchObject({ status: "failed", due_at: null });
  });

  it("for now is tried later and later, for as long as a repeat is safe; then nobody can say", async () => {
    meter.onReport = down;
    const callSid = await used(at(), { seconds: 60 });
    let [time, pause] = [now, 0];
    for (let ctx = at(); ; ctx = at(time)) {
      const tries = meter.reports.length;
      const outcome = await reportUsage(ctx, callSid).then(
        () => "settled",
        () => "later",
      );
      if (outcome === "settled") {
        expect(meter.reports).toHaveLength(tries);
        expect(ctx.alerted).toEqual([expect.stringContaining("unknown")]);
        break;
      }
      const due = Number((await usageRow(callSid))!["due_at"]);
      expect(due - time).toBeGreaterThanOrEqual(pause);
      expect(due - time).toBeLessThanOrEqual(hour);
      pause = due - time;
      await reportUsage(at(due - 1), callSid);
      time = due;
    }
    expect(meter.reports.length).toBeGreaterThan(20);
    expect(time - now).toBeGreaterThanOrEqual(23 * hour);
    expect(time - now).toBeLessThanOrEqual(24 * hour);
    expect(await usageRow(callSid)).toMatchObject({ status: "unknown", due_at: null });
    meter.onReport = async () => {};
    const tries = meter.reports.length;
    await reportUsage(at(time + day), callSid);
    expect(meter.reports).toHaveLength(tries);
    expect(await usageRow(callSid)).toMatchObject({ status: "unknown" });
  });

  it("is free again when the lease of a consumer that died ends", async () => {
    const callSid = await used(at(), { seconds: 60 });
    meter.onReport = () => new Promise(() => {});
    void reportUsage(at(), callSid);
    await vi.waitFor(() => expect(meter.reports).toHaveLength(1));
    meter.onReport = async () => {};
    await reportUsage(at(now + 30_000), callSid);
    expect(meter.reports).toHaveLength(1);
    await reportUsage(at(now + 2 * minute), callSid);
    expect(meter.reports).toHaveLength(2);
    expect(await usageRow(callSid)).toMatchObject({ status: "sent", attempts: 2 });
  });
});

it("nudges what was forgotten, and nothing that somebody is at, that has left or that waits", async () => {
  const forgotten = await used(at(), { seconds: 60 });
  const sent = await used(at(), { seconds: 60 });
  await reportUsage(at(), sent);
  const waits = await used(at(), { seconds: 60 });
  await reportUsage(at(now, null), waits);
  const busy = await used(at(), { seconds: 60 });
  meter.onReport = () => new Promise(() => {});
  void reportUsage(at(), busy);
  await vi.waitFor(async () => expect(await usageRow(busy)).toMatchObject({ attempts: 1 }));
  const messages: QueueMessage[] = [];
  const nudge = (time: number) =>
    nudgeDue(openDb(env.DB), { send: async (message) => void messages.push(message) }, time);
  const own = () => messages.filter((message) => message.tenantId === tenant.tenantId);
  await nudge(now + 1000);
  expect(own()).toEqual([]);
  await nudge(now + 30_000);
  expect(own()).toEqual([{ type: "meter.due", tenantId: tenant.tenantId, shard: 0, callSid: forgotten }]);
});
