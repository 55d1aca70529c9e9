import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { StripeServer } from "../../../test/billing/stripe/server.ts";
import { VendorContract } from "../../../test/contracts/vendor.ts";
import { createPayments, type StripePayments } from "./payments.ts";

const contract = VendorContract.open("stripe");
if (contract === null)
  console.warn(
    "payments.test.ts: no contracts folder (CONTRACTS_DIR), so nothing is checked against Stripe's document",
  );

const tenant = { tenantId: "ten_1", name: "Bright & Smile", email: "ann+x@example.com", key: "customer_ten_1" };
const wanted = {
  tenantId: "ten_1",
  tier: "professional" as const,
  trialDays: 9,
  successUrl: "https://amunet.test/app/billing?session={CHECKOUT_SESSION_ID}",
  cancelUrl: "https://amunet.test/app/billing",
  key: "checkout_1",
};
const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };

let stripe: StripeServer;
let payments: StripePayments;
let accounts = 0;

/** Payments over an account that this isolate has not learned anything of. */
function deployed(change: { apiBase?: string; meterEventName?: string | null } = {}): StripePayments {
  return createPayments({
    secretKey: `sk_test_${accounts++}`,
    apiBase: "https://api.stripe.test",
    meterEventName: "call_seconds",
    prices: { starter: "price_starter", professional: "price_professional", enterprise: null },
    now: () => stripe.account.now ?? Date.now(),
    log,
    keyRefused: () => Promise.resolve(),
    ...change,
  });
}

beforeEach(() => {
  stripe = new StripeServer(contract);
  vi.stubGlobal("fetch", stripe.fetch);
  payments = deployed();
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.clearAllMocks();
  expect(stripe.wrong).toEqual([]);
});

/** Somebody subscribes: a customer, a checkout, and the subscription that came of it. */
async function subscribed(change: { tier?: "starter" | "professional"; trialDays?: number; key?: string } = {}) {
  const { id: customerId } = await payments.ensureCustomer(tenant);
  const session = await payments.startCheckout({ ...wanted, ...change, customerId });
  return { customerId, session, subscriptionId: stripe.account.complete(session.id) };
}

