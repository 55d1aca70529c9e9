import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { openEvent } from "../../../src/adapters/stripe/events.ts";
import { VendorContract } from "../../contracts/vendor.ts";
import { FakeStripe } from "./fake-stripe.ts";
import type { StripeEvent } from "./account.ts";

const contract = VendorContract.of("stripe", env.CONTRACTS["stripe"]);
const schemas: Record<string, string> = {
  subscription: "Subscriptions.Subscription",
  invoice: "Invoices.Invoice",
  customer: "Customers.Customer",
  "checkout.session": "Checkout_Sessions.Session",
};

const call = async (stripe: FakeStripe, method: string, path: string, fields: Record<string, string> = {}) => {
  const encoded = new URLSearchParams(fields).toString();
  const url = `https://api.stripe.test${path}${method === "GET" && encoded !== "" ? `?${encoded}` : ""}`;
  const answer = await stripe.fetch(url, {
    method,
    headers: {
      authorization: "Bearer sk_test_1",
      ...(method === "POST" ? { "idempotency-key": crypto.randomUUID() } : {}),
    },
    ...(method === "POST" ? { body: new URLSearchParams(encoded) } : {}),
  });
  return { status: answer.status, body: await answer.json<Record<string, unknown> & { id: string; url: string }>() };
};

async function subscribed(stripe: FakeStripe, trialDays = "0") {
  const customer = await call(stripe, "POST", "/v1/customers", { name: "Bright", "metadata[tenant_id]": "ten_1" });
  const session = await call(stripe, "POST", "/v1/checkout/sessions", {
    mode: "subscription",
    customer: customer.body.id,
    client_reference_id: "ten_1",
    "line_items[0][price]": "price_starter",
    "line_items[0][quantity]": "1",
    "line_items[1][price]": "price_starter_seconds",
    "metadata[tenant_id]": "ten_1",
    "subscription_data[metadata][tenant_id]": "ten_1",
    "subscription_data[metadata][tier]": "starter",
    ...(trialDays === "0" ? {} : { "subscription_data[trial_period_days]": trialDays }),
    success_url: "https://amunet.test/app/billing?session={CHECKOUT_SESSION_ID}",
  });
  return { customerId: customer.body.id, id: stripe.account.complete(session.body.id), sessionId: session.body.id };
}

describe("Stripe's stand-in", () => {
  it("tells of a whole life in objects Stripe could send, which we read", async () => {
    const stripe = new FakeStripe();
    const { account } = stripe;
    const { id, customerId, sessionId } = await subscribed(stripe, "3");
    account.trialWillEnd(id);
    account.renew(id);
    account.renew(id, { paid: false });
    account.fail(id);
    account.askToConfirm(id);
    account.giveUp(id);
    account.pay(id);
    account.move(id, "professional");
    account.pause(id);
    account.resume(id);
    account.cancel(id, { atPeriodEnd: true });
    account.keep(id);
    account.cancel(id);
    account.deleteCustomer(customerId);
    account.expire(sessionId);
    expect(account.events.length).toBeGreaterThan(18);
    for (const event of account.events) {
      const object = event.data.object as { object: string };
      expect(contract?.faultsOfObject(schemas[object.object]!, object) ?? []).toEqual([]);
      const { body, headers } = await stripe.sign(event);
      const read = await openEvent(
        body,
        headers["stripe-signature"]!,
        ["whsec_current"],
        { prices: { starter: "price_starter", professional: "price_professional", enterprise: null } },
        Date.now(),
      );
      expect(read).toMatchObject({ id: event.id, type: event.type, at: event.created * 1000 });
      expect(read?.kind).not.toBe("ignored");
    }
    const types = new Set(account.events.map(({ type }: StripeEvent) => type));
    expect(types).toContain("invoice.paid");
    expect(stripe.wrong).toEqual([]);
  });

  it("is asked with the same key once, and refuses it for other words", async () => {
    const stripe = new FakeStripe();
    const ask = (name: string) =>
      stripe.fetch("https://api.stripe.test/v1/customers", {
        method: "POST",
        headers: { authorization: "Bearer x", "idempotency-key": "one" },
        body: new URLSearchParams({ name }),
      });
    const [first, again] = [await ask("Ann"), await ask("Ann")];
    expect(await first.json()).toEqual(await again.json());
    expect((await ask("Bob")).status).toBe(400);
    expect(stripe.account.customers.size).toBe(1);
  });

  it("counts a report once within a day, takes it back once, and sums up", async () => {
    const stripe = new FakeStripe();
    const now = Math.floor(Date.now() / 60_000) * 60;
    stripe.account.now = now * 1000;
    const report = (identifier: string, value: string) =>
      call(stripe, "POST", "/v1/billing/meter_events", {
        event_name: "call_seconds",
        identifier,
        timestamp: String(now),
        "payload[stripe_customer_id]": "cus_1",
        "payload[value]": value,
      });
    const adjust = () =>
      call(stripe, "POST", "/v1/billing/meter_event_adjustments", {
        event_name: "call_seconds",
        type: "cancel",
        "cancel[identifier]": "CA1",
      });
    expect((await report("CA1", "61")).status).toBe(200);
    expect((await report("CA1", "62")).status).toBe(400);
    expect((await report("CA2", "30")).status).toBe(200);
    const summary = () =>
      call(stripe, "GET", "/v1/billing/meters/mtr_seconds/event_summaries", {
        customer: "cus_1",
        start_time: String(now - 60),
        end_time: String(now + 60),
      });
    expect((await summary()).body).toMatchObject({ data: [{ aggregated_value: 91 }] });
    expect((await adjust()).status).toBe(200);
    expect((await summary()).body).toMatchObject({ data: [{ aggregated_value: 30 }] });
  });

  it("says what is wrong with a request, and fails as it is told", async () => {
    const stripe = new FakeStripe();
    if (contract !== null)
      await expect(call(stripe, "POST", "/v1/customers", { Name: "x" })).rejects.toThrow("Name is no field");
    stripe.failNext();
    expect((await call(stripe, "GET", "/v1/prices/price_starter")).status).toBe(503);
    expect((await call(stripe, "GET", "/v1/prices/price_starter")).status).toBe(200);
    expect((await call(stripe, "GET", "/v1/subscriptions/sub_none")).status).toBe(404);
  });
});
