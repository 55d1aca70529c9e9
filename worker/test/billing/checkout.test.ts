import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type CheckoutInput, startCheckout } from "../../src/services/billing/checkout.ts";
import { openPortal } from "../../src/services/billing/portal.ts";
import { withBindings } from "../harness/outages.ts";
import { Mortal } from "../numbers/mortal.ts";
import { settleDesk } from "./settle-desk.ts";

const day = 86_400_000;
const pages = {
  successUrl: "https://amunet.test/app?session={CHECKOUT_SESSION_ID}",
  cancelUrl: "https://amunet.test/app",
};
const own = { publicUrl: "https://amunet.test", development: false, requestOrigin: "https://amunet.test" };
const input: CheckoutInput = { tier: "starter", ...pages, own };
const actor = { type: "user" as const, id: "usr_1", role: "owner" as const };

let desk: Awaited<ReturnType<typeof settleDesk>>;

beforeEach(async () => {
  desk = await settleDesk();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  expect(desk.stripe.wrong).toEqual([]);
});

type Process = Parameters<typeof desk.ctx>[0];
const begin = (change: Partial<CheckoutInput> = {}, process: Process = {}) =>
  startCheckout(desk.ctx({ actor, ...process }), { ...input, ...change });
const started = () => desk.audited("billing.checkout-started");
const trialEnds = (at: number | null) =>
  env.DB.prepare("UPDATE subscriptions SET trial_ends_at = ? WHERE tenant_id = ?").bind(at, desk.owner.tenantId).run();

