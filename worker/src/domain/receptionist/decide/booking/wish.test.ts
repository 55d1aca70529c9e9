import { describe, expect, it } from "vitest";
import { newYork } from "../../../../../test/practice.ts";
import type { Wish } from "../../state.ts";
import type { When } from "../../understand/heard.ts";
import { isEmpty, mergeWish } from "./wish.ts";

const zone = "America/New_York";
const offered = ["09:00", "12:00", "15:00"].map((time) => newYork(`2026-12-01T${time}`));
const merge = (wish: Wish, when: When, basis: readonly number[] = []): Wish => mergeWish(wish, when, basis, zone);

describe("what the caller wishes, over several lines", () => {
  it("keeps the time when the day changes, and the day when the time does", () => {
    expect(merge({ date: "2026-12-01", time: "14:30" }, { date: "2026-12-03" })).toEqual({
      date: "2026-12-03",
      time: "14:30",
    });
    expect(merge({ date: "2026-12-01", time: "14:30" }, { time: "10:00" })).toEqual({
      date: "2026-12-01",
      time: "10:00",
    });
  });

  it("is the same object where nothing new was said", () => {
    const wish: Wish = { date: "2026-12-01", time: "14:30" };
    expect(merge(wish, {})).toBe(wish);
    expect(merge(wish, { date: "2026-12-01", time: "14:30" })).toBe(wish);
  });

  it("hears a bare half past two as the time already agreed", () => {
    const wish: Wish = { date: "2026-12-01", time: "14:30" };
    expect(merge(wish, { time: "02:30", ambiguousHour: true })).toBe(wish);
  });

  it("lets a part of the day replace a time", () => {
    expect(merge({ date: "2026-12-01", time: "14:30" }, { part: "morning" })).toEqual({
      date: "2026-12-01",
      part: "morning",
    });
  });

  it("keeps a time that lies in the part of the day named", () => {
    const wish: Wish = { date: "2026-12-01", time: "10:00" };
    expect(merge(wish, { part: "morning" })).toBe(wish);
  });

  it("measures later and earlier from what was offered", () => {
    expect(merge({ time: "14:30" }, { shift: "later" }, offered)).toEqual({
      date: "2026-12-01",
      laterThan: offered[2],
    });
    expect(merge({}, { shift: "earlier" }, offered)).toEqual({ date: "2026-12-01", earlierThan: offered[0] });
  });

  it("makes nothing of later where nothing was offered", () => {
    expect(merge({}, { shift: "later" })).toEqual({});
  });

  it("leaves the day offered for another day", () => {
    expect(merge({ date: "2026-12-01", time: "14:30" }, { shift: "other-day" }, offered)).toEqual({
      time: "14:30",
      not: ["2026-12-01"],
    });
  });

  it("forgets a day ruled out, and lets it back in when it is asked for", () => {
    const without = merge({ date: "2026-11-30", part: "morning" }, { not: ["2026-11-30"] });
    expect(without).toEqual({ part: "morning", not: ["2026-11-30"] });
    expect(merge(without, { date: "2026-11-30" })).toEqual({ part: "morning", date: "2026-11-30", not: [] });
  });

  it("drops the day for as soon as possible, but not one named in the same breath", () => {
    expect(merge({ date: "2026-12-01", time: "14:30" }, { soonest: true })).toEqual({ soonest: true });
    expect(merge({}, { soonest: true, date: "2026-12-04" })).toEqual({ soonest: true, date: "2026-12-04" });
  });

  it("knows when nothing has been wished", () => {
    expect(isEmpty({})).toBe(true);
    expect(isEmpty({ date: undefined, not: [] })).toBe(true);
    expect(isEmpty({ part: "morning" })).toBe(false);
  });
});
