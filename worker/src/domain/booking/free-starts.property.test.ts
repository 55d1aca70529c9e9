import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alternatives } from "./alternatives.ts";
import { checkStart } from "./check-start.ts";
import { spanOf } from "./diary.ts";
import { minuteMs } from "../durations.ts";
import { freeStarts } from "./free-starts.ts";
import { busyIn, diaryIn, naiveFreeStarts, wallReadings } from "./naive-diary.fixture.ts";

/** Days around a clock change (or an ordinary week), each begun about a day before it. */
const weeks: [zone: string, from: string][] = [
  ["America/New_York", "2026-03-07T00:00Z"],
  ["America/New_York", "2026-10-31T00:00Z"],
  ["Europe/London", "2026-03-28T00:00Z"],
  ["Europe/London", "2026-10-24T00:00Z"],
  // Changes by half an hour.
  ["Australia/Lord_Howe", "2026-04-03T00:00Z"],
  ["Australia/Lord_Howe", "2026-10-02T00:00Z"],
  // Changes at midnight, so a day begins at one o'clock or has its last hour twice.
  ["America/Santiago", "2026-09-05T00:00Z"],
  ["America/Santiago", "2026-04-04T00:00Z"],
  ["Asia/Kathmandu", "2026-06-01T00:00Z"],
];
const days = 3;
const day = 86_400_000;

describe.each(weeks)("%s from %s", (zone, start) => {
  const from = Date.parse(start);
  const to = from + days * day;
  const clock = wallReadings(zone, from - 2 * day, days + 5);
  const dates = [...new Set(clock.map(({ label }) => label.slice(0, 10)))];
  const cases = fc.record({
    config: diaryIn(zone, dates),
    serviceId: fc.constant("svc_1"),
    from: fc.constant(from),
    to: fc.constant(to),
    busy: busyIn(from - day, to + day),
    now: fc.integer({ min: from - day, max: to }),
  });

  test("agrees with trying every minute", () => {
    fc.assert(
      fc.property(cases, (input) => {
        expect(freeStarts(input)).toEqual(naiveFreeStarts(clock, input));
      }),
      { numRuns: 60 },
    );
  });

  test("checkStart allows exactly the free starts", () => {
    fc.assert(
      fc.property(cases, fc.array(fc.integer({ min: 0, max: days * 144 - 1 }), { maxLength: 30 }), (input, tens) => {
        const free = new Set(freeStarts(input));
        for (const startsAt of [...free].slice(0, 20)) expect(checkStart({ ...input, startsAt })).toBeNull();
        for (const ten of tens) {
          const startsAt = from + ten * 10 * minuteMs;
          expect(checkStart({ ...input, startsAt }) === null).toBe(free.has(startsAt));
        }
      }),
      { numRuns: 40 },
    );
  });

  test("booking one free start after another never overfills an instant", () => {
    fc.assert(
      fc.property(cases, fc.nat(), (input, pick) => {
        const busy = [...input.busy];
        const service = input.config.services[0]!;
        for (let i = 0; i < 12; i++) {
          const free = freeStarts({ ...input, busy });
          if (free.length === 0) break;
          const span = spanOf(service, free[(pick + i) % free.length]!);
          busy.push(span);
          for (const { startsAt: at } of busy.filter(
            (each) => each.startsAt >= span.startsAt && each.startsAt < span.busyUntil,
          )) {
            const taken = busy.filter((each) => each.startsAt <= at && at < each.busyUntil).length;
            expect(taken).toBeLessThanOrEqual(input.config.booking.capacity);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test("alternatives are free, distinct, and three where three exist", () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: from - day, max: to + day }), (input, wish) => {
        const free = freeStarts(input).filter((each) => each !== wish);
        const offered = alternatives({ ...input, wish });
        expect(new Set(offered).size).toBe(offered.length);
        expect(offered.length).toBe(Math.min(3, free.length));
        for (const each of offered) expect(free).toContain(each);
      }),
      { numRuns: 40 },
    );
  });
});
