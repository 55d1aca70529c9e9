import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { BillingEvent } from "../../src/domain/billing/subscription/billing-event.ts";
import { openDb } from "../../src/db/client.ts";
import { applyEvent } from "../../src/services/billing/registers/apply-event.ts";
import { Mortal } from "../numbers/mortal.ts";
import { apply, applying, at, audited, day, Model, storedPlan, tenantInTrial, Told } from "./book-of-events.ts";
import { stripeWithSubscriber } from "./webhook-deliver.ts";

beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

const life = (told: Told): BillingEvent[] => [
  told.checkout("completed", 0),
  told.said("created", 0),
  told.invoice("paid", 1, at(30 * day)),
  told.invoice("failed", 30 * day),
  told.said("deleted", 44 * day, { status: "canceled" }),
];

const kills = (["before", "after"] as const).flatMap((when) =>
  (["killed", "lost"] as const).map((how) => ({ when, how })),
);

describe.each(kills)("$how $when an operation of the database", ({ when, how }) => {
  it("an event is applied once, when it comes again", async () => {
    for (let which = 0; which < 5; which++) {
      for (let dies = 0, over = false; !over; dies++) {
        const tenantId = await tenantInTrial();
        const events = life(new Told(tenantId, `cus_${tenantId}`));
        const model = new Model();
        for (const [i, event] of events.entries()) {
          model.hear(event);
          if (i !== which) {
            await apply(event);
            continue;
          }
          const before = await storedPlan(tenantId);
          const mortal = new Mortal(dies, when, how);
          const first = await applyEvent(applying(openDb(mortal.d1, "first-primary")), event).catch(() => null);
          over = first !== null;
          if (over) break;
          // All of it or nothing.
          expect(await storedPlan(tenantId)).toEqual(when === "before" ? before : model.plan);
          const retried = await apply(event);
          expect(retried.outcome).toBe(when === "before" ? "applied" : "duplicate");
        }
        if (over) {
          // One batch is all there is to be killed at.
          expect(dies).toBe(1);
          break;
        }
        expect(await storedPlan(tenantId)).toEqual(model.plan);
        expect((await audited(tenantId)).length).toBe(4);
        const settled = env.DB.prepare("SELECT changed_at > settled_at AS open FROM subscriptions WHERE tenant_id = ?");
        expect(await settled.bind(tenantId).first("open")).toBe(1);
      }
    }
  });

  it("the webhook answers 500 with the event's id, and Stripe's retry is answered well", async () => {
    const world = await stripeWithSubscriber();
    const event = world.stripe.account.events[0]!;
    const mortal = new Mortal(0, when, how);
    const { status, body, queued } = await world.send(event, { DB: mortal.d1 });
    expect([status, body["eventId"], queued]).toEqual([500, event.id, []]);
    const again = await world.send(event);
    expect([again.status, again.body]).toEqual([
      200,
      when === "before" ? { received: true } : { received: true, duplicate: true },
    ]);
    expect((await world.send(event)).body).toEqual({ received: true, duplicate: true });
    expect(await audited(world.tenantId)).toHaveLength(1);
    expect(await storedPlan(world.tenantId)).toMatchObject({ status: "active" });
  });
});

it("everything awaited of the database is one batch", async () => {
  const world = await stripeWithSubscriber();
  const mortal = new Mortal(99, "before");
  for (const event of world.stripe.account.events) {
    mortal.survived = 0;
    expect((await world.send(event, { DB: mortal.d1 })).status).toBe(200);
    expect(mortal.survived).toBe(1);
  }
});

it("events of one tenant that come all at once leave what they leave one after the other", async () => {
  for (let round = 0; round < 10; round++) {
    const tenantId = await tenantInTrial();
    const told = [new Told(tenantId, `cus_${tenantId}`), new Told(tenantId, `cus_${tenantId}`, at(day))];
    const events = told.flatMap(life);
    const model = new Model();
    for (const event of events) model.hear(event);
    const answers = await Promise.all([...events, ...events.toReversed()].map(apply));
    expect(answers.filter(({ outcome }) => outcome === "duplicate")).toHaveLength(events.length);
    expect(await storedPlan(tenantId)).toEqual(model.plan);
  }
});
