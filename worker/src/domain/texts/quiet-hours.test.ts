import fc from "fast-check";
import { expect, it } from "vitest";
import { localHour } from "../local-day.ts";
import { isQuiet, whenAwake } from "./quiet-hours.ts";

const at = (time: string): number => Date.parse(`2026-11-22T${time}Z`);

it.each<[string, string, boolean]>([
  ["07:59:59", "UTC", true],
  ["08:00:00", "UTC", false],
  ["20:59:59", "UTC", false],
  ["21:00:00", "UTC", true],
  ["20:59:59", "America/New_York", false],
  ["03:00:00", "America/New_York", true],
  ["03:00:00", "Asia/Tokyo", false],
])("at %s of UTC it is night in %s: %s", (time, zone, quiet) => {
  expect(isQuiet(at(time), zone)).toBe(quiet);
});

it("a text leaves at once by day, and in the first hour of the morning otherwise, also where clocks change", () => {
  const zones = fc.constantFrom("UTC", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Auckland");
  fc.assert(
    fc.property(fc.integer({ min: at("00:00:00"), max: at("00:00:00") + 366 * 86_400_000 }), zones, (now, zone) => {
      const when = whenAwake(now, zone);
      expect(isQuiet(when, zone)).toBe(false);
      const byNight = isQuiet(now, zone);
      if (byNight) expect(localHour(when, zone)).toBe(8);
      expect(when - now).toBeLessThanOrEqual(byNight ? 12 * 3_600_000 : 0);
    }),
  );
});