describe("a tenant's customer", () => {
  it("is made under the key, with the version we read", async () => {
    const { id } = await payments.ensureCustomer(tenant);
    expect(stripe.account.customers.get(id)).toMatchObject({ name: tenant.name, email: tenant.email });
    expect(stripe.requests).toMatchObject([
      {
        method: "POST",
        path: "/v1/customers",
        fields: { name: tenant.name, email: tenant.email, metadata: { tenant_id: "ten_1" } },
        headers: { "idempotency-key": "customer_ten_1", "stripe-version": "2026-10-28.endive" },
      },
    ]);
    expect(await payments.ensureCustomer(tenant)).toEqual({ id });
  });

  it("sees invoices and cards on Stripe's own page", async () => {
    const { id: customerId } = await payments.ensureCustomer(tenant);
    const { url } = await payments.openPortal({ customerId, returnUrl: "https://amunet.test/app" });
    expect(url).toMatch(/^https:/);
    expect(stripe.requests.at(-1)?.fields).toEqual({ customer: customerId, return_url: "https://amunet.test/app" });
    stripe.account.deleteCustomer(customerId);
    await expect(payments.openPortal({ customerId, returnUrl: "https://amunet.test/app" })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

describe("a checkout", () => {
  it("asks for everything that the subscription needs", async () => {
    const { session, subscriptionId, customerId } = await subscribed();
    expect(session).toMatchObject({ id: expect.stringMatching(/^cs_/), url: expect.stringMatching(/^https:/) });
    const asked = stripe.requests.find(({ path }) => path === "/v1/checkout/sessions");
    expect(asked?.headers["idempotency-key"]).toBe("checkout_1");
    expect(asked?.fields).toEqual({
      mode: "subscription",
      customer: customerId,
      client_reference_id: "ten_1",
      line_items: { 0: { price: "price_professional", quantity: "1" }, 1: { price: "price_professional_seconds" } },
      metadata: { tenant_id: "ten_1", tier: "professional" },
      subscription_data: {
        metadata: { tenant_id: "ten_1", tier: "professional" },
        billing_mode: { type: "flexible" },
        trial_period_days: "9",
      },
      allow_promotion_codes: "true",
      payment_method_collection: "always",
      success_url: wanted.successUrl,
      cancel_url: wanted.cancelUrl,
    });
    expect(await payments.findCheckout(session.id)).toEqual({ open: false, subscriptionId });
    expect(await payments.findCheckout("cs_none")).toBeNull();
  });

  it("says nothing of a trial where none is left", async () => {
    const { id: customerId } = await payments.ensureCustomer(tenant);
    await payments.startCheckout({ ...wanted, trialDays: 0, customerId });
    expect(stripe.requests.at(-1)?.fields["subscription_data"]).not.toHaveProperty("trial_period_days");
  });

  it("asks for the prices once in ten minutes", async () => {
    stripe.account.now = Date.UTC(2026, 10, 1);
    const looked = () => stripe.asked.filter((each) => each.startsWith("GET /v1/prices")).length;
    await subscribed();
    await subscribed({ key: "checkout_2" });
    expect(looked()).toBe(2);
    stripe.account.now += 11 * 60_000;
    await subscribed({ key: "checkout_3" });
    expect(looked()).toBe(4);
  });

  it("goes on with the flat price where the prices cannot be looked up, and asks again next time", async () => {
    const { id: customerId } = await payments.ensureCustomer(tenant);
    stripe.failNext(1, { status: 404, body: { error: { type: "invalid_request_error" } } });
    await payments.startCheckout({ ...wanted, customerId });
    expect(stripe.requests.at(-1)?.fields["line_items"]).toEqual({ 0: { price: "price_professional", quantity: "1" } });
    expect(log.warn).toHaveBeenCalledWith("the plan's price cannot be looked up", { price: "price_professional" });
    await payments.startCheckout({ ...wanted, customerId, key: "checkout_2" });
    expect(stripe.requests.at(-1)?.fields["line_items"]).toHaveProperty("1", { price: "price_professional_seconds" });
  });

  it("does not go on where looking them up fails otherwise", async () => {
    const { id: customerId } = await payments.ensureCustomer(tenant);
    stripe.failNext();
    await expect(payments.startCheckout({ ...wanted, customerId })).rejects.toMatchObject({ code: "unavailable" });
    expect(stripe.account.sessions.size).toBe(0);
  });

  it("knows a customer that is gone from a price that is not there", async () => {
    const gone = payments.startCheckout({ ...wanted, customerId: "cus_gone" });
    await expect(gone).rejects.toMatchObject({ code: "not_found" });
    const { id: customerId } = await payments.ensureCustomer(tenant);
    stripe.failNext(1, {
      status: 400,
      body: { error: { type: "invalid_request_error", code: "resource_missing", param: "line_items[0][price]" } },
    });
    await expect(payments.startCheckout({ ...wanted, customerId })).rejects.toMatchObject({ code: "unavailable" });
    expect(log.error).toHaveBeenCalledOnce();
  });

  it("is none for a plan without a price", async () => {
    const enterprise = payments.startCheckout({ ...wanted, tier: "enterprise", customerId: "cus_1" });
    await expect(enterprise).rejects.toMatchObject({ code: "invalid" });
    expect(stripe.asked).toEqual([]);
  });
});

describe("a subscription", () => {
  it("is read with its customer and its prices", async () => {
    stripe.account.now = Date.UTC(2026, 0, 31);
    const { subscriptionId, customerId } = await subscribed({ trialDays: 0 });
    expect(await payments.findSubscription(subscriptionId)).toEqual({
      subscription: {
        id: subscriptionId,
        customerId,
        tenantId: "ten_1",
        status: "active",
        tier: "professional",
        currentPeriodStart: Date.UTC(2026, 0, 31),
        currentPeriodEnd: Date.UTC(2026, 1, 28),
        trialEnd: null,
        cancelAt: null,
        endedAt: null,
        createdAt: Date.UTC(2026, 0, 31),
      },
      customerDeleted: false,
      metered: true,
    });
    stripe.account.deleteCustomer(customerId);
    expect(await payments.findSubscription(subscriptionId)).toMatchObject({
      subscription: { status: "canceled", endedAt: Date.UTC(2026, 0, 31) },
      customerDeleted: true,
    });
    expect(await payments.findSubscription("sub_none")).toBeNull();
  });

  it("ends at once with proration, and a second time is no error", async () => {
    const { subscriptionId } = await subscribed({ tier: "starter" });
    expect(await payments.cancelSubscription(subscriptionId)).toMatchObject({ id: subscriptionId, status: "canceled" });
    const { method, path, fields } = stripe.requests.at(-1)!;
    expect([method, path, fields]).toEqual(["DELETE", `/v1/subscriptions/${subscriptionId}`, { prorate: "true" }]);
    const told = stripe.account.events.length;
    expect(await payments.cancelSubscription(subscriptionId)).toBeNull();
    expect(await payments.cancelSubscription("sub_none")).toBeNull();
    expect(stripe.account.events).toHaveLength(told);
    // What did happen and was not heard of: asked again, it has ended.
    const other = await subscribed({ tier: "starter" });
    stripe.loseNext();
    await expect(payments.cancelSubscription(other.subscriptionId)).rejects.toMatchObject({ code: "unavailable" });
    expect(await payments.cancelSubscription(other.subscriptionId)).toBeNull();
  });

  it("changes its plan by its items' own ids", async () => {
    const { subscriptionId } = await subscribed({ tier: "starter", trialDays: 0 });
    const before = stripe.account.subscriptions.get(subscriptionId)!.items.map(({ id }) => id);
    const changed = await payments.changePlan({ subscriptionId, tier: "professional", key: "plan_1" });
    expect(changed).toMatchObject({ id: subscriptionId, tier: "professional" });
    expect(stripe.requests.at(-1)).toMatchObject({
      method: "POST",
      fields: {
        items: {
          0: { id: before[0], price: "price_professional" },
          1: { id: before[1], price: "price_professional_seconds" },
        },
        billing_cycle_anchor: { type: "now" },
        proration_behavior: "create_prorations",
        payment_behavior: "pending_if_incomplete",
      },
      headers: { "idempotency-key": "plan_1" },
    });
    expect(stripe.account.subscriptions.get(subscriptionId)!.items.map(({ id }) => id)).toEqual(before);
  });

  it("begins no period with another plan while its trial lasts, and none with the metered price it lacks", async () => {
    const { id: customer } = await payments.ensureCustomer(tenant);
    const asTrial = { customer, metadata: {}, prices: ["price_starter", "price_starter_seconds"], trialDays: 3 };
    const subscriptionId = stripe.account.subscribe(asTrial);
    await payments.changePlan({ subscriptionId, tier: "professional", key: "plan_1" });
    expect(stripe.requests.at(-1)?.fields).not.toHaveProperty("billing_cycle_anchor");
    const bare = stripe.account.subscribe({ customer, metadata: {}, prices: ["price_starter"] });
    await payments.changePlan({ subscriptionId: bare, tier: "starter", key: "plan_2" });
    expect(stripe.requests.at(-1)?.fields).not.toHaveProperty("billing_cycle_anchor");
  });

  it("is given the metered price it lacks, and asked nothing where it has that plan", async () => {
    const { id: customer } = await payments.ensureCustomer(tenant);
    const subscriptionId = stripe.account.subscribe({ customer, metadata: {}, prices: ["price_starter"] });
    await payments.changePlan({ subscriptionId, tier: "starter", key: "plan_1" });
    expect(stripe.requests.at(-1)?.fields["items"]).toEqual({ 0: { price: "price_starter_seconds" } });
    await payments.changePlan({ subscriptionId, tier: "starter", key: "plan_2" });
    expect(stripe.asked.at(-1)).toBe(`GET /v1/subscriptions/${subscriptionId}`);
    await expect(
      payments.changePlan({ subscriptionId: "sub_none", tier: "starter", key: "plan_3" }),
    ).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("usage", () => {
  const at = Date.UTC(2026, 10, 22, 12);
  const report = { identifier: "CA1", customerId: "cus_1", seconds: 61, at: at + 999 };
  const minute = { customerId: "cus_1", from: at, until: at + 60_000 };

  beforeEach(() => {
    stripe.account.now = at;
  });

  it("is reported in seconds under the call's own name, once a day", async () => {
    await payments.reportUsage(report);
    expect(stripe.requests).toMatchObject([
      {
        path: "/v1/billing/meter_events",
        fields: {
          event_name: "call_seconds",
          identifier: "CA1",
          timestamp: String(at / 1000),
          payload: { stripe_customer_id: "cus_1", value: "61" },
        },
      },
    ]);
    // Stripe answers that it has this event already.
    await payments.reportUsage(report);
    expect(stripe.meter.total("cus_1")).toBe(61);
  });

  it("is asked for anew after an error, which Stripe would repeat under the same key", async () => {
    stripe.failNext(1, { status: 500, body: { error: { type: "api_error" } } });
    await expect(payments.reportUsage(report)).rejects.toMatchObject({ code: "unavailable" });
    await payments.reportUsage(report);
    const [first, second] = stripe.requests.map(({ headers }) => headers["idempotency-key"]);
    expect(first === undefined || first !== second).toBe(true);
    expect(stripe.meter.total("cus_1")).toBe(61);
  });

  it("that Stripe has already is reported", async () => {
    await payments.reportUsage(report);
    const already = "An event already exists with identifier CA1.";
    stripe.failNext(1, { status: 400, body: { error: { type: "invalid_request_error", message: already } } });
    await payments.reportUsage(report);
    stripe.failNext(1, { status: 400, body: { error: { type: "invalid_request_error", param: "timestamp" } } });
    await expect(payments.reportUsage(report)).rejects.toMatchObject({ code: "invalid" });
  });

  it("is taken back, and taken back again is no error", async () => {
    await payments.reportUsage(report);
    await payments.cancelUsage("CA1");
    expect(stripe.requests.at(-1)).toMatchObject({
      path: "/v1/billing/meter_event_adjustments",
      fields: { event_name: "call_seconds", type: "cancel", cancel: { identifier: "CA1" } },
    });
    expect(stripe.meter.total("cus_1")).toBe(0);
    stripe.account.now = at + 23 * 3_600_000;
    await payments.cancelUsage("CA1");
    const already = "The event with identifier CA1 has already been cancelled.";
    stripe.failNext(1, { status: 400, body: { error: { type: "invalid_request_error", message: already } } });
    await payments.cancelUsage("CA1");
    await expect(payments.cancelUsage("CA_never")).rejects.toMatchObject({ code: "invalid" });
  });

  it("is summed up by the meter", async () => {
    expect(await payments.usageTotal(minute)).toBe(0);
    await payments.reportUsage(report);
    await payments.reportUsage({ ...report, identifier: "CA2", seconds: 30 });
    expect(await payments.usageTotal(minute)).toBe(91);
    expect(stripe.requests.at(-1)?.fields).toMatchObject({ customer: "cus_1", start_time: String(at / 1000) });
  });

  it("is unknown where there is no such meter, or nobody says", async () => {
    expect(await deployed({ meterEventName: "other" }).usageTotal(minute)).toBeNull();
    stripe.failNext(1, { status: 404, body: { error: { type: "invalid_request_error" } } });
    expect(await payments.usageTotal(minute)).toBeNull();
    await expect(deployed({ meterEventName: null }).reportUsage(report)).rejects.toMatchObject({ code: "unavailable" });
  });
});

it.each(["https://api.stripe.test", "https://api.stripe.test/", "https://api.stripe.test/v1"])(
  "is asked where the deployment says: %s",
  async (apiBase) => {
    await deployed({ apiBase }).ensureCustomer(tenant);
    expect(stripe.asked).toEqual(["POST /v1/customers"]);
  },
);
