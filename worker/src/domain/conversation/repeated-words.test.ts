import { describe, expect, it } from "vitest";
import { hearWords, newSpeaker, otherwise, type Speaker } from "./repeated-words.ts";

/** Says lines at given times, each answered at once, and tells which were taken for a repeat. */
function repeatedAmong(lines: readonly (readonly [number, string])[], speaker: Speaker = newSpeaker(0)): boolean[] {
  let known = speaker;
  return lines.map(([at, text]) => {
    const heard = hearWords(known, text, false, at);
    known = heard.repeated ? heard.speaker : { ...heard.speaker, answeredAt: at };
    return heard.repeated;
  });
}

describe("the same words again", () => {
  it("within a second and a half were said once", () => {
    expect(
      repeatedAmong([
        [4000, "Yes."],
        [5400, "yes"],
      ]),
    ).toEqual([false, true]);
  });

  it("later are another answer", () => {
    expect(
      repeatedAmong([
        [4000, "yes"],
        [5500, "yes"],
      ]),
    ).toEqual([false, false]);
  });

  it("keep being a repeat as long as they come", () => {
    expect(
      repeatedAmong([
        [4000, "yes"],
        [5000, "yes"],
        [6000, "yes"],
      ]),
    ).toEqual([false, true, true]);
  });

  it("after other words are another answer", () => {
    expect(
      repeatedAmong([
        [4000, "yes"],
        [4500, "no"],
        [5000, "yes"],
      ]),
    ).toEqual([false, false, false]);
  });

  it("after something else has happened are another answer", () => {
    const { speaker } = hearWords(newSpeaker(0), "yes", false, 4000);
    expect(hearWords(otherwise(speaker), "yes", false, 4500).repeated).toBe(false);
  });

  it("while the first are being answered were said once, however long that takes", () => {
    const { speaker } = hearWords(newSpeaker(0), "book it", false, 4000);
    expect(hearWords(speaker, "Book it!", true, 9000).repeated).toBe(true);
  });

  it("of a script, which answers faster than anybody hears, are meant each time", () => {
    expect(
      repeatedAmong([
        [10, "hello"],
        [20, "yes"],
        [30, "yes"],
      ]),
    ).toEqual([false, false, false]);
    const { speaker } = hearWords(newSpeaker(0), "yes", false, 10);
    expect(hearWords(speaker, "yes", true, 11).repeated).toBe(true);
  });
});
