import { expect, it } from "vitest";
import { trialDaysLeft } from "./trial-days.ts";

const day = 86_400_000;

it.each([
  [null, 0, 0],
  [-5 * day, 0, 0],
  [0, 0, 0],
  [1, 1, 0],
  [day - 1, 1, 0],
  [day, 1, 1],
  [day + 1, 2, 1],
  [13.9 * day, 14, 13],
  [14 * day, 14, 14],
  [400 * day, 14, 14],
])("a trial that ends in %j ms leaves %i days, and %i after a subscription", (left, first, again) => {
  const now = Date.UTC(2026, 10, 22);
  const endsAt = left === null ? null : now + left;
  expect([trialDaysLeft(endsAt, now, false), trialDaysLeft(endsAt, now, true)]).toEqual([first, again]);
});