describe("a checkout", () => {
  it("is the customer's, for the plan, with the trial's days, and what is bought comes back", async () => {
    const now = Date.now();
    await trialEnds(now + 8.5 * day);
    const session = await begin({}, { now });
    expect(session.url).toMatch(/^https:\/\/checkout\.stripe/);
    const [customer] = [...desk.stripe.account.customers.values()];
    expect(customer).toMatchObject({ email: desk.owner.email, metadata: { tenant_id: desk.owner.tenantId } });
    expect(desk.stripe.account.sessions.get(session.id)).toMatchObject({
      customer: customer!.id,
      clientReferenceId: desk.owner.tenantId,
      trialDays: 9,
      prices: ["price_starter", "price_starter_seconds"],
      promised: { tenant_id: desk.owner.tenantId, tier: "starter" },
      successUrl: pages.successUrl,
      cancelUrl: pages.cancelUrl,
    });
    expect(await desk.plan()).toMatchObject({
      stripeCustomerId: customer!.id,
      checkoutSessionId: session.id,
      checkoutAt: now,
    });
    expect(await started()).toHaveLength(1);
    const id = desk.stripe.account.complete(session.id);
    await desk.hearAll();
    expect(await desk.plan()).toMatchObject({ stripeSubscriptionId: id, tier: "starter", status: "trialing" });
  });

  it("has no trial where it is over", async () => {
    const now = Date.now();
    await trialEnds(now - 1);
    const { id } = await begin({}, { now });
    expect(desk.stripe.account.sessions.get(id)).toMatchObject({ trialDays: 0 });
  });

  it("asked for twice is one, a click after the other and both at once", async () => {
    await trialEnds(null);
    const now = Math.floor(Date.now() / 600_000) * 600_000;
    const first = await begin({}, { now });
    const again = await begin({}, { now: now + 9 * 60_000 });
    const both = await Promise.all([begin({}, { now }), begin({}, { now: now + 1 })]);
    expect(new Set([first, again, ...both].map(({ id }) => id)).size).toBe(1);
    expect(desk.stripe.account.sessions.size).toBe(1);
    expect(await started()).toHaveLength(1);
  });

  it("is another for another plan, later, or for the same under another key", async () => {
    await trialEnds(null);
    const now = Math.floor(Date.now() / 600_000) * 600_000;
    const ids = [
      await begin({}, { now }),
      await begin({ tier: "professional" }, { now }),
      await begin({}, { now: now + 600_000 }),
      await begin({ idempotencyKey: "a" }, { now }),
      await begin({ idempotencyKey: "a", tier: "professional" }, { now }),
    ].map(({ id }) => id);
    expect(new Set(ids).size).toBe(5);
    expect((await begin({ idempotencyKey: "a" }, { now: now + 3_600_000 })).id).toBe(ids[3]);
    expect(await desk.plan()).toMatchObject({ checkoutSessionId: ids[3] });
  });

  it("is refused to who is subscribed, also where nothing has told of it yet", async () => {
    const session = await begin();
    desk.stripe.account.complete(session.id);
    await expect(begin()).rejects.toMatchObject({ code: "conflict", details: { reason: "subscribed" } });
    await expect(begin({ tier: "professional" })).rejects.toMatchObject({ details: { reason: "subscribed" } });
    expect(desk.sent.map(({ type }) => type)).toContain("billing.changed");
    await desk.hearAll();
    await expect(begin()).rejects.toMatchObject({ details: { reason: "subscribed" } });
    expect(desk.stripe.account.subscriptions.size).toBe(1);
  });

  it("may be begun again once the subscription is over", async () => {
    const id = desk.stripe.account.complete((await begin()).id);
    await desk.hearAll();
    desk.stripe.account.cancel(id);
    await desk.hearAll();
    expect(desk.stripe.account.sessions.has((await begin()).id)).toBe(true);
  });

  it("comes back to our own pages only, and asks nobody otherwise", async () => {
    for (const page of [
      "https://evil.test/",
      "https://amunet.test@evil.test/",
      "javascript:alert(1)",
      "/app",
      "",
      "http://localhost/",
    ]) {
      await expect(begin({ successUrl: page })).rejects.toMatchObject({
        code: "invalid",
        details: { fields: [{ path: "successUrl" }] },
      });
      await expect(begin({ cancelUrl: page })).rejects.toMatchObject({ code: "invalid" });
    }
    expect(desk.stripe.requests).toEqual([]);
  });

  it("is the owner's to begin", async () => {
    const admin = { ...actor, role: "admin" as const };
    await expect(begin({}, { actor: admin })).rejects.toMatchObject({ code: "forbidden" });
    expect(desk.stripe.requests).toEqual([]);
  });

  it("comes later where Stripe is down, for the same customer", async () => {
    desk.stripe.failNext();
    await expect(begin()).rejects.toMatchObject({ code: "unavailable" });
    desk.stripe.loseNext();
    await expect(begin()).rejects.toMatchObject({ code: "unavailable" });
    expect((await desk.plan()).checkoutSessionId).toBeNull();
    await begin();
    expect(desk.stripe.account.customers.size).toBe(1);
    expect(desk.stripe.account.sessions.size).toBe(1);
  });

  it("has another customer made where Stripe no longer has the first", async () => {
    await begin();
    const { stripeCustomerId: lost } = await desk.plan();
    desk.stripe.account.deleteCustomer(lost!);
    const session = await begin({ tier: "professional" });
    const { stripeCustomerId } = await desk.plan();
    expect(stripeCustomerId).not.toBe(lost);
    expect(desk.stripe.account.sessions.get(session.id)).toMatchObject({ customer: stripeCustomerId });
    expect(await desk.audited("billing.customer-lost")).toHaveLength(1);
  });

  it("has another customer made where the first one's end was heard of, though Stripe still repeats how it made it", async () => {
    await begin();
    const { stripeCustomerId: lost } = await desk.plan();
    desk.stripe.account.deleteCustomer(lost!);
    await desk.hearAll();
    expect((await desk.plan()).stripeCustomerId).toBeNull();
    await expect(openPortal(desk.ctx({ actor }), { returnUrl: pages.cancelUrl, own })).rejects.toMatchObject({
      details: { reason: "no-customer" },
    });
    const session = await begin();
    const { stripeCustomerId } = await desk.plan();
    expect([stripeCustomerId === lost, stripeCustomerId === null]).toEqual([false, false]);
    expect(desk.stripe.account.sessions.get(session.id)).toMatchObject({ customer: stripeCustomerId, status: "open" });
    const id = desk.stripe.account.complete(session.id);
    await desk.hearAll();
    expect(await desk.plan()).toMatchObject({ stripeSubscriptionId: id, stripeCustomerId });
  });

  it("says what Stripe does not take, and takes it once that is put right", async () => {
    desk.stripe.failNext(1, {
      status: 400,
      body: { error: { type: "invalid_request_error", message: "no", param: "email" } },
    });
    await expect(begin()).rejects.toMatchObject({ code: "invalid", details: { param: "email" } });
    await env.DB.prepare("UPDATE users SET email = ? WHERE id = ?")
      .bind(`right-${desk.owner.email}`, desk.owner.userId)
      .run();
    await begin();
    expect([...desk.stripe.account.customers.values()]).toMatchObject([{ email: `right-${desk.owner.email}` }]);
  });

  it.each(["before", "after"] as const)(
    "killed %s any operation is one once it is asked for again",
    async (when) => {
      vi.spyOn(console, "error").mockImplementation(() => {});
      const now = Math.floor(Date.now() / 600_000) * 600_000;
      for (let dies = 0, over = false; !over; dies++) {
        const mortal = new Mortal(dies, when);
        const { payments } = desk.ctx().deps;
        const mortalPayments = {
          ...payments!,
          ensureCustomer: (...asked: Parameters<NonNullable<typeof payments>["ensureCustomer"]>) =>
            mortal.live(() => payments!.ensureCustomer(...asked)),
          startCheckout: (...asked: Parameters<NonNullable<typeof payments>["startCheckout"]>) =>
            mortal.live(() => payments!.startCheckout(...asked)),
        };
        over = await begin({}, { now, d1: mortal.d1, payments: mortalPayments }).then(
          () => dies > 6,
          () => false,
        );
        const { id } = await begin({}, { now });
        expect([...desk.stripe.account.sessions.keys()]).toEqual([id]);
        expect([...desk.stripe.account.customers.keys()]).toEqual([(await desk.plan()).stripeCustomerId]);
        expect(await desk.plan()).toMatchObject({ checkoutSessionId: id });
        expect(await started()).toHaveLength(1);
        desk = await settleDesk();
      }
      // A dozen businesses are registered, on a machine that may be busy.
    },
    60_000,
  );
});

