import fc from "fast-check";
import { expect, it } from "vitest";
import { anyConfig } from "../../../test/gate/any-config.ts";
import { pinnedClock } from "./pinned-clock.ts";
import { playBuiltIn } from "./run-gate.ts";
import { scenariosOf } from "./scenarios.ts";

it("no business that may be set up is refused with the built-in receptionist", { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(anyConfig, ({ config, on }) => {
      const business = { config, now: pinnedClock(config, on) };
      const results = playBuiltIn(scenariosOf(business), business);
      expect(results.filter(({ mustPass, passed }) => mustPass && !passed)).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

it("the pinned clock is ten in the morning of a coming day, for whoever asks on the same day", () => {
  fc.assert(
    fc.property(anyConfig, ({ config, on }) => {
      const now = pinnedClock(config, on);
      expect(now).toBeGreaterThan(on);
      expect(now - on).toBeLessThan(31 * 86_400_000);
      expect(pinnedClock(config, on + 60_000)).toBe(now);
      const time = new Date(now).toLocaleTimeString("en-GB", { timeZone: config.timeZone });
      expect(time).toBe("10:00:00");
    }),
  );
});
