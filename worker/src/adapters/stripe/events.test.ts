import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { signed } from "../../../test/billing/stripe/signature.ts";
import { openEvent, UnreadableEvent } from "./events.ts";

const now = Date.UTC(2026, 10, 22, 12);
const prices = { starter: "price_1", professional: "price_2", enterprise: null };
const secrets = ["whsec_current", "whsec_previous"];

const open = (raw: string, signature: string | null, known: readonly string[] = secrets, at = now) =>
  openEvent(raw, signature, known, { prices }, at);

/** Sends an event that Stripe has signed. */
async function deliver(content: unknown, { secret = "whsec_current", age = 0 } = {}) {
  const raw = typeof content === "string" ? content : JSON.stringify(content);
  const { headers } = await signed(raw, secret, now - age * 1000);
  return open(raw, headers["stripe-signature"]!);
}

const event = (type: string, object: unknown, more: object = {}) => ({
  id: "evt_1",
  object: "event",
  created: 1_700_000_000,
  type,
  data: { object },
  ...more,
});
const item = (id: string, start: number, end: number, more: object = {}) => ({
  id: `si_${id}`,
  price: { id, recurring: { usage_type: "licensed" } },
  current_period_start: start,
  current_period_end: end,
  ...more,
});
const subscription = {
  id: "sub_1",
  object: "subscription",
  customer: "cus_1",
  status: "active",
  metadata: { tenant_id: "ten_1", tier: "starter" },
  items: { data: [item("price_2", 100, 500), item("price_9", 200, 300)] },
  trial_end: 250,
  cancel_at: null,
  cancel_at_period_end: false,
  ended_at: null,
  created: 90,
};
const line = (end: number, type = "subscription_item_details") => ({ period: { start: 1, end }, parent: { type } });
const invoice = {
  id: "in_1",
  object: "invoice",
  customer: "cus_1",
  hosted_invoice_url: "https://invoice.stripe.test/in_1",
  parent: {
    type: "subscription_details",
    subscription_details: { subscription: "sub_1", metadata: { tenant_id: "ten_1" } },
  },
  lines: { data: [line(500), line(400), line(900, "invoice_item_details")] },
};
const session = {
  id: "cs_1",
  object: "checkout.session",
  client_reference_id: "ten_9",
  customer: "cus_1",
  subscription: "sub_1",
  metadata: { tenant_id: "ten_1" },
};
const customer = { id: "cus_1", object: "customer", metadata: { tenant_id: "ten_1" } };

describe("a signature", () => {
  const ping = event("customer.created", customer);

  it("of the current secret or the one before is good", async () => {
    for (const secret of secrets) expect(await deliver(ping, { secret })).toMatchObject({ id: "evt_1" });
  });

  it("of another is none, nor is any where no secret is set", async () => {
    expect(await deliver(ping, { secret: "whsec_other" })).toBeNull();
    const raw = JSON.stringify(ping);
    const { headers } = await signed(raw, "whsec_current", now);
    expect(await open(raw, headers["stripe-signature"]!, [])).toBeNull();
    const blank = await signed(raw, "x", now);
    expect(await open(raw, blank.headers["stripe-signature"]!, ["", " "])).toBeNull();
  });

  it("is good for five minutes", async () => {
    expect(await deliver(ping, { age: 300 })).not.toBeNull();
    expect(await deliver(ping, { age: 301 })).toBeNull();
  });

  it("is of this body, to the byte", async () => {
    const raw = JSON.stringify(ping);
    const { headers } = await signed(raw, "whsec_current", now);
    for (const other of [`${raw} `, raw.replace("cus_1", "cus_2"), raw.slice(1), ""])
      expect(await open(other, headers["stripe-signature"]!)).toBeNull();
  });

  it.each([
    null,
    "",
    "t=",
    "v1=",
    `t=${now / 1000}`,
    `t=${now / 1000},v1`,
    `t=${now / 1000},v1=`,
    `t=${now / 1000},v0=abc`,
    "t=NaN,v1=abc",
    "t=-1,v1=abc",
    "t=1e99,v1=ü",
    ",,,===",
    "v1=a,".repeat(10_000),
  ])("that is %j is none, and no error", async (signature) => {
    expect(await open(JSON.stringify(ping), signature)).toBeNull();
  });

  it("that anybody makes up is none, whatever the body", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), async (raw, signature) => {
        expect(await open(raw, signature)).toBeNull();
        expect(await open(raw, `t=${now / 1000},v1=${signature}`)).toBeNull();
      }),
    );
  });
});

