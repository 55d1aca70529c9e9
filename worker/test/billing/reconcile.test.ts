import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { reconcile } from "../../src/cron/reconcile.ts";
import { changePlan } from "../../src/services/billing/change-plan.ts";
import { reconcileBilling, tenantsToReconcile } from "../../src/services/billing/settling/reconcile.ts";
import { Mortal } from "../numbers/mortal.ts";
import { settleDesk, type SettleDesk } from "./settle-desk.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
let desk: SettleDesk;

beforeEach(async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  desk = await settleDesk();
  desk.stripe.account.now = Math.floor(Date.now() / 1000) * 1000 + hour;
});

afterEach(() => {
  expect(desk.stripe.wrong).toEqual([]);
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const later = (ms = day) => void (desk.stripe.account.now! += ms);
const run = (d1?: D1Database) => reconcileBilling(desk.ctx(d1 === undefined ? {} : { d1 }));
async function inForce(tier: "starter" | "professional" = "starter"): Promise<string> {
  const id = await desk.checkOut(tier);
  await desk.hearAll();
  later(2000);
  await desk.settle();
  return id;
}

describe("once a day", () => {
  it("finds nothing where all is as it should be, and writes nothing of it", async () => {
    await inForce();
    later();
    expect(await run()).toEqual([]);
    expect(await desk.audited("billing.reconciled")).toEqual([]);
    expect((await desk.plan()).reconciledAt).toBe(desk.ctx().now);
    expect(await run()).toBeNull();
    later(day - 1);
    expect(await run()).toBeNull();
    later(1);
    expect(await run()).toEqual([]);
  });

  it("is one of many that ask at once", async () => {
    await inForce();
    later();
    const done = await Promise.all(Array.from({ length: 6 }, () => run()));
    expect(done.filter((differences) => differences !== null)).toEqual([[]]);
  });

  it("has its turn by how long it was not looked at, and none without anything at the provider", async () => {
    const due = async (now = desk.ctx().now) =>
      (await tenantsToReconcile(desk.ctx().db, now, 10_000)).map(({ id }) => id);
    expect(await due()).not.toContain(desk.owner.tenantId);
    await inForce();
    const other = await settleDesk();
    other.stripe.account.now = desk.stripe.account.now;
    await other.checkOut();
    await env.DB.prepare("UPDATE subscriptions SET reconciled_at = 7 WHERE tenant_id = ?")
      .bind(other.owner.tenantId)
      .run();
    const line = (await due()).filter((id) => [desk.owner.tenantId, other.owner.tenantId].includes(id));
    expect(line).toEqual([desk.owner.tenantId, other.owner.tenantId]);
  });
});

describe("where every event was lost", () => {
  it.each<[string, (id: string) => void, object]>([
    ["a change of plan", (id) => desk.stripe.account.move(id, "professional"), { tier: "professional" }],
    ["a failed payment", (id) => desk.stripe.account.renew(id, { paid: false }), { status: "past_due" }],
    ["a renewal", (id) => desk.stripe.account.renew(id), { status: "active" }],
    ["a cancellation", (id) => desk.stripe.account.cancel(id, { atPeriodEnd: true }), { status: "active" }],
    ["an end", (id) => desk.stripe.account.cancel(id), { status: "canceled" }],
  ])("%s is ours in the end, and reported once", async (_what, happen, plan) => {
    const id = await inForce();
    later();
    const before = await desk.plan();
    happen(id);
    desk.lose();
    expect(await run()).toEqual([{ kind: "subscription", fields: expect.any(Array) }]);
    const after = await desk.plan();
    expect(after).toMatchObject(plan);
    expect(after).not.toEqual(before);
    expect(desk.sent.at(-1)).toMatchObject({ type: "billing.changed" });
    const [entry] = await desk.audited("billing.reconciled");
    expect(JSON.parse(entry!.details)).toMatchObject({ differences: [{ kind: "subscription" }] });
    later();
    expect(await run()).toEqual([]);
    expect(await desk.audited("billing.reconciled")).toHaveLength(1);
  });

  it("a checkout is linked", async () => {
    const subscriptionId = await desk.checkOut("professional");
    desk.lose();
    expect(await run()).toEqual([{ kind: "checkout", subscriptionId }]);
    expect(await desk.plan()).toMatchObject({ tier: "professional", stripeSubscriptionId: subscriptionId });
  });

  it("a customer that was deleted is unlinked, and does not come back", async () => {
    const id = await inForce();
    const { stripeCustomerId } = await desk.plan();
    later();
    desk.stripe.account.deleteCustomer(stripeCustomerId!);
    desk.lose();
    const differences = await run();
    expect(differences).toContainEqual({ kind: "customer-deleted", customerId: stripeCustomerId });
    expect(await desk.plan()).toMatchObject({ stripeCustomerId: null, status: "canceled", stripeSubscriptionId: id });
    expect(await desk.audited("billing.customer-unlinked")).toHaveLength(1);
    later();
    expect(await run()).toEqual([]);
    expect((await desk.plan()).stripeCustomerId).toBeNull();
  });

  it("what somebody has written into our own row is put right", async () => {
    await inForce("professional");
    await env.DB.prepare("UPDATE subscriptions SET tier = 'enterprise' WHERE tenant_id = ?")
      .bind(desk.owner.tenantId)
      .run();
    later();
    expect(await run()).toEqual([{ kind: "subscription", fields: ["tier"] }]);
    expect((await desk.plan()).tier).toBe("professional");
  });
});

describe("what only a person can put right is reported", () => {
  it("a subscription that the provider does not know, and nothing is taken away", async () => {
    const subscriptionId = await inForce("professional");
    later();
    desk.stripe.account.subscriptions.delete(subscriptionId);
    expect(await run()).toEqual([{ kind: "subscription-missing", subscriptionId }]);
    expect(await desk.plan()).toMatchObject({ tier: "professional", status: "active" });
  });

  it("a subscription without a price for what is metered", async () => {
    const subscriptionId = await inForce();
    const theirs = desk.stripe.account.subscriptions.get(subscriptionId)!;
    theirs.items = theirs.items.filter(({ price }) => price.meter === null);
    later();
    expect(await run()).toContainEqual({ kind: "not-metered", subscriptionId });
  });
});

describe("usage", () => {
  /** A row of the outbox as it stands, its call `ago` before now. */
  async function outbox(status: string, seconds: number, ago = 3 * hour, touched = ago): Promise<string> {
    const callSid = `CA${crypto.randomUUID().replaceAll("-", "")}`;
    const now = desk.ctx().now;
    const sent = ["sent", "cancelling", "cancelled"].includes(status) ? now - touched : null;
    await env.DB.prepare(
      `INSERT INTO meter_events (call_sid, tenant_id, customer_id, seconds, at, status, sent_at, first_tried_at, created_at, updated_at)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?5, ?5, ?8)`,
    )
      .bind(
        callSid,
        desk.owner.tenantId,
        (await desk.plan()).stripeCustomerId,
        seconds,
        now - ago,
        status,
        sent,
        now - touched,
      )
      .run();
    return callSid;
  }
  const meter = async (identifier: string, value: number, ago = 3 * hour) =>
    desk.stripe.meter.events.push({
      identifier,
      customer: (await desk.plan()).stripeCustomerId!,
      value,
      timestamp: Math.floor((desk.ctx().now - ago) / 1000),
      receivedAt: desk.stripe.account.seconds,
      cancelled: false,
    });
  const statusOf = async (callSid: string) =>
    (await env.DB.prepare("SELECT status FROM meter_events WHERE call_sid = ?")
      .bind(callSid)
      .first<{ status: string }>())!.status;

  beforeEach(async () => {
    await inForce();
    later(2 * day);
  });

  it("that adds up is no news, however far it is", async () => {
    await meter(await outbox("sent", 61), 61);
    await outbox("withdrawn", 100);
    await outbox("cancelled", 50);
    await outbox("failed", 77);
    await outbox("queued", 30);
    // Younger than an hour: neither side is asked.
    await outbox("sent", 500, 10 * minute);
    expect(await run()).toEqual([]);
  });

  it.each([
    ["more", 62],
    ["less", 60],
  ])("of which the provider counts %s is reported to the second", async (_what, theirs) => {
    await meter(await outbox("sent", 61), theirs);
    expect(await run()).toEqual([
      { kind: "usage", periodStart: (await desk.plan()).currentPeriodStart, ours: { least: 61, most: 61 }, theirs },
    ]);
  });

  it("that has just been sent or taken back may be counted or not", async () => {
    await outbox("sent", 40, 3 * hour, 10 * minute);
    expect(await run()).toEqual([]);
  });

  it.each([
    ["", (end: number) => end + day],
    [" where another plan has cut it short", (end: number) => end - 3 * day],
  ])("of the period before is compared%s, too", async (_how, next) => {
    const sid = await outbox("sent", 61);
    await meter(sid, 60);
    const plan = await desk.plan();
    const periodStart = plan.currentPeriodStart;
    await env.DB.prepare(
      "INSERT INTO usage_periods (tenant_id, starts_at, ends_at, tier, calls, seconds) VALUES (?, ?, ?, 'starter', 1, 61)",
    )
      .bind(desk.owner.tenantId, periodStart, plan.currentPeriodEnd)
      .run();
    desk.stripe.account.now = next(plan.currentPeriodEnd);
    if (desk.stripe.account.now > plan.currentPeriodEnd) desk.stripe.account.renew(plan.stripeSubscriptionId!);
    else await changePlan(desk.ctx(), "professional");
    await desk.hearAll();
    expect(await run()).toContainEqual({ kind: "usage", periodStart, ours: { least: 61, most: 61 }, theirs: 60 });
  });

  it("nobody could say of is found, or reported again", async () => {
    const found = await outbox("unknown", 45, 4 * hour);
    await meter(found, 45, 4 * hour);
    const missing = await outbox("unknown", 33, 6 * hour);
    expect(await run()).toEqual([]);
    expect([await statusOf(found), await statusOf(missing)]).toEqual(["sent", "queued"]);
  });
});

describe("a run", () => {
  const deployment = () => ({ ...env, ...desk.stripe.variables });
  /** Puts everybody else's day off. */
  const alone = () =>
    env.DB.prepare("UPDATE subscriptions SET reconciled_at = 9e15 WHERE tenant_id <> ?")
      .bind(desk.owner.tenantId)
      .run();

  it("looks at everybody, though one of them fails, and says so once", async () => {
    const chat: string[] = [];
    const second = await settleDesk();
    const theirs = second.stripe;
    // Both are customers of the one account that answers.
    vi.stubGlobal("fetch", (input: string, init?: RequestInit) => {
      if (!input.startsWith("https://chat.test")) return desk.stripe.fetch(input, init);
      chat.push(JSON.stringify(init?.body));
      return Promise.resolve(new Response("ok"));
    });
    const id = await inForce();
    await alone();
    const broken = second.owner.tenantId;
    await env.DB.prepare(
      "UPDATE subscriptions SET reconciled_at = 0, stripe_customer_id = 'cus_x', stripe_subscription_id = 'sub_x' WHERE tenant_id = ?",
    )
      .bind(broken)
      .run();
    later();
    desk.stripe.account.move(id, "professional");
    desk.lose();
    desk.stripe.failNext();
    const bindings = { ...deployment(), ALERT_WEBHOOK_URL: "https://chat.test/hook" };
    await reconcile(bindings, Date.now());
    await reconcile(bindings, Date.now());
    const { results } = await env.DB.prepare(
      "SELECT tenant_id, reconciled_at FROM subscriptions WHERE tenant_id IN (?, ?) ORDER BY reconciled_at",
    )
      .bind(broken, desk.owner.tenantId)
      .all<{ reconciled_at: number }>();
    // One failed and waits for an hour, the other is done for a day.
    expect(results[1]!.reconciled_at - results[0]!.reconciled_at).toBeGreaterThan(22 * hour);
    expect(chat).toHaveLength(1);
    expect(chat[0]).toContain("2 tenants compared with Stripe");
    expect(chat[0]).toContain("1 failed");
    expect(theirs.wrong).toEqual([]);
  });

  it("asks nobody where there is no provider", async () => {
    await inForce();
    await alone();
    const { reconciledAt } = await desk.plan();
    await reconcile(env, Date.now() + day);
    expect((await desk.plan()).reconciledAt).toBe(reconciledAt);
  });
});

describe("killed between any two operations", () => {
  it.each(["before", "after"] as const)(
    "it is as Stripe has it after the next, %s each",
    async (when) => {
      // To die after one operation is to die before the next, but for those that run side by side: a third of them will do.
      const step = when === "before" ? 1 : 3;
      for (let dies = 0; ; dies += step) {
        desk = await settleDesk();
        desk.stripe.account.now = Math.floor(Date.now() / 1000) * 1000 + hour;
        const id = await inForce();
        later();
        desk.stripe.account.move(id, "professional");
        desk.lose();
        const mortal = new Mortal(dies, when);
        await run(mortal.d1).catch(() => {});
        if (mortal.dead) {
          later(hour);
          // Within the hour, or at once where not even its turn was taken.
          await run();
        }
        const plan = await desk.plan();
        expect(plan.tier).toBe("professional");
        expect(plan.changedAt).toBeGreaterThan(plan.settledAt);
        expect(await desk.audited("billing.plan-changed")).toHaveLength(2);
        expect((await desk.audited("billing.reconciled")).length).toBeLessThan(2);
        if (!mortal.dead) return expect(dies).toBeGreaterThan(6);
      }
    },
    90_000,
  );
});
