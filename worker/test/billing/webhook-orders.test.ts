import { describe, expect, it } from "vitest";
import type { BillingEvent } from "../../src/domain/billing/subscription/billing-event.ts";
import type { DerivedPlan } from "../../src/domain/billing/subscription/derive-plan.ts";
import { dice } from "./any-life.ts";
import {
  applyTogether,
  at,
  day,
  Model,
  newPlan,
  permutations,
  storedPlans,
  tenantsInTrial,
  Told,
} from "./book-of-events.ts";

const secondMonth = { currentPeriodStart: at(30 * day), currentPeriodEnd: at(60 * day), tier: "professional" } as const;

/** A subscription's life: it is made, paid, moved to another plan, not paid, and ends. */
const life = (told: Told): BillingEvent[] => [
  told.said("created", 0, { status: "incomplete" }),
  told.invoice("paid", 1, at(30 * day)),
  told.said("updated", 2),
  told.said("updated", 10 * day, { tier: "professional", cancelAt: at(50 * day) }),
  told.invoice("failed", 30 * day),
  told.said("updated", 30 * day, { ...secondMonth, status: "past_due", cancelAt: at(50 * day) }),
  told.said("deleted", 50 * day, { ...secondMonth, status: "canceled", endedAt: at(50 * day) }),
];
/** What it comes to at the provider. */
const ended = (told: Told): DerivedPlan => ({
  ...newPlan,
  ...secondMonth,
  status: "canceled",
  trialEndsAt: null,
  endedAt: at(50 * day),
  stripeCustomerId: told.customerId,
  stripeSubscriptionId: told.id,
});

/** The same up to its third change, as it comes to be paid in the end. */
const rescued = (told: Told): BillingEvent[] => [
  ...life(told).slice(0, 5),
  told.said("updated", 30 * day, { ...secondMonth, status: "past_due" }),
  told.invoice("paid", 33 * day, at(60 * day)),
];
const rescuedPlan = (told: Told): DerivedPlan => ({ ...ended(told), status: "active", endedAt: null });

const lives = [
  { name: "that ends", story: life, truth: ended },
  { name: "that is paid late", story: rescued, truth: rescuedPlan },
] as const;

/** All of them take a minute there. */
const inDatabase = 1500;

/** The events of one life in another's order. */
const inOrder = (events: readonly BillingEvent[], order: readonly number[]): BillingEvent[] =>
  order.map((i) => events[i]!);
const allOrders = [...permutations([0, 1, 2, 3, 4, 5, 6])];

describe.each(lives)("a subscription $name", ({ story, truth }) => {
  it("comes to the same in each of the 5,040 orders its events may come in, by the model", () => {
    expect(allOrders).toHaveLength(5040);
    const told = new Told("ten_1", "cus_1");
    const events = story(told);
    for (const order of allOrders) {
      const model = new Model();
      for (const event of inOrder(events, order)) model.hear(event);
      expect(model.plan).toEqual(truth(told));
    }
  });

  it(`comes to the same in ${inDatabase} of them in the database`, { timeout: 120_000 }, async () => {
    const wrong: number[][] = [];
    const tried = dice(7).shuffled(allOrders).slice(0, inDatabase);
    for (let from = 0; from < tried.length; from += 240) {
      const orders = tried.slice(from, from + 240);
      const tenants = await tenantsInTrial(orders.length);
      const told = tenants.map((tenantId) => new Told(tenantId, `cus_${tenantId}`));
      await applyTogether(orders.map((order, i) => inOrder(story(told[i]!), order)));
      const plans = await storedPlans(tenants);
      wrong.push(
        ...orders.filter((_, i) => JSON.stringify(plans[i]) !== JSON.stringify(sorted(truth(told[i]!), plans[i]!))),
      );
    }
    expect(wrong).toEqual([]);
  });
});

/** The same plan with its fields in another's order. */
const sorted = (plan: DerivedPlan, like: DerivedPlan): Record<string, unknown> =>
  Object.fromEntries(Object.keys(like).map((key) => [key, plan[key as keyof DerivedPlan]]));
