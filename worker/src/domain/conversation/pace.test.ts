import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { speakingMs } from "./pace.ts";

describe("how long a text takes to say", () => {
  it("is nothing for nothing", () => {
    expect(speakingMs("")).toBe(0);
    expect(speakingMs("  \n")).toBe(0);
  });

  it("is about the pace of a calm voice", () => {
    // 32 words: at 150 to 180 words a minute, 10.5 to 13 seconds.
    const text =
      "Thanks for calling Bright Smiles. I can book an appointment for you, answer questions about our services, our prices " +
      "and our opening hours, or take a message for the team. How can I help?";
    expect(speakingMs(text)).toBeGreaterThan(10_000);
    expect(speakingMs(text)).toBeLessThan(15_000);
  });

  it("gives digits read one by one their time", () => {
    expect(speakingMs("2 1 2, 5 5 5, 0 1 0 0")).toBeGreaterThan(speakingMs("at noon, or nearly so"));
  });

  it("never shrinks when more is said", () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => speakingMs(`${a}${b}`) >= speakingMs(a) - 700));
  });
});