describe("the portal", () => {
  const open = (returnUrl = "https://amunet.test/app") => openPortal(desk.ctx({ actor }), { returnUrl, own });

  it("is opened for who has begun to pay", async () => {
    await expect(open()).rejects.toMatchObject({ code: "conflict", details: { reason: "no-customer" } });
    await begin();
    expect((await open()).url).toMatch(/^https:\/\/billing\.stripe/);
    await expect(open("https://evil.test")).rejects.toMatchObject({ code: "invalid" });
    const admin = desk.ctx({ actor: { ...actor, role: "admin" } });
    const asked = openPortal(admin, { returnUrl: "https://amunet.test/app", own });
    await expect(asked).rejects.toMatchObject({ code: "forbidden" });
  });

  it("is none for a customer that Stripe no longer has, until they begin again", async () => {
    await begin();
    desk.stripe.account.deleteCustomer((await desk.plan()).stripeCustomerId!);
    await expect(open()).rejects.toMatchObject({ code: "conflict", details: { reason: "no-customer" } });
    expect((await desk.plan()).stripeCustomerId).toBeNull();
    await begin({ tier: "professional" });
    expect((await open()).url).toMatch(/^https:/);
  });

  it("keeps the customer of a plan in force, though a key of another account knows none", async () => {
    desk.stripe.account.complete((await begin()).id);
    await desk.hearAll();
    const { stripeCustomerId } = await desk.plan();
    const customer = desk.stripe.account.customers.get(stripeCustomerId!)!;
    desk.stripe.account.customers.delete(stripeCustomerId!);
    await expect(open()).rejects.toMatchObject({ code: "unavailable" });
    expect((await desk.plan()).stripeCustomerId).toBe(stripeCustomerId);
    expect(desk.sent.at(-1)).toMatchObject({ type: "billing.changed" });
    desk.stripe.account.customers.set(stripeCustomerId!, customer);
    expect((await open()).url).toMatch(/^https:/);
  });

  it("comes later where Stripe is down", async () => {
    await begin();
    desk.stripe.failNext();
    await expect(open()).rejects.toMatchObject({ code: "unavailable" });
  });
});

