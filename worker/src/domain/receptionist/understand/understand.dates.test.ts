import { describe, expect, it } from "vitest";
import type { Expecting, HearingContext, When } from "./heard.ts";
import { understand } from "./understand.ts";

/** A Wednesday. */
const context: HearingContext = { today: "2026-11-18", now: "10:00", zone: "America/New_York" };

function dates(says: string, expecting?: Expecting): Partial<When> {
  const {
    date,
    dates: range,
    either,
    not,
    conflict,
    replaces,
  } = understand(says, {
    ...context,
    ...(expecting && { expecting }),
  }).when;
  return {
    ...(date && { date }),
    ...(range && { dates: range }),
    ...(either && { either }),
    ...(not && { not }),
    ...(conflict && { conflict }),
    ...(replaces && { replaces }),
  };
}

describe("one day", () => {
  it.each([
    ["today would be best", "2026-11-18"],
    ["tomorrow", "2026-11-19"],
    ["tomorow please", "2026-11-19"],
    ["the day after tomorrow", "2026-11-20"],
    ["can you do this friday", "2026-11-20"],
    ["Friday", "2026-11-20"],
    ["next Monday", "2026-11-23"],
    ["wednesday", "2026-11-25"],
    ["Friday of next week", "2026-11-27"],
    ["next week on Tuesday", "2026-11-24"],
    ["a week from Thursday", "2026-11-26"],
    ["two weeks from Monday", "2026-12-07"],
    ["two Fridays from now", "2026-11-27"],
    ["Tuesday week", "2026-12-01"],
    ["in three days", "2026-11-21"],
    ["in two weeks", "2026-12-02"],
    ["a week from today", "2026-11-25"],
    ["a month from today", "2026-12-18"],
    ["the 3rd", "2026-12-03"],
    ["the twenty-first", "2026-11-21"],
    ["on the 18th", "2026-11-18"],
    ["the thirty first", "2026-12-31"],
    ["March 7th", "2027-03-07"],
    ["the seventh of march", "2027-03-07"],
    ["March seven", "2027-03-07"],
    ["December 1", "2026-12-01"],
    ["12/1", "2026-12-01"],
    ["the 2nd of next month", "2026-12-02"],
    ["2026-12-24", "2026-12-24"],
    ["January 5th 2027", "2027-01-05"],
    ["february twenty ninth", "2028-02-29"],
    ["Monday the 23rd", "2026-11-23"],
    ["Monday, November 30th", "2026-11-30"],
    ["how about Thursday sometime next week", "2026-11-26"],
    ["by Friday if you can", "2026-11-20"],
    ["I'm free on Sat", "2026-11-21"],
    ["wensday works", "2026-11-25"],
    ["the second Monday in December", "2026-12-14"],
    ["the last Friday of the month", "2026-11-27"],
    ["the first tuesday of next month", "2026-12-01"],
    ["11-25-2026", "2026-11-25"],
  ])("%s → %s", (says, date) => {
    expect(dates(says)).toEqual({ date });
  });

  it("reads the month after the day where the country does", () => {
    expect(understand("on 3/12", { ...context, country: "GB" }).when.date).toBe("2026-12-03");
    expect(understand("on 3/12", context).when.date).toBe("2027-03-12");
  });

  it("takes a bare number for a day only where a day was asked for", () => {
    expect(dates("eight", "date")).toEqual({ date: "2026-12-08" });
    expect(dates("the 20", "date")).toEqual({ date: "2026-11-20" });
    expect(dates("eight", "time")).toEqual({});
    expect(dates("eight", "name")).toEqual({});
  });
});

describe("several days", () => {
  it.each<[string, Partial<When>]>([
    ["next week", { dates: { from: "2026-11-23", to: "2026-11-29" } }],
    ["sometime this week", { dates: { from: "2026-11-18", to: "2026-11-22" } }],
    ["early next week", { dates: { from: "2026-11-23", to: "2026-11-25" } }],
    ["this weekend", { dates: { from: "2026-11-21", to: "2026-11-22" } }],
    ["the weekend after next", { dates: { from: "2026-12-05", to: "2026-12-06" } }],
    ["the weekend after this one", { dates: { from: "2026-11-28", to: "2026-11-29" } }],
    ["next weekend", { dates: { from: "2026-11-28", to: "2026-11-29" } }],
    ["the end of the month", { dates: { from: "2026-11-22", to: "2026-11-30" } }],
    ["next month", { dates: { from: "2026-12-01", to: "2026-12-31" } }],
    ["sometime in April", { dates: { from: "2027-04-01", to: "2027-04-30" } }],
    ["the week of the 7th", { dates: { from: "2026-12-07", to: "2026-12-13" } }],
    ["any day after the 20th", { dates: { from: "2026-11-21", to: "2026-12-04" } }],
    ["sometime before Monday", { dates: { from: "2026-11-18", to: "2026-11-22" } }],
    ["starting on the 1st", { dates: { from: "2026-12-01", to: "2026-12-15" } }],
    ["within the next two weeks", { dates: { from: "2026-11-18", to: "2026-12-02" } }],
    ["in the next few days", { dates: { from: "2026-11-18", to: "2026-11-22" } }],
    ["on a weekend", { dates: { from: "2026-11-21", to: "2026-11-22" } }],
    ["the second week of december", { dates: { from: "2026-12-08", to: "2026-12-14" } }],
    ["first week of next month", { dates: { from: "2026-12-01", to: "2026-12-07" } }],
    ["the last week of March", { dates: { from: "2027-03-23", to: "2027-03-31" } }],
    ["between Monday and Wednesday", { dates: { from: "2026-11-23", to: "2026-11-25" } }],
    ["Thursday through Saturday", { dates: { from: "2026-11-19", to: "2026-11-21" } }],
    ["Thursday or Friday", { dates: { from: "2026-11-19", to: "2026-11-20" }, either: ["2026-11-19", "2026-11-20"] }],
    [
      "either the 24th or the 27th",
      { dates: { from: "2026-11-24", to: "2026-11-27" }, either: ["2026-11-24", "2026-11-27"] },
    ],
  ])("%s", (says, expected) => {
    expect(dates(says)).toEqual(expected);
  });
});

describe("days ruled out and replaced", () => {
  it.each<[string, Partial<When>]>([
    ["not Monday", { not: ["2026-11-23"] }],
    ["any day but Friday", { not: ["2026-11-20"] }],
    ["every day but Sunday", { not: ["2026-11-22"] }],
    ["I can't do Thursday", { not: ["2026-11-19"] }],
    ["Thursday doesn't work, what about Friday", { not: ["2026-11-19"], date: "2026-11-20" }],
    ["Monday and Tuesday are no good", { not: ["2026-11-23", "2026-11-24"] }],
    ["not the 20th, the 21st", { not: ["2026-11-20"], date: "2026-11-21" }],
    ["Tuesday, no wait, Wednesday", { date: "2026-11-25" }],
    ["move it from Friday to Monday", { date: "2026-11-23", replaces: { date: "2026-11-20" } }],
    ["can I change my Friday appointment to Monday", { date: "2026-11-23", replaces: { date: "2026-11-20" } }],
    ["Tuesday the 27th", { date: "2026-11-27", conflict: true }],
  ])("%s", (says, expected) => {
    expect(dates(says)).toEqual(expected);
  });

  it.each([
    "my birthday is March 3rd",
    "I was born on May 5th",
    "march on in",
    "May I ask something",
    "the second option",
    "just a second",
    "first of all, hello",
    "february thirtieth",
    "I want my two kids seen",
  ])("%s names no day", (says) => {
    expect(dates(says)).toEqual({});
  });
});
