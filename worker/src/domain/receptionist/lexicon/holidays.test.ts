import { expect, it } from "vitest";
import { cues } from "./cues.ts";
import { holidayIn } from "./holidays.ts";

it.each([
  ["are you open on christmas", "2026-12-25"],
  ["are you open christmas eve", "2026-12-24"],
  ["what about new year's", "2027-01-01"],
  ["and new years eve", "2026-12-31"],
  ["open on thanksgiving?", "2027-11-25"],
  ["memorial day weekend", "2027-05-31"],
  ["labor day", "2027-09-06"],
  ["the fourth of july", "2027-07-04"],
  ["are you open tomorrow", undefined],
  ["open on good friday?", "2027-03-26"],
  ["and easter", "2027-03-28"],
])("%s", (text, date) => {
  expect(holidayIn(text, "2026-11-27", cues.en.holidayNames)).toBe(date);
});

it("counts a holiday that is today", () => {
  expect(holidayIn("are you open for thanksgiving", "2026-11-26", cues.en.holidayNames)).toBe("2026-11-26");
});
