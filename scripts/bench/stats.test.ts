import { expect, it } from "vitest";
import { median, percentile, summarize } from "./stats.ts";

it("finds the value below which a share of the others lie", () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(percentile(hundred, 0.5)).toBe(51);
  expect(percentile(hundred, 0.99)).toBe(100);
  expect(percentile([7], 0.99)).toBe(7);
  expect(percentile([], 0.5)).toBeNaN();
  expect(median([9, 1, 5])).toBe(5);
});

it("is not moved by one disturbed round", () => {
  const calm = { seconds: 1, latencies: [1, 2, 3], wrong: 0 };
  const disturbed = { seconds: 60, latencies: [1000, 2000, 3000], wrong: 0 };
  expect(summarize([calm, disturbed, calm])).toEqual({ perSecond: 3, p50: 2, p99: 3 });
});
