import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newYork } from "../../../../../test/practice.ts";
import { localOf } from "../../local-time.ts";
import type { Wish } from "../../state.ts";
import { selectStarts } from "./slots.ts";

const zone = "America/New_York";
const at = (...locals: string[]): number[] => locals.map(newYork);
const day = (date: string): number[] =>
  Array.from({ length: 16 }, (_, i) => newYork(`${date}T09:00`) + i * 30 * 60_000);
const times = (selection: ReturnType<typeof selectStarts>): string[] =>
  "startsAt" in selection && Array.isArray(selection.startsAt)
    ? selection.startsAt.map((start) => localOf(start, zone).time)
    : [];

describe("choosing among free starts", () => {
  const tuesday = day("2026-12-01");

  it("takes the day and time asked for", () => {
    expect(selectStarts(tuesday, { date: "2026-12-01", time: "14:30" }, zone)).toEqual({
      fit: "exact",
      startsAt: newYork("2026-12-01T14:30"),
    });
  });

  it("reads a bare hour in the half of the day that is free", () => {
    const wish: Wish = { date: "2026-12-01", time: "02:30", ambiguousHour: true };
    expect(selectStarts(tuesday, wish, zone)).toMatchObject({ fit: "exact", startsAt: newYork("2026-12-01T14:30") });
    expect(selectStarts(tuesday, { ...wish, ambiguousHour: false }, zone)).toMatchObject({ missed: "time" });
  });

  it("offers the nearest on that day where the time is not free, in order", () => {
    const left = tuesday.filter((start) => start !== newYork("2026-12-01T14:30"));
    const selection = selectStarts(left, { date: "2026-12-01", time: "14:30" }, zone);
    expect(selection).toMatchObject({ fit: "options", missed: "time" });
    expect(times(selection)).toEqual(["14:00", "15:00", "15:30"]);
  });

  it("does not choose a day for somebody who named only a time", () => {
    const selection = selectStarts([...tuesday, ...day("2026-12-02")], { time: "10:00" }, zone);
    expect(selection).toMatchObject({ fit: "options", missed: null });
    expect(times(selection)).toEqual(["10:00", "10:00"]);
  });

  it("spreads three options over a day and prefers full hours", () => {
    expect(times(selectStarts(tuesday, { date: "2026-12-01" }, zone))).toEqual(["09:00", "12:00", "15:00"]);
  });

  it("keeps to the part of the day, unless nothing is free in it", () => {
    expect(times(selectStarts(tuesday, { part: "morning" }, zone)).every((time) => time < "12:00")).toBe(true);
    const selection = selectStarts(tuesday, { part: "evening" }, zone);
    expect(selection).toMatchObject({ missed: "part" });
    expect(times(selection)).toEqual(["15:30", "16:00", "16:30"]);
  });

  it("knows after, before and later than", () => {
    expect(times(selectStarts(tuesday, { after: "16:00" }, zone))).toEqual(["16:00", "16:30"]);
    expect(times(selectStarts(tuesday, { before: "10:00" }, zone))).toEqual(["09:00", "09:30"]);
    expect(times(selectStarts(tuesday, { laterThan: newYork("2026-12-01T16:00") }, zone))).toEqual(["16:30"]);
    expect(selectStarts(tuesday, { laterThan: newYork("2026-12-01T16:30") }, zone)).toEqual({
      fit: "none",
      missed: "bounds",
    });
  });

  it("leaves out days ruled out, and keeps to days named one by one", () => {
    const week = [...tuesday, ...day("2026-12-02"), ...day("2026-12-03")];
    const dates = (wish: Wish): string[] => {
      const selection = selectStarts(week, wish, zone);
      return selection.fit === "options"
        ? [...new Set(selection.startsAt.map((start) => localOf(start, zone).date))]
        : [];
    };
    expect(dates({ not: ["2026-12-01"] })).toEqual(["2026-12-02", "2026-12-03"]);
    expect(dates({ either: ["2026-12-01", "2026-12-03"] })).toEqual(["2026-12-01", "2026-12-03"]);
  });

  it("offers the very first for as soon as possible", () => {
    expect(times(selectStarts(tuesday, { soonest: true }, zone))).toEqual(["09:00"]);
  });

  it("takes the only one free of several times named", () => {
    const left = at("2026-12-01T10:00", "2026-12-01T16:00");
    expect(selectStarts(left, { date: "2026-12-01", times: ["15:00", "16:00"] }, zone)).toMatchObject({
      fit: "exact",
      startsAt: newYork("2026-12-01T16:00"),
    });
  });

  it("offers at most three, each once, in order, and only free ones", () => {
    const free = fc.uniqueArray(fc.integer({ min: 0, max: 2000 }), { maxLength: 60 });
    const wish = fc.record({
      time: fc.option(fc.constantFrom("09:00", "14:30"), { nil: undefined }),
      part: fc.option(fc.constantFrom("morning" as const, "evening" as const), { nil: undefined }),
      soonest: fc.option(fc.boolean(), { nil: undefined }),
    });
    fc.assert(
      fc.property(free, wish, (steps, wished) => {
        const starts = steps.toSorted((a, b) => a - b).map((step) => newYork("2026-12-01T09:00") + step * 900_000);
        const selection = selectStarts(starts, wished, zone);
        if (selection.fit !== "options") return;
        expect(selection.startsAt.length).toBeGreaterThan(0);
        expect(selection.startsAt.length).toBeLessThanOrEqual(3);
        expect(selection.startsAt).toEqual([...new Set(selection.startsAt)].toSorted((a, b) => a - b));
        for (const start of selection.startsAt) expect(starts).toContain(start);
      }),
    );
  });
});
