import { expect, it } from "vitest";
import { trialDaysLeft } from "./trial-days.ts";

const day = 86_400_000;

it.each([
  [null, 0],
  [-5 * day, 0],
  [0, 0],
  [day - 1, 0],
  [day, 1],
  [13.9 * day, 13],
  [14 * day, 14],
  [400 * day, 14],
])("a trial that ends in %j ms leaves %i days", (left, days) => {
  const now = Date.UTC(2026, 10, 22);
  expect(trialDaysLeft(left === null ? null : now + left, now)).toBe(days);
});
