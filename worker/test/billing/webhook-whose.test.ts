import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { BillingEvent } from "../../src/domain/billing/subscription/billing-event.ts";
import { apply, at, audited, storedPlan, tenantInTrial, Told } from "./book-of-events.ts";

/** An event whose metadata names another tenant, or none. */
const naming = (event: BillingEvent, tenantId: string | null): BillingEvent =>
  event.kind === "subscription"
    ? { ...event, subscription: { ...event.subscription, tenantId } }
    : event.kind === "invoice" || event.kind === "checkout"
      ? { ...event, tenantId }
      : event;

const isKept = async ({ id }: BillingEvent) =>
  (await env.DB.prepare("SELECT COUNT(*) AS n FROM webhook_events WHERE provider = 'stripe' AND id = ?")
    .bind(id)
    .first<number>("n")) === 1;
const customerDeleted = (customerId: string, seconds: number): BillingEvent => ({
  id: `evt_${crypto.randomUUID()}`,
  type: "customer.deleted",
  at: at(seconds),
  kind: "customer",
  deleted: true,
  customerId,
  tenantId: null,
});

describe("whose an event is", () => {
  it("says the customer we know, whatever its metadata says", async () => {
    const ours = await tenantInTrial("cus_known");
    const other = await tenantInTrial();
    const event = naming(new Told(ours, "cus_known").said("updated", 1), other);
    expect(await apply(event)).toMatchObject({ tenant: { id: ours } });
    expect(await storedPlan(other)).toMatchObject({ status: "trialing", stripeSubscriptionId: null });
    expect(await audited(other)).toEqual([]);
  });

  it("says the metadata where we do not know the customer, who is linked by it", async () => {
    const tenantId = await tenantInTrial();
    const told = new Told(tenantId, `cus_${tenantId}`);
    await apply(told.said("updated", 1));
    expect(await storedPlan(tenantId)).toMatchObject({ status: "active", stripeCustomerId: told.customerId });
    // From now on the subscription itself says it, too.
    const silent = naming(new Told(tenantId, told.customerId).said("created", 2), null);
    expect(await apply(silent)).toMatchObject({ tenant: { id: tenantId } });
    expect(await apply(naming({ ...told.said("updated", 3) }, "ten_nobody"))).toMatchObject({
      tenant: { id: tenantId },
    });
  });

  it("is nobody where neither is known: the event is kept and nothing else", async () => {
    const told = new Told("ten_nobody", "cus_nobody");
    for (const event of [told.said("updated", 1), told.invoice("failed", 1), told.checkout("completed", 1)]) {
      expect(await apply(event)).toEqual({ outcome: "nobody's" });
      expect(await isKept(event)).toBe(true);
      expect(await apply(event)).toEqual({ outcome: "duplicate" });
    }
    const registers = env.DB.prepare("SELECT COUNT(*) AS n FROM stripe_subscriptions WHERE id = ?").bind(told.id);
    expect(await registers.first("n")).toBe(0);
  });

  it("gives nobody the customer of another tenant", async () => {
    const holder = await tenantInTrial("cus_of_holder");
    const told = new Told(await tenantInTrial(), "cus_mine");
    await apply(told.said("created", 1));
    const moved = told.said("updated", 2, { customerId: "cus_of_holder", tier: "professional" });
    expect(await apply(moved)).toMatchObject({ tenant: { id: told.tenantId } });
    expect(await storedPlan(told.tenantId)).toMatchObject({ tier: "professional", stripeCustomerId: "cus_mine" });
    expect(await storedPlan(holder)).toMatchObject({ stripeCustomerId: "cus_of_holder", status: "trialing" });
  });
});

