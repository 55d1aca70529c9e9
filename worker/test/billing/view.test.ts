import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { type Billing, billing } from "../../src/contract/billing.ts";
import { plans, trialDays } from "../../src/contract/plans.ts";
import { readBilling } from "../../src/services/billing/get.ts";
import { as, type Member, registerTenant } from "../harness/api.ts";
import { memberOf } from "../harness/people.ts";
import { planOf } from "../harness/plan.ts";
import { callTo } from "../harness/twilio.ts";
import { deskCtx, provideAndUse } from "../numbers/desk.ts";

const dayMs = 86_400_000;

async function view(member: Member): Promise<Billing> {
  const answer = await as(member)("/api/billing");
  expect(answer.status).toBe(200);
  return billing.parse(await answer.json());
}

const usedOf = ({ entitlements }: Billing) =>
  Object.fromEntries(entitlements.map(({ feature, allowed, used }) => [feature, [allowed, used]]));

/** Writes columns of the tenant's plan, as the payment provider's events do. */
const set = (member: Member, columns: string, ...values: unknown[]) =>
  env.DB.prepare(`UPDATE subscriptions SET ${columns} WHERE tenant_id = ?`)
    .bind(...values, member.tenantId)
    .run();

describe("GET /api/billing", () => {
  it("of a new tenant is its trial, with all that the plan allows and what is used", async () => {
    const owner = await registerTenant();
    const seen = await view(owner);
    expect(seen).toMatchObject({
      tier: "starter",
      status: "trialing",
      standing: { stage: "trial", since: null, next: { stage: "grace", at: seen.trialEndsAt } },
      cancelAt: null,
      invoiceUrl: null,
      payments: { available: false, hasCustomer: false, hasSubscription: false },
    });
    expect(seen.payments.missing).toContain("STRIPE_SECRET_KEY");
    expect(Date.parse(seen.trialEndsAt!) - Date.parse(seen.currentPeriodStart)).toBe(trialDays * dayMs);
    expect(usedOf(seen)).toEqual({
      numbers: [1, 0],
      members: [3, 1],
      apiKeys: [5, 0],
      concurrentCalls: [5, null],
      retentionDays: [90, null],
      premiumVoices: [false, null],
    });
  });

  it("counts what there is, and nothing of anybody else", async () => {
    const [owner, other] = [await registerTenant(), await registerTenant()];
    for (const member of [owner, other]) {
      await callTo(member);
      await as(member)("/api/api-keys", { body: { name: "CRM" } });
    }
    await as(owner)("/api/api-keys", { body: { name: "second" } });
    await memberOf(owner.tenantId, "viewer");
    expect(usedOf(await view(owner))).toMatchObject({ numbers: [1, 1], members: [3, 2], apiKeys: [5, 2] });
    await planOf(owner, "enterprise");
    const { entitlements } = await view(owner);
    for (const { feature, allowed } of entitlements) expect(allowed).toBe(plans.enterprise[feature]);
  });

  it("counts neither what was released, revoked or has expired, nor fictitious numbers on top of real ones", async () => {
    const owner = await registerTenant();
    await provideAndUse(deskCtx(owner), { areaCode: "503" });
    expect(usedOf(await view(owner))).toMatchObject({ numbers: [1, 1] });
    // No other suite has numbers of this area: a fictitious one may have been given out.
    const brought = await as(owner)("/api/numbers", { body: { phoneNumber: "+19075550177" } });
    expect(usedOf(await view(owner))).toMatchObject({ numbers: [1, 1] });
    const { id } = await brought.json<{ id: string }>();
    const { items } = await (await as(owner)("/api/numbers")).json<{ items: { id: string }[] }>();
    for (const number of items) await as(owner)(`/api/numbers/${number.id}`, { method: "DELETE" });
    expect(items.map((number) => number.id)).toContain(id);
    const key = await (await as(owner)("/api/api-keys", { body: { name: "to go" } })).json<{ id: string }>();
    await as(owner)(`/api/api-keys/${key.id}`, { method: "DELETE" });
    await as(owner)("/api/api-keys", { body: { name: "old" } });
    await env.DB.prepare("UPDATE api_keys SET expires_at = 1000 WHERE tenant_id = ?").bind(owner.tenantId).run();
    expect(usedOf(await view(owner))).toMatchObject({ numbers: [1, 0], apiKeys: [5, 0] });
  });

  it("says how the tenant stands at this moment, not when something was last written", async () => {
    const owner = await registerTenant();
    const now = Date.now();
    await set(owner, "trial_ends_at = ?", now - 2 * dayMs);
    expect((await view(owner)).standing).toEqual({
      stage: "grace",
      since: new Date(now - 2 * dayMs).toISOString(),
      next: { stage: "messages", at: new Date(now + 5 * dayMs).toISOString() },
    });
    await set(owner, "trial_ends_at = ?", now - 30 * dayMs);
    expect((await view(owner)).standing).toMatchObject({ stage: "forward", next: null });
    await set(owner, "stripe_subscription_id = ?, status = 'active'", `sub_${owner.tenantId}`);
    expect(await view(owner)).toMatchObject({
      standing: { stage: "paid", since: null, next: null },
      payments: { hasSubscription: true },
    });
    await set(owner, "unpaid_since = ?, status = 'past_due'", now - 8 * dayMs);
    expect((await view(owner)).standing).toMatchObject({ stage: "messages", next: { stage: "forward" } });
  });

  it("shows the period that is, also where nobody has told of its renewal", async () => {
    const owner = await registerTenant();
    const ended = Date.now() - 40 * dayMs;
    await set(owner, "current_period_start = ?, current_period_end = ?", ended - 30 * dayMs, ended);
    const { currentPeriodStart, currentPeriodEnd } = await view(owner);
    expect(Date.parse(currentPeriodStart)).toBeLessThanOrEqual(Date.now());
    expect(Date.parse(currentPeriodEnd)).toBeGreaterThan(Date.now());
  });

  it("knows a customer without a subscription, and that one that has ended is none", async () => {
    const owner = await registerTenant();
    await set(owner, "stripe_customer_id = ?", `cus_${owner.tenantId}`);
    expect((await view(owner)).payments).toMatchObject({ hasCustomer: true, hasSubscription: false });
    const now = Date.now();
    await set(owner, "stripe_subscription_id = ?, status = 'canceled', ended_at = ?", `sub_${owner.tenantId}`, now);
    expect(await view(owner)).toMatchObject({ payments: { hasSubscription: false }, standing: { stage: "messages" } });
  });

  it("shows the page of an open invoice to who may pay it alone", async () => {
    const owner = await registerTenant();
    await set(owner, "invoice_url = ?, cancel_at = ?", "https://invoice.stripe.com/i/1", Date.UTC(2027, 0, 1));
    expect(await view(owner)).toMatchObject({
      invoiceUrl: "https://invoice.stripe.com/i/1",
      cancelAt: "2027-01-01T00:00:00.000Z",
    });
    for (const role of ["admin", "member", "viewer"] as const)
      expect(await view(await memberOf(owner.tenantId, role))).toMatchObject({ invoiceUrl: null, tier: "starter" });
  });

  it("is one round trip, by index alone, however much there is", async () => {
    const [small, large] = [await registerTenant(), await registerTenant()];
    for (const member of [small, large]) await as(member)("/api/api-keys", { body: { name: "CRM" } });
    await planOf(large, "enterprise");
    await env.DB.prepare(
      "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 499) INSERT INTO calls (id, tenant_id, call_sid, from_number, to_number, status, started_at, booking_ids) SELECT 'call_' || i || ?1, ?1, 'CB' || i || ?1, '+1', '+1', 'completed', i, '[]' FROM n",
    )
      .bind(large.tenantId)
      .run();
    const costOf = async (member: Member) => {
      let [trips, rows] = [0, 0];
      const ctx = deskCtx(member);
      const session = ctx.db.$client;
      const batch = session.batch.bind(session);
      session.batch = (async (statements: D1PreparedStatement[]) => {
        trips++;
        const results = await batch(statements);
        for (const { meta } of results) rows += meta.rows_read;
        return results;
      }) as typeof session.batch;
      await readBilling(ctx);
      return { trips, rows };
    };
    for (const member of [small, large]) {
      const { trips, rows } = await costOf(member);
      expect(trips).toBe(1);
      expect(rows).toBeLessThan(12);
    }
  });

  it("is nobody's without leave", async () => {
    const owner = await registerTenant();
    const ctx = { ...deskCtx(owner), actor: { type: "agent" as const, id: "call_1" } };
    await expect(readBilling(ctx)).rejects.toMatchObject({ code: "forbidden" });
  });
});
