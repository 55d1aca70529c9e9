import { expect, it } from "vitest";
import { readableTime, weekSummary } from "./week-summary.ts";

const none = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
const nineToFive: [string, string] = ["09:00", "17:00"];

it("says neighbouring days that are alike in one line", () => {
  const open = { mon: [nineToFive], tue: [nineToFive], wed: [nineToFive], thu: [nineToFive], fri: [nineToFive] };
  expect(weekSummary({ ...none, ...open, sat: [["10:00", "13:30"]] })).toEqual([
    { days: "Mon – Fri", open: "9 AM – 5 PM" },
    { days: "Sat", open: "10 AM – 1:30 PM" },
    { days: "Sun", open: "Closed" },
  ]);
});

it("keeps days apart that are alike but not neighbours, and says every break", () => {
  const split: [string, string][] = [
    ["08:00", "12:00"],
    ["13:00", "24:00"],
  ];
  expect(weekSummary({ ...none, mon: split, wed: split }).map((line) => line.days)).toEqual([
    "Mon",
    "Tue",
    "Wed",
    "Thu – Sun",
  ]);
  expect(weekSummary({ ...none, mon: split })[0]?.open).toBe("8 AM – 12 PM, 1 PM – midnight");
});

it.each([
  ["00:00", "12 AM"],
  ["00:05", "12:05 AM"],
  ["12:00", "12 PM"],
  ["23:59", "11:59 PM"],
  ["24:00", "midnight"],
])("says %s as %s", (time, words) => expect(readableTime(time)).toBe(words));
