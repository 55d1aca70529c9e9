import { expect, it } from "vitest";
import type { BillingEvent } from "../../src/domain/billing/subscription/billing-event.ts";
import { dice } from "./any-life.ts";
import { apply, at, day, Model, permutations, storedPlan, tenantInTrial, Told } from "./book-of-events.ts";

/** An invoice in the middle of a paid month is refused for days: each attempt is told twice. */
function refusedMidMonth(told: Told): BillingEvent[] {
  const openSince = at(10 * day);
  return [
    told.said("created", 0),
    told.invoice("paid", 1, at(30 * day)),
    told.invoice("failed", 10 * day + 60, null, openSince),
    told.said("updated", 10 * day + 60, { status: "past_due" }),
    told.invoice("failed", 13 * day, null, openSince),
    told.said("updated", 13 * day, { status: "past_due" }),
    told.said("updated", 19 * day, { status: "past_due", tier: "professional" }),
  ];
}

it("what is refused again and again is unpaid since it was asked for, in every order, and its grace ends", () => {
  const told = new Told("ten_1", "cus_1");
  const events = refusedMidMonth(told);
  for (const order of permutations(events)) {
    const model = new Model();
    for (const event of order) model.hear(event);
    expect(model.plan).toMatchObject({ status: "past_due", unpaidSince: at(10 * day) });
  }
});

it("says the database too", async () => {
  const die = dice(3);
  for (let i = 0; i < 20; i++) {
    const tenantId = await tenantInTrial();
    for (const event of die.shuffled(refusedMidMonth(new Told(tenantId, `cus_${tenantId}`)))) await apply(event);
    expect(await storedPlan(tenantId)).toMatchObject({ status: "past_due", unpaidSince: at(10 * day) });
  }
});

it("an invoice of a month that is over says nothing of the next", () => {
  const told = new Told("ten_1", "cus_1");
  const model = new Model();
  const [begun, paid, refused] = refusedMidMonth(told);
  const next = { currentPeriodStart: at(30 * day), currentPeriodEnd: at(60 * day) };
  for (const event of [begun!, paid!, refused!]) model.hear(event);
  // That it was paid was never heard of, but that the subscription is.
  model.hear(told.said("updated", 12 * day));
  model.hear(told.said("updated", 30 * day, { ...next, status: "past_due" }));
  expect(model.plan.unpaidSince).toBe(at(30 * day));
});
