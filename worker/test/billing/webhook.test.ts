import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readMetrics } from "../../src/deps.ts";
import { down } from "../harness/outages.ts";
import { audited, storedPlan } from "./book-of-events.ts";
import { type Change, deliver, rowCount, stripeWithSubscriber } from "./webhook-deliver.ts";
import { signed } from "./stripe/signature.ts";

let logged: { level: string; event: string }[];

beforeEach(() => {
  logged = [];
  for (const level of ["warn", "error"] as const)
    vi.spyOn(console, level).mockImplementation((line: string) => void logged.push(JSON.parse(line)));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

type World = Awaited<ReturnType<typeof stripeWithSubscriber>>;
const newest = ({ stripe }: World) => stripe.account.events.at(-1)!;

describe("an event from Stripe", () => {
  it("is applied, told to the queue and written down, without any key to Stripe", async () => {
    const world = await stripeWithSubscriber();
    const nudge = { type: "billing.changed", tenantId: world.tenantId, shard: 0 };
    // That the first month is paid changes nothing: an active subscription has said so.
    for (const [i, event] of world.stripe.account.events.entries()) {
      const { status, body, queued } = await world.send(event);
      expect([status, body, queued]).toEqual([200, { received: true }, i === 0 ? [nudge] : []]);
    }
    const unwritable = world.stripe.account.events.find(({ type }) => type === "invoice.paid")!.data.object;
    const { queued } = await world.send(world.stripe.account.emit("invoice.finalization_failed", unwritable));
    expect(queued).toEqual([nudge]);
    expect(await storedPlan(world.tenantId)).toMatchObject({
      status: "active",
      tier: "starter",
      stripeCustomerId: world.customer,
      stripeSubscriptionId: world.subscription,
    });
    const [change] = await env.DB.prepare("SELECT actor_type, action FROM audit_log WHERE tenant_id = ?")
      .bind(world.tenantId)
      .all()
      .then(({ results }) => results);
    expect(change).toEqual({ actor_type: "stripe", action: "billing.plan-changed" });
  });

  it("a whole life of them, as they come, ends as at Stripe", async () => {
    const world = await stripeWithSubscriber();
    const { account } = world.stripe;
    // Not all within one second.
    const then = (happens: () => void) => ((account.now = (account.now ?? Date.now()) + 2000), happens());
    then(() => account.move(world.subscription, "professional"));
    then(() => account.renew(world.subscription, { paid: false }));
    then(() => account.fail(world.subscription));
    for (const event of account.events.toReversed()) expect((await world.send(event)).status).toBe(200);
    expect(await storedPlan(world.tenantId)).toMatchObject({
      status: "past_due",
      tier: "professional",
      invoiceUrl: expect.stringMatching(/^https:/),
    });
    then(() => account.pay(world.subscription));
    then(() => account.cancel(world.subscription));
    then(() => account.emit("customer.deleted", { id: world.customer, object: "customer", deleted: true }));
    for (const event of account.events) expect((await world.send(event)).status).toBe(200);
    expect(await storedPlan(world.tenantId)).toMatchObject({ status: "canceled", stripeCustomerId: null });
  });

  it("that comes again is a duplicate and changes nothing", async () => {
    const world = await stripeWithSubscriber();
    await world.send(newest(world));
    const before = await rowCount();
    const again = await world.send(newest(world));
    expect([again.status, again.body, again.queued]).toEqual([200, { received: true, duplicate: true }, []]);
    expect(await rowCount()).toBe(before);
  });

  it("fifty times at once is applied once", async () => {
    const world = await stripeWithSubscriber();
    world.stripe.account.move(world.subscription, "professional");
    const delivery = await world.stripe.sign(newest(world));
    const answers = await Promise.all(Array.from({ length: 50 }, () => deliver(delivery, world.variables)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 50 }, () => 200));
    expect(answers.filter(({ body }) => body["duplicate"] === true)).toHaveLength(49);
    expect(answers.flatMap(({ queued }) => queued)).toHaveLength(1);
    expect(await audited(world.tenantId)).toHaveLength(1);
  });

  it("of a type nobody knows is ignored, and a warning says so", async () => {
    const world = await stripeWithSubscriber();
    const { status, body } = await world.send(world.stripe.account.emit("radar.early_fraud_warning.created", {}));
    expect([status, body]).toEqual([200, { received: true, ignored: true }]);
    expect(logged).toEqual([
      expect.objectContaining({
        level: "warn",
        event: "unknown stripe event",
        type: "radar.early_fraud_warning.created",
      }),
    ]);
    await world.send(world.stripe.account.emit("customer.created", {}));
    expect(logged).toHaveLength(1);
  });

  it("of nobody here is ignored, and a warning says so", async () => {
    const world = await stripeWithSubscriber();
    const stranger = { customer: "cus_stranger", metadata: { tenant_id: "ten_nobody" }, prices: ["price_starter"] };
    world.stripe.account.subscribe(stranger);
    const { body, queued } = await world.send(newest(world));
    expect([body, queued]).toEqual([{ received: true, ignored: true }, []]);
    expect(logged).toMatchObject([{ level: "warn", event: "stripe event of nobody" }]);
  });

  it("that fails is answered 500 with its id, leaves nothing behind, and is applied when it comes again", async () => {
    const world = await stripeWithSubscriber();
    const event = newest(world);
    const before = await rowCount();
    const failed = await world.send(event, { DB: down(env.DB, "rejects") });
    expect(failed.status).toBe(500);
    expect(failed.body).toEqual({
      error: { code: "internal", message: expect.any(String), requestId: failed.headers.get("x-request-id") },
      eventId: event.id,
    });
    expect(await rowCount()).toBe(before);
    expect((await world.send(event)).body).toEqual({ received: true });
  });

  it("that is signed and makes no sense is to come again, with its id", async () => {
    const world = await stripeWithSubscriber();
    const event = { ...newest(world), data: { object: { object: "invoice", lines: null } } };
    const { status, body } = await world.send(event);
    expect([status, body["eventId"]]).toEqual([500, event.id]);
  });

  it("is applied although the queue is down: the sweep finds what is not settled", async () => {
    const world = await stripeWithSubscriber();
    const { status } = await world.send(newest(world), { BILLING: down(env.BILLING, "rejects") });
    expect(status).toBe(200);
    const open = env.DB.prepare("SELECT changed_at > settled_at AS open FROM subscriptions WHERE tenant_id = ?");
    expect(await open.bind(world.tenantId).first("open")).toBe(1);
  });
});

describe("a signature", () => {
  const delivered = async (world: World, secret: string, change: Change = {}, at = Date.now()) => {
    const text = JSON.stringify(newest(world));
    return deliver(await signed(text, secret, at), { ...world.variables, ...change });
  };

  it("by another secret, none at all, or an old one, is refused with 400, and nothing is kept", async () => {
    const world = await stripeWithSubscriber();
    const before = await rowCount();
    const answers = [
      await delivered(world, "whsec_other"),
      await delivered(world, world.variables.STRIPE_WEBHOOK_SECRET, {}, Date.now() - 301_000),
      await deliver({ body: JSON.stringify(newest(world)), headers: {} }, world.variables),
      await deliver({ body: "", headers: {} }, world.variables),
    ];
    for (const answer of answers) expect(answer).toMatchObject({ status: 400, body: { error: { code: "invalid" } } });
    expect(await rowCount()).toBe(before);
  });

  it("may be by the secret before this one while it is set, and by no other", async () => {
    const world = await stripeWithSubscriber();
    const rotating = { STRIPE_WEBHOOK_SECRET: "whsec_new", STRIPE_WEBHOOK_SECRET_PREVIOUS: "whsec_current" };
    expect((await delivered(world, "whsec_new", rotating)).status).toBe(200);
    expect((await delivered(world, "whsec_current", rotating)).body).toEqual({ received: true, duplicate: true });
    expect((await delivered(world, "whsec_third", rotating)).status).toBe(400);
    expect((await delivered(world, "whsec_current", { STRIPE_WEBHOOK_SECRET: "whsec_new" })).status).toBe(400);
    // Only the one before is set: a rotation that was forgotten half way.
    const half = { STRIPE_WEBHOOK_SECRET: "", STRIPE_WEBHOOK_SECRET_PREVIOUS: "whsec_current" };
    expect((await delivered(world, "whsec_current", half)).status).toBe(200);
  });

  it("cannot be checked without a secret: 503 says what to set", async () => {
    const world = await stripeWithSubscriber();
    const { status, body } = await delivered(world, "whsec_current", { STRIPE_WEBHOOK_SECRET: "" });
    expect(status).toBe(503);
    expect(body).toMatchObject({ error: { code: "unavailable", details: { missing: ["STRIPE_WEBHOOK_SECRET"] } } });
  });
});

it("a body of more than 512 KiB is refused unread, one of just that is not", async () => {
  const world = await stripeWithSubscriber();
  const { id, type, ...rest } = world.stripe.account.emit("some.type", {});
  const ofLength = (length: number) => {
    const empty = JSON.stringify({ id, type, ...rest, padding: "" });
    return JSON.stringify({ id, type, ...rest, padding: "x".repeat(length - empty.length) });
  };
  for (const [length, status] of [
    [512 * 1024, 200],
    [512 * 1024 + 1, 400],
  ] as const) {
    const delivery = await signed(ofLength(length), world.variables.STRIPE_WEBHOOK_SECRET, Date.now());
    expect([length, (await deliver(delivery, world.variables)).status]).toEqual([length, status]);
  }
});

describe("the limit", () => {
  it("is 100 a minute from one address, however good they are, and says when to come again", async () => {
    const world = await stripeWithSubscriber();
    const from = (address: string) => async () => {
      const { body, headers } = await world.stripe.sign(newest(world));
      return deliver(
        { body, headers: { ...headers, "cf-connecting-ip": address } },
        { ...world.variables, RATE_LIMITS: "on" },
      );
    };
    const address = `203.0.113.${crypto.getRandomValues(new Uint8Array(1))[0]}`;
    const answers = await Promise.all(Array.from({ length: 120 }, from(address)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(100);
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(20);
    for (const { headers, body } of refused) {
      expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
      expect(body).toMatchObject({ error: { code: "limit" } });
    }
    expect((await from("198.51.100.77")()).status).toBe(200);
  });
});

describe("what is counted", () => {
  const series = ["received", "processed", "duplicate", "ignored", "failed"].map((of) => `stripe_webhook_${of}_total`);
  const figures = async () => {
    const samples = await readMetrics(env);
    return series.map((name) => samples.find((sample) => sample.series === name)?.value ?? 0);
  };

  it("is every event that Stripe has signed, and what came of it", async () => {
    const world = await stripeWithSubscriber();
    const before = await figures();
    const event = newest(world);
    await world.send(event, { DB: down(env.DB, "rejects") });
    await world.send(event);
    await world.send(event);
    await world.send(world.stripe.account.emit("some.type", {}));
    await deliver({ body: "{}", headers: {} }, world.variables);
    expect((await figures()).map((now, i) => now - before[i]!)).toEqual([4, 1, 1, 1, 1]);
  });

  it("a meter that Stripe cannot use is told to the operator, once an event", async () => {
    const told: string[] = [];
    vi.stubGlobal("fetch", async (_url: string, init: { body: string }) => {
      told.push(init.body);
      return new Response("ok");
    });
    const { variables } = await stripeWithSubscriber();
    const fault = {
      id: `evt_${crypto.randomUUID()}`,
      object: "v2.core.event",
      type: "v1.billing.meter.no_meter_found",
      created: new Date().toISOString(),
    };
    for (const more of [{}, { duplicate: true }]) {
      const delivery = await signed(JSON.stringify(fault), variables.STRIPE_WEBHOOK_SECRET, Date.now());
      const { body } = await deliver(delivery, { ...variables, ALERT_WEBHOOK_URL: "https://chat.test/hook" });
      expect(body).toEqual({ received: true, ...more });
    }
    expect(told).toEqual([expect.stringContaining("no_meter_found")]);
  });

  it("and the operator is told of the third failure in a row", async () => {
    const world = await stripeWithSubscriber();
    const told: string[] = [];
    vi.stubGlobal("fetch", async (_url: string, init: { body: string }) => {
      told.push(init.body);
      return new Response("ok");
    });
    const change = { DB: down(env.DB, "rejects"), ALERT_WEBHOOK_URL: "https://chat.test/hook" };
    // Whatever failed before this has been made up for.
    await world.send(newest(world));
    await readMetrics(env);
    world.stripe.account.move(world.subscription, "professional");
    for (let n = 1; n <= 4; n++) {
      await world.send(newest(world), change);
      expect(told).toHaveLength(n < 3 ? 0 : 1);
    }
    expect(told[0]).toContain(newest(world).id);
  });
});
