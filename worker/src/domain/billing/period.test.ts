import fc from "fast-check";
import { expect, it } from "vitest";
import { calendarMonth, periodAt, periodOfCall } from "./period.ts";

const at = (text: string) => Date.parse(text);
const trial = { start: at("2026-01-17T10:00:00Z"), end: at("2026-01-31T10:00:00Z") };

it("is the known one up to its end, and month by month after it, on the last day where a month is short", () => {
  expect(periodAt(trial, trial.end - 1)).toEqual(trial);
  expect(periodAt(trial, trial.start - 1)).toEqual(trial);
  expect(periodAt(trial, trial.end)).toEqual({ start: trial.end, end: at("2026-02-28T10:00:00Z") });
  expect(periodAt(trial, at("2026-03-01T00:00:00Z"))).toEqual({
    start: at("2026-02-28T10:00:00Z"),
    end: at("2026-03-31T10:00:00Z"),
  });
  expect(periodAt(trial, at("2026-12-31T09:59:59Z")).end).toBe(at("2026-12-31T10:00:00Z"));
});

it("leaves no instant out and counts none twice", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e11 }), fc.integer({ min: 0, max: 1e11 }), (end, later) => {
      const known = { start: end - 1000, end };
      const period = periodAt(known, end + later);
      expect(period.start).toBeLessThanOrEqual(end + later);
      expect(period.end).toBeGreaterThan(end + later);
      expect(periodAt(known, period.end).start).toBe(period.end);
      expect(periodAt(known, period.start)).toEqual(period);
    }),
  );
});

it("keeps a period that makes no sense rather than none", () => {
  expect(periodAt({ start: 5, end: 5 }, 9)).toEqual({ start: 5, end: 5 });
});

it("counts a call that is stored after a renewal where it ended", () => {
  const renewed = { start: trial.end, end: at("2026-02-28T10:00:00Z") };
  expect(periodOfCall(renewed, trial, trial.end - 1)).toEqual(trial);
  expect(periodOfCall(renewed, trial, trial.end)).toEqual(renewed);
  // Subscribed in the middle of the trial: what was known then ends where the new period begins.
  const subscribed = { start: trial.start + 5, end: trial.end + 5 };
  expect(periodOfCall(subscribed, trial, trial.start + 4)).toEqual({ start: trial.start, end: subscribed.start });
  expect(periodOfCall(renewed, null, trial.end - 1)).toEqual(renewed);
  expect(periodOfCall(renewed, renewed, trial.end - 1)).toEqual(renewed);
});

it("gives whoever has no period the calendar month", () => {
  expect(calendarMonth(at("2026-12-31T23:59:59Z"))).toEqual({
    start: at("2026-12-01T00:00:00Z"),
    end: at("2027-01-01T00:00:00Z"),
  });
});