describe("an event of a subscription", () => {
  it.each([
    ["customer.subscription.created", false],
    ["customer.subscription.updated", false],
    ["customer.subscription.deleted", true],
    ["customer.subscription.paused", false],
    ["customer.subscription.resumed", false],
    ["customer.subscription.trial_will_end", false],
    ["customer.subscription.pending_update_applied", false],
    ["customer.subscription.pending_update_expired", false],
  ])("%s says all of it", async (type, deleted) => {
    expect(await deliver(event(type, subscription))).toEqual({
      id: "evt_1",
      type,
      at: 1_700_000_000_000,
      kind: "subscription",
      deleted,
      subscription: {
        id: "sub_1",
        customerId: "cus_1",
        tenantId: "ten_1",
        status: "active",
        tier: "professional",
        currentPeriodStart: 200_000,
        currentPeriodEnd: 300_000,
        trialEnd: 250_000,
        cancelAt: null,
        endedAt: null,
        createdAt: 90_000,
      },
    });
  });

  const read = async (change: object) => {
    const found = await deliver(event("customer.subscription.updated", { ...subscription, ...change }));
    return found?.kind === "subscription" ? found.subscription : null;
  };

  it("takes a plan from the metadata where the price is not known, and none from nowhere", async () => {
    const items = { data: [item("price_old", 1, 2)] };
    expect(await read({ items })).toMatchObject({ tier: "starter" });
    expect(await read({ items, metadata: { tier: "gold" } })).toMatchObject({ tier: null, tenantId: null });
    expect(await read({ items, metadata: { tier: 7, tenant_id: { $ne: 1 } } })).toMatchObject({
      tier: null,
      tenantId: null,
    });
    expect(await read({ items, metadata: null })).toMatchObject({ tier: null });
  });

  it("keeps a status nobody knows yet, and takes a customer in full", async () => {
    expect(await read({ status: "hibernating", customer: { id: "cus_7", deleted: true } })).toMatchObject({
      status: "hibernating",
      customerId: "cus_7",
    });
  });

  it("knows when it will end", async () => {
    expect(await read({ cancel_at: 777 })).toMatchObject({ cancelAt: 777_000 });
    expect(await read({ cancel_at_period_end: true })).toMatchObject({ cancelAt: 300_000 });
    expect(await read({ status: "canceled", ended_at: 400 })).toMatchObject({ endedAt: 400_000 });
  });
});

describe("an event of an invoice", () => {
  it.each([
    ["invoice.paid", "paid"],
    ["invoice.payment_failed", "failed"],
    ["invoice.payment_action_required", "action-required"],
    ["invoice.finalization_failed", "finalization-failed"],
    ["invoice.marked_uncollectible", "uncollectible"],
  ])("%s is %s", async (type, outcome) => {
    expect(await deliver(event(type, invoice))).toEqual({
      id: "evt_1",
      type,
      at: 1_700_000_000_000,
      kind: "invoice",
      outcome,
      subscriptionId: "sub_1",
      customerId: "cus_1",
      tenantId: "ten_1",
      paidThrough: 500_000,
      openSince: null,
      hostedUrl: "https://invoice.stripe.test/in_1",
    });
  });

  it("is to be paid since it was sent, or from its day on", async () => {
    const openSince = async (more: object) =>
      deliver(event("invoice.payment_failed", { ...invoice, created: 100, ...more }));
    expect(await openSince({})).toMatchObject({ openSince: 100_000 });
    const sent = { status_transitions: { finalized_at: 300 } };
    expect(await openSince(sent)).toMatchObject({ openSince: 300_000 });
    expect(await openSince({ ...sent, due_date: 900 })).toMatchObject({ openSince: 900_000 });
  });

  it("of no subscription changes nothing", async () => {
    const alone = { ...invoice, parent: null, lines: { data: [line(900, "invoice_item_details")] } };
    expect(await deliver(event("invoice.paid", alone))).toMatchObject({ subscriptionId: null, paidThrough: null });
  });
});