describe("a checkout that is completed", () => {
  const sessionOf = (tenantId: string) =>
    env.DB.prepare("SELECT checkout_session_id FROM subscriptions WHERE tenant_id = ?")
      .bind(tenantId)
      .first("checkout_session_id");
  const begun = async (sessionId: string) => {
    const tenantId = await tenantInTrial();
    await env.DB.prepare("UPDATE subscriptions SET checkout_session_id = ?, checkout_at = 1 WHERE tenant_id = ?")
      .bind(sessionId, tenantId)
      .run();
    return new Told(tenantId, `cus_${tenantId}`);
  };

  it("links customer and subscription before anything else is heard of them, and is asked after no more", async () => {
    const told = await begun("cs_1");
    await apply(told.checkout("completed", 1, "cs_1"));
    const linked = { stripeCustomerId: told.customerId, stripeSubscriptionId: told.id };
    expect(await storedPlan(told.tenantId)).toMatchObject({ ...linked, status: "trialing" });
    expect(await sessionOf(told.tenantId)).toBeNull();
    await apply(naming(told.said("created", 1), null));
    expect(await storedPlan(told.tenantId)).toMatchObject({ ...linked, status: "active" });
  });

  it("changes nothing that its subscription has said before it", async () => {
    const told = await begun("cs_2");
    await apply(told.said("updated", 1, { tier: "professional" }));
    const before = await storedPlan(told.tenantId);
    await apply(told.checkout("completed", 1, "cs_2"));
    expect(await storedPlan(told.tenantId)).toEqual(before);
    expect(await audited(told.tenantId)).toHaveLength(1);
  });

  it("is over where it has expired, and another one that was begun since is not", async () => {
    const told = await begun("cs_new");
    await apply(told.checkout("expired", 1, "cs_old"));
    expect(await sessionOf(told.tenantId)).toBe("cs_new");
    await apply(told.checkout("expired", 1, "cs_new"));
    expect(await sessionOf(told.tenantId)).toBeNull();
    expect(await storedPlan(told.tenantId)).toMatchObject({ stripeCustomerId: null, stripeSubscriptionId: null });
  });
});

describe("a customer that is deleted", () => {
  it("is unlinked, once, and what comes late does not bring it back", async () => {
    const tenantId = await tenantInTrial();
    const told = new Told(tenantId, `cus_${tenantId}`);
    await apply(told.said("created", 1));
    const gone = customerDeleted(told.customerId, 9);
    expect(await apply(gone)).toMatchObject({ outcome: "applied", tenant: { id: tenantId } });
    expect(await apply(gone)).toEqual({ outcome: "duplicate" });
    expect(await storedPlan(tenantId)).toMatchObject({ stripeCustomerId: null });
    await apply(told.said("updated", 8));
    await apply(told.said("deleted", 9, { status: "canceled" }));
    expect(await storedPlan(tenantId)).toMatchObject({ stripeCustomerId: null, status: "canceled" });
    const actions = (await audited(tenantId)).map(({ action }) => action);
    expect(actions.filter((action) => action === "billing.customer-unlinked")).toHaveLength(1);
  });

  it("is unlinked also where its subscription is heard of first after it", async () => {
    const tenantId = await tenantInTrial();
    const told = new Told(tenantId, `cus_${tenantId}`);
    expect(await apply(customerDeleted(told.customerId, 9))).toEqual({ outcome: "nobody's" });
    await apply(told.said("updated", 8));
    expect(await storedPlan(tenantId)).toMatchObject({ stripeCustomerId: null, stripeSubscriptionId: told.id });
  });
});

it.each([
  [
    "an invoice of no subscription",
    {
      kind: "invoice",
      outcome: "paid",
      subscriptionId: null,
      customerId: "cus_1",
      tenantId: null,
      paidThrough: null,
      openSince: null,
      hostedUrl: null,
    },
  ],
  ["a customer that only changed", { kind: "customer", deleted: false, customerId: "cus_1", tenantId: null }],
  ["a type that is not known", { kind: "ignored", known: false }],
] as const)("%s is ignored, and nothing of it is kept", async (_name, content) => {
  const event: BillingEvent = { id: `evt_${crypto.randomUUID()}`, type: "some.type", at: at(1), ...content };
  expect(await apply(event)).toEqual({ outcome: "ignored" });
  expect(await isKept(event)).toBe(false);
});
