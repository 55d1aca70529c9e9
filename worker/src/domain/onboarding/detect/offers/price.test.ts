import { describe, expect, it } from "vitest";
import { durationIn, withoutDuration } from "./duration.ts";
import { centsOf, pricesIn } from "./price.ts";

describe("prices", () => {
  it.each([
    ["Cleaning … $120", 12_000],
    ["£45", 4500],
    ["45 €", 4500],
    ["45,50€", 4550],
    ["1.200,00 €", 120_000],
    ["$1,200", 120_000],
    ["35 euros", 3500],
    ["Consultation: free", 0],
    ["Gratis", 0],
  ])("reads %j", (text, cents) => expect(pricesIn(text).map((price) => price.cents)).toEqual([cents]));

  it.each([
    "from $95",
    "$80–$120",
    "$80-120",
    "starting at $950",
    "desde 60 €",
    "$40+",
    "$50 & up",
    "$12 per unit",
    "$75/hr",
    "a partir de 60€",
  ])("promises no price for %j", (text) => expect(pricesIn(text).map((price) => price.cents)).toEqual([null]));

  it.each([
    "$25 off your visit",
    "call 512-555-0142",
    "in 2019",
    "£650 pw",
    "$1,200,000 settlement",
    "feel free to call",
    "Original price was: $499.00.",
    "open 9-5",
  ])("sees none in %j", (text) => expect(pricesIn(text)).toEqual([]));

  it("takes the last mark before one or two digits for the decimal one", () => {
    expect(["1,200.50", "1.200,50", "1 200", "12,5"].map(centsOf)).toEqual([120_050, 120_050, 120_000, 1250]);
  });
});

describe("durations", () => {
  it.each([
    ["60 min", 60],
    ["1 hr 30", 90],
    ["1 hr 30 min", 90],
    ["2 hours", 120],
    ["1.5 hours", 90],
    ["una hora", 60],
    ["45 minutos", 45],
    ["PT1H15M", 75],
    ["an hour and a half", 90],
    ["30-45 min", null],
    ["24 hours notice", null],
    ["2 min", null],
    ["$45", null],
  ])("of %j is %s", (text, minutes) => expect(durationIn(text)).toBe(minutes));

  it("leaves the name", () => expect(withoutDuration("Massage (60 min)").trim()).toBe("Massage"));
});
