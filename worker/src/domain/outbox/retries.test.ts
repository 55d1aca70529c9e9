import { describe, expect, it } from "vitest";
import { mailRetries, nextTry, textRetries } from "./retries.ts";

const minute = 60_000;

describe("the next try", () => {
  it("comes later each time, and never after the last", () => {
    expect([1, 2, 3, 4, 5, 6, 7].map((attempts) => nextTry(textRetries, attempts, 0))).toEqual([
      1000,
      2000,
      4000,
      8000,
      16_000,
      null,
      null,
    ]);
  });

  it("is no further away than the longest pause", () => {
    expect(nextTry({ atMost: 99, longestPauseMs: minute }, 40, 5)).toBe(minute + 5);
  });

  it("of a text is over within a minute, of a mail within two hours", () => {
    const last = (retries: typeof textRetries) => {
      let at = 0;
      for (let attempts = 1; ; attempts++) {
        const next = nextTry(retries, attempts, at);
        if (next === null) return at;
        at = next;
      }
    };
    expect(last(textRetries)).toBeLessThanOrEqual(minute);
    expect(last(mailRetries)).toBeGreaterThan(30 * minute);
    expect(last(mailRetries)).toBeLessThanOrEqual(120 * minute);
  });
});
