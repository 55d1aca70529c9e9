import { describe, expect, it } from "vitest";
import { closedDatesIn } from "./closed-dates.ts";

const today = "2026-11-20";

describe("closed dates in prose", () => {
  it.each([
    ["Closed Dec 24–26", "2026-12-24 2026-12-25 2026-12-26"],
    ["We are closed on Thanksgiving and Christmas Day.", "2026-11-26 2026-12-25"],
    ["Closed Thanksgiving and the day after", "2026-11-26 2026-11-27"],
    ["Cerrado del 24 al 26 de diciembre", "2026-12-24 2026-12-25 2026-12-26"],
    ["Cerramos el 24, 25 y 31 de diciembre, 1 y 6 de enero.", "2026-12-24 2026-12-25 2026-12-31 2027-01-01 2027-01-06"],
    ["Closed December 31 - January 2", "2026-12-31 2027-01-01 2027-01-02"],
    ["Closed 23 December – 24 December, reopening 3 January", "2026-12-23 2026-12-24"],
    ["Open Christmas Eve, closed Christmas Day", "2026-12-25"],
    ["Closed bank holidays", "2026-12-25 2026-12-26 2027-01-01 2027-03-26 2027-03-29 2027-05-03 2027-05-31 2027-08-30"],
    ["Our office is closed on 2027-02-15", "2027-02-15"],
    ["Closed March 3, 2027", "2027-03-03"],
  ])("reads %j", (text, dates) => expect(closedDatesIn(text, today).join(" ")).toBe(dates));

  it.each([
    "Closed March 3, 2024",
    "Open on December 24",
    "Closed February 30",
    "Closed on Sundays",
    "Join us for our December 12 sale!",
    "Closed January 2 to December 30",
  ])("takes nothing from %j", (text) => expect(closedDatesIn(text, today)).toEqual([]));

  it("reads a list under a heading that says closed", () => {
    expect(closedDatesIn("Christmas Day", today, true)).toEqual(["2026-12-25"]);
    expect(closedDatesIn("Christmas Day", today)).toEqual([]);
  });

  it("reaches a year from today and no further", () => {
    expect(closedDatesIn("Closed November 19 and November 20", today)).toEqual(["2026-11-20", "2027-11-19"]);
  });
});
