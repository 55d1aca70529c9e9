import { expect, it } from "vitest";
import type { BillingEvent } from "../../src/domain/billing/subscription/billing-event.ts";
import type { DerivedPlan } from "../../src/domain/billing/subscription/derive-plan.ts";
import { readKey } from "../../src/domain/billing/subscription/register.ts";
import { anyLife, dice, type Dice } from "./any-life.ts";
import { applyTogether, at, day, Model, storedPlans, tenantsInTrial, Told } from "./book-of-events.ts";

/** What a model has after these. */
const after = (events: readonly BillingEvent[]): Model => {
  const model = new Model();
  for (const event of events) model.hear(event);
  return model;
};

/** Some of them twice or three times, all in another order. */
const repeated = (events: readonly BillingEvent[], { below, shuffled }: Dice): BillingEvent[] =>
  shuffled(events.flatMap((event) => Array.from({ length: 1 + below(3) }, () => event)));

/** What does not depend on invoices that may have been lost. */
const bySubscription = ({ unpaidSince: _, invoiceUrl: __, ...plan }: DerivedPlan) => plan;

it("5,000 lives come to the same in any order, however often each event comes, and to the truth once it is read", () => {
  let [ties, ends] = [0, 0];
  for (let seed = 1; seed <= 5000; seed++) {
    const die = dice(seed);
    const told = new Told("ten_1", "cus_1");
    const { events, truth, over } = anyLife(told, die);
    const inOrder = after(events);
    const anyOrder = after(repeated(events, die));
    expect([seed, anyOrder.plan]).toEqual([seed, inOrder.plan]);
    for (const model of [inOrder, anyOrder]) model.read(truth, readKey(over + 1000));
    expect([seed, anyOrder.plan]).toEqual([seed, inOrder.plan]);
    expect([seed, anyOrder.plan]).toEqual([
      seed,
      expect.objectContaining({
        status: truth.status,
        cancelAt: truth.endedAt === null ? truth.cancelAt : null,
        tier: truth.tier,
        currentPeriodEnd: truth.currentPeriodEnd,
        endedAt: truth.endedAt,
      }),
    ]);
    if (new Set(events.map(({ at: when }) => when)).size < events.length) ties++;
    if (truth.status === "canceled") ends++;
  }
  // Of each kind there were many.
  expect(Math.min(ties, ends, 5000 - ends)).toBeGreaterThan(1000);
});

it("5,000 lives of which events were lost come to the truth once it is read, whatever comes late", () => {
  for (let seed = 1; seed <= 5000; seed++) {
    const die = dice(seed);
    const { events, truth, over } = anyLife(new Told("ten_1", "cus_1"), die);
    const whole = after(events);
    const heard = repeated(
      events.filter(() => die.below(3) > 0),
      die,
    );
    const late = heard.splice(die.below(heard.length + 1));
    const model = after(heard);
    for (const each of [model, whole]) each.read(truth, readKey(over + 1000));
    for (const event of late) model.hear(event);
    expect([seed, bySubscription(model.plan)]).toEqual([seed, bySubscription(whole.plan)]);
  }
});

it(
  "what the model says of any stories, the database says, with several subscriptions of a tenant among each other",
  { timeout: 60_000 },
  async () => {
    const stories = 800;
    const tenants = await tenantsInTrial(stories);
    const all = tenants.map((tenantId, i) => anyStory(tenantId, dice(i)));
    await applyTogether(all);
    const plans = await storedPlans(tenants);
    for (const [i, events] of all.entries()) expect([i, plans[i]]).toEqual([i, after(events).plan]);
    const statuses = new Set(plans.map(({ status }) => status));
    expect([...statuses]).toEqual(
      expect.arrayContaining(["active", "canceled", "past_due", "trialing", "paused", "unpaid"]),
    );
    expect(plans.some(({ invoiceUrl }) => invoiceUrl !== null)).toBe(true);
  },
);

/** Up to three subscriptions of one tenant: lives, and things that no subscription does, in any order, cut off anywhere. */
function anyStory(tenantId: string, die: Dice): BillingEvent[] {
  const { below, pick, shuffled } = die;
  const events = Array.from({ length: 1 + below(3) }, () => {
    const told = new Told(tenantId, `cus_${tenantId}_${below(2)}`, at(below(3) * day));
    const strange = Array.from({ length: below(4) }, () =>
      pick([
        () =>
          told.said(pick(["created", "updated"]), below(4), {
            status: pick(["incomplete", "incomplete_expired", "unpaid", "paused", "past_due", "dunning", "active"]),
            tier: pick([null, "enterprise"]),
          }),
        () =>
          told.invoice(
            pick(["paid", "failed", "uncollectible", "finalization-failed", "action-required"]),
            below(4),
            pick([null, at(9)]),
            pick([null, at(0), at(2)]),
          ),
        () => told.checkout(pick(["completed", "payment-succeeded", "payment-failed", "expired"]), below(4)),
      ])(),
    );
    return [...anyLife(told, die, below(3)).events, ...strange];
  }).flat();
  return shuffled(events).slice(0, 1 + below(events.length));
}
