import type { Usage } from "@contract";
import { expect, it } from "vitest";
import { meterOf } from "./meter.ts";

const usage = (minutes: number, effectiveMinutes: number | null = null): Usage => ({
  period: { startsAt: "2026-11-01T00:00:00Z", endsAt: "2026-12-01T00:00:00Z" },
  minutes,
  seconds: minutes * 60,
  includedMinutes: 500,
  calls: 1,
  overage: { seconds: 0, centsPerMinute: 40, cents: 0 },
  caps: { monthlyMinutes: effectiveMinutes, atCap: "messages", effectiveMinutes, reached: false },
  alerts: [],
  notCharged: [],
});

it("ends at the plan's minutes while they last", () => {
  expect(meterOf(usage(250))).toEqual({ within: 0.5, beyond: 0, includedMark: null, capMark: null });
});

it("shows what is beyond the plan after what is within it", () => {
  expect(meterOf(usage(1000))).toEqual({ within: 0.5, beyond: 0.5, includedMark: 0.5, capMark: null });
});

it("marks a cap below and above the plan's minutes, and reaches up to it", () => {
  expect(meterOf(usage(100, 250))).toEqual({ within: 0.2, beyond: 0, includedMark: null, capMark: 0.5 });
  expect(meterOf(usage(100, 1000))).toEqual({ within: 0.1, beyond: 0, includedMark: 0.5, capMark: 1 });
});

it("leaves a cap out that would make everything else small", () => {
  expect(meterOf(usage(250, 100_000))).toEqual({ within: 0.5, beyond: 0, includedMark: null, capMark: null });
});

it("marks a cap of no minutes at all", () => {
  expect(meterOf(usage(0, 0))).toEqual({ within: 0, beyond: 0, includedMark: null, capMark: 0 });
});