describe("over HTTP", () => {
  const ask = async (path: string, body: unknown, variables: Record<string, string> = desk.stripe.variables) => {
    const headers = {
      authorization: `Bearer ${desk.owner.token}`,
      "x-tenant-id": desk.owner.tenantId,
      "content-type": "application/json",
    };
    const request = new Request(`https://amunet.test${path}`, { method: "POST", headers, body: JSON.stringify(body) });
    const answer = await withBindings(variables, request);
    return { status: answer.status, body: await answer.json<{ error?: unknown; url?: string; id?: string }>() };
  };
  const wanted = { tier: "starter", ...pages };
  const without = { STRIPE_SECRET_KEY: "", STRIPE_STARTER_PRICE_ID: "price_starter" };

  it("a checkout and the portal are addresses to go to", async () => {
    const checkout = await ask("/api/billing/checkout", wanted);
    expect(checkout).toMatchObject({ status: 200, body: { id: expect.stringMatching(/^cs_/) } });
    const portal = await ask("/api/billing/portal", { returnUrl: "https://amunet.test/app" });
    expect(portal).toMatchObject({ status: 200, body: { url: expect.stringMatching(/^https:/) } });
  });

  it("what is wrong comes before what is missing", async () => {
    const foreign = { ...wanted, cancelUrl: "https://evil.test/" };
    for (const body of [foreign, { ...wanted, tier: "gold" }, {}, { ...wanted, successUrl: "x".repeat(3000) }])
      expect((await ask("/api/billing/checkout", body, without)).status).toBe(400);
    expect(await ask("/api/billing/checkout", { ...wanted, tier: "enterprise" }, without)).toMatchObject({
      status: 400,
      body: { error: { details: { contactUrl: expect.any(String) } } },
    });
    const missing = { error: { code: "unavailable", details: { missing: ["STRIPE_SECRET_KEY"] } } };
    const sold = { ...without, STRIPE_PROFESSIONAL_PRICE_ID: "price_professional", STRIPE_WEBHOOK_SECRET: "whsec_1" };
    expect(await ask("/api/billing/checkout", wanted, sold)).toMatchObject({ status: 503, body: missing });
    const page = { returnUrl: "https://amunet.test/app" };
    expect(await ask("/api/billing/portal", page, sold)).toMatchObject({ status: 503, body: missing });
  });

  it("a key that Stripe refuses is told to the operator once, and to the owner nothing but to try again", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    const chat: string[] = [];
    vi.stubGlobal("fetch", (url: string, init?: RequestInit) => {
      if (!url.startsWith("https://chat.test")) return desk.stripe.fetch(url, init);
      chat.push(JSON.stringify(init?.body));
      return Promise.resolve(new Response("ok"));
    });
    const revoked = {
      status: 401,
      body: { error: { type: "invalid_request_error", message: "Expired key sk_test_1" } },
    };
    desk.stripe.failNext(2, revoked);
    const told = { ...desk.stripe.variables, ALERT_WEBHOOK_URL: "https://chat.test/hook" };
    for (const _ of [1, 2]) {
      const { status, body } = await ask("/api/billing/checkout", wanted, told);
      expect([status, JSON.stringify(body)]).toEqual([503, expect.not.stringMatching(/key|sk_/i)]);
    }
    expect(chat).toEqual([expect.stringContaining("[stripe-key]")]);
    expect(chat[0]).not.toMatch(/sk_test/);
  });

  it("this machine's own pages are good in development", async () => {
    const local = { ...wanted, successUrl: "http://localhost:5173/app", cancelUrl: "http://127.0.0.1:8787/app" };
    expect((await ask("/api/billing/checkout", local)).status).toBe(200);
  });
});