describe("other events", () => {
  it.each([
    ["checkout.session.completed", "completed"],
    ["checkout.session.async_payment_succeeded", "payment-succeeded"],
    ["checkout.session.async_payment_failed", "payment-failed"],
    ["checkout.session.expired", "expired"],
  ])("%s is %s", async (type, outcome) => {
    const read = {
      kind: "checkout",
      outcome,
      sessionId: "cs_1",
      tenantId: "ten_1",
      customerId: "cus_1",
      subscriptionId: "sub_1",
    };
    expect(await deliver(event(type, session))).toMatchObject(read);
    const bare = { ...session, metadata: {}, subscription: null };
    expect(await deliver(event(type, bare))).toMatchObject({ ...read, tenantId: "ten_9", subscriptionId: null });
  });

  it.each([
    ["customer.deleted", true],
    ["customer.updated", false],
  ])("%s is told", async (type, deleted) => {
    const read = { kind: "customer", deleted, customerId: "cus_1", tenantId: "ten_1" };
    expect(await deliver(event(type, customer))).toMatchObject(read);
  });

  it.each([
    ["customer.created", true],
    ["entitlements.active_entitlement_summary.updated", true],
    ["charge.succeeded", false],
    ["toString", false],
    ["__proto__", false],
  ])("%s is ignored, known: %s", async (type, known) => {
    expect(await deliver(event(type, { object: "anything" }))).toMatchObject({ kind: "ignored", known });
  });

  it("of no real money are nothing where our key moves real money", async () => {
    const heard = async (more: object, live?: boolean) => {
      const raw = JSON.stringify(event("customer.subscription.updated", subscription, more));
      const { headers } = await signed(raw, "whsec_current", now);
      return openEvent(raw, headers["stripe-signature"]!, secrets, { prices, live }, now);
    };
    expect(await heard({ livemode: false }, true)).toMatchObject({ kind: "ignored", known: false, rehearsal: true });
    for (const more of [{ livemode: true }, {}])
      expect(await heard(more, true)).toMatchObject({ kind: "subscription" });
    for (const livemode of [true, false])
      expect(await heard({ livemode }, false)).toMatchObject({ kind: "subscription" });
  });

  const thin = {
    id: "evt_2",
    object: "v2.core.event",
    created: "2026-11-22T11:59:59.987Z",
    related_object: { id: "mtr_1", type: "billing.meter", url: "/v1/billing/meters/mtr_1" },
  };

  it.each(["v1.billing.meter.error_report_triggered", "v1.billing.meter.no_meter_found"])(
    "%s, which carries no object, is a fault of the meter",
    async (type) => {
      expect(await deliver({ ...thin, type })).toEqual({
        id: "evt_2",
        type,
        at: now - 1000,
        kind: "meter-fault",
        details: `${type} mtr_1`,
      });
      expect(await deliver({ ...thin, type, related_object: null })).toMatchObject({ details: type });
      expect(await deliver({ ...thin, type }, { secret: "whsec_other" })).toBeNull();
    },
  );

  it("of no object that mean nothing to us are ignored", async () => {
    expect(await deliver({ ...thin, type: "v2.core.account.updated" })).toMatchObject({
      kind: "ignored",
      known: false,
    });
  });
});

describe("what is signed and cannot be read comes again", () => {
  it.each([
    ["no JSON", "{", null],
    ["nothing in it", "null", null],
    ["a list", "[]", null],
    ["no type", { id: "evt_3", object: "event", created: 1, data: { object: {} } }, "evt_3"],
    ["no object", { id: "evt_3", object: "event", created: 1, type: "invoice.paid" }, "evt_3"],
    ["another object", event("invoice.paid", subscription), "evt_1"],
    [
      "a subscription without prices",
      event("customer.subscription.updated", { ...subscription, items: { data: [] } }),
      "evt_1",
    ],
    ["a period of words", event("customer.subscription.updated", { ...subscription, created: "now" }), "evt_1"],
    ["an id that is none", event("invoice.paid", invoice, { id: 7 }), null],
  ])("%s", async (_what, content, eventId) => {
    const refused: unknown = await deliver(content).catch((reason: unknown) => reason);
    expect(refused).toBeInstanceOf(UnreadableEvent);
    expect(refused).toMatchObject({ eventId });
    expect(String(refused)).not.toContain("ten_1");
  });

  it("whatever in it is something else, and nothing else is thrown", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(subscription, invoice, session, customer),
        fc.constantFrom(
          "customer.subscription.updated",
          "invoice.paid",
          "checkout.session.completed",
          "customer.updated",
        ),
        fc.dictionary(fc.string(), fc.jsonValue()),
        fc.nat(20),
        fc.jsonValue(),
        async (object, type, others, at, wrong) => {
          const keys = Object.keys(object);
          const spoiled = { ...others, ...object, [keys[at % keys.length]!]: wrong };
          const outcome: unknown = await deliver(event(type, spoiled)).catch((reason: unknown) => reason);
          if (outcome instanceof Error) expect(outcome).toBeInstanceOf(UnreadableEvent);
          else expect(outcome).toMatchObject({ id: "evt_1", type });
        },
      ),
    );
  });
});
