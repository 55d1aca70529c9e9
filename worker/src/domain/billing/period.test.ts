import fc from "fast-check";
import { expect, it } from "vitest";
import { periodAt } from "./period.ts";

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
