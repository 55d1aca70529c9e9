import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compose, type Contents, withoutCode } from "./compose.ts";
import { gsmFriendly } from "./gsm.ts";

const business = { businessName: "Bright Smiles", language: "en-US" as const };
const visit = { service: "Cleaning", startsAt: Date.parse("2026-12-01T19:30:00Z"), zone: "America/New_York" };
const appointments = ["booked", "rescheduled", "cancelled", "booking"] as const;

describe("a text about an appointment", () => {
  it.each([
    ["en", "booked", "Bright Smiles: You're booked. Cleaning: Tuesday, December 1, 2026 at 2:30 PM EST. To change it,"],
    [
      "en",
      "cancelled",
      "Bright Smiles: Your appointment is cancelled. Cleaning: Tuesday, December 1, 2026 at 2:30 PM EST.",
    ],
    ["es", "booked", "Bright Smiles: Su cita esta confirmada. Cleaning: martes, 1 de diciembre de 2026"],
    ["es", "rescheduled", "Bright Smiles: Su cita ha cambiado. Cleaning: martes, 1 de diciembre de 2026"],
  ] as const)("in %s, %s, says who, what, weekday, date, time and zone", (language, about, begins) => {
    const body = compose(business, { about, ...visit }, language);
    expect(body.startsWith(begins), body).toBe(true);
    expect(body).toMatch(/2:30 p\.? ?m\.?/i);
    expect(body).toContain("EST");
  });

  it("is written as the business's own country writes", () => {
    const body = compose({ ...business, language: "en-GB" }, { about: "booked", ...visit }, "en");
    expect(body).toContain("Tuesday, 1 December 2026 at 14:30");
  });

  it("never asks for one of the words that the carrier takes for an opt-out", () => {
    for (const about of appointments) {
      for (const language of ["en", "es"] as const) {
        const body = compose(business, { about, ...visit }, language);
        expect(body).not.toMatch(/\b(reply|text|send|responda|envíe|envie)\b[^.]{0,20}\b(stop|cancel|end|quit)\b/i);
      }
    }
  });
});

describe("other texts", () => {
  const bodyOf = (contents: Contents) => compose(business, contents, "en");

  it("carry the business's own words whole, or to the end of a word", () => {
    expect(bodyOf({ about: "fact", answer: "Parking is free." })).toBe("Bright Smiles: Parking is free.");
    const long = bodyOf({ about: "fact", answer: "word ".repeat(400) });
    expect(long.length).toBeLessThanOrEqual(1600);
    expect(long).toMatch(/ word\.\.\.$/);
    expect(bodyOf({ about: "website", url: "https://smiles.example/a?b=1" })).toContain("https://smiles.example/a?b=1");
  });

  it("a code is in its text once, and not in what is kept of it", () => {
    for (const language of ["en", "es"] as const) {
      const body = compose(business, { about: "code", code: "012345" }, language);
      expect(body.match(/\d{6}/g)).toEqual(["012345"]);
      expect(withoutCode(body)).not.toMatch(/\d{3}/);
    }
  });
});

describe("the alphabet", () => {
  it.each([
    ["You’re in — “nice” … 2:30\u202FPM", 'You\'re in - "nice" ... 2:30 PM'],
    ["Peluquería María: mañana, sábado, ¿sí?", "Peluqueria Maria: mañana, sabado, ¿si?"],
    ["Café Zürich", "Café Zürich"],
    ["Œuvre", "Œuvre"],
    ["美容院 “Ann”", "美容院 “Ann”"],
    ["ok 👍 “x”", "ok 👍 “x”"],
  ])("%s", (given, expected) => {
    expect(gsmFriendly(given)).toBe(expected);
  });

  it("whatever a business writes, a text is never too long and never empty", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 2000 }), (answer) => {
        const body = compose(business, { about: "fact", answer }, "en");
        expect(body.length).toBeLessThanOrEqual(1600);
        expect(body.startsWith("Bright Smiles: ")).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
