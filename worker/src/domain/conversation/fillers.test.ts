import { describe, expect, it } from "vitest";
import { fillerFor } from "./fillers.ts";

describe("a filler", () => {
  const all = (["en", "es"] as const).flatMap((language) =>
    (["thinking", "looking", "writing"] as const).flatMap((doing) =>
      ([0, 1] as const).map((nth) => [0, 1, 2].map((seed) => fillerFor(language, doing, nth, seed))),
    ),
  );

  it("is another one each time", () => {
    for (const three of all) expect(new Set(three).size).toBe(3);
  });

  it("is short: it must be over before the answer comes", () => {
    for (const one of all.flat()) expect(one.length).toBeLessThan(50);
  });

  it("promises and claims nothing", () => {
    for (const one of all.flat())
      expect(one).not.toMatch(/\b(booked|done|sent|confirmed|reservad|listo|hecho|enviad)/i);
  });

  it("is the same for the same turn", () => {
    expect(fillerFor("en", "looking", 0, 7)).toBe(fillerFor("en", "looking", 0, 7));
  });
});
