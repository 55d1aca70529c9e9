import { expect, it } from "vitest";
import { alertsOf } from "./alerts.ts";

const of = (seconds: number, capMinutes: number | null) => alertsOf({ seconds, includedMinutes: 500, capMinutes });

it("says nothing below four fifths, and then the highest threshold of each kind", () => {
  expect(of(500 * 48 - 1, null)).toEqual([]);
  expect(of(500 * 48, null)).toEqual([{ of: "included", percent: 80 }]);
  expect(of(500 * 60 - 1, 600)).toEqual([
    { of: "included", percent: 80 },
    { of: "cap", percent: 80 },
  ]);
  expect(of(500 * 60, 600)).toEqual([
    { of: "included", percent: 100 },
    { of: "cap", percent: 80 },
  ]);
  expect(of(600 * 60, 600)).toEqual([
    { of: "included", percent: 100 },
    { of: "cap", percent: 100 },
  ]);
});

it("takes a cap of nothing as reached", () => {
  expect(of(0, 0)).toEqual([{ of: "cap", percent: 100 }]);
});
