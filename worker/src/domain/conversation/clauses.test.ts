import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyBuffer, flushText, pushText } from "./clauses.ts";
import { speakable } from "./speakable.ts";

/** The clauses of a text that arrives in the pieces given. */
function clausesOf(pieces: readonly string[]): string[] {
  let buffer = emptyBuffer;
  const clauses: string[] = [];
  for (const piece of pieces) {
    const pushed = pushText(buffer, piece);
    buffer = pushed.buffer;
    clauses.push(...pushed.clauses);
  }
  return [...clauses, ...flushText(buffer)];
}

const trimmed = (text: string): string[] => clausesOf([text]).map((clause) => clause.trim());

describe("clauses of a text that is being written", () => {
  it("end with a sentence, and the first already at a comma", () => {
    expect(trimmed("Sure, I can help with that. What day works for you?")).toEqual([
      "Sure,",
      "I can help with that.",
      "What day works for you?",
    ]);
  });

  it("end at a comma only where enough has been said", () => {
    expect(trimmed("Okay. On Tuesday, December 1st, I have nine, ten or noon, and on Wednesday two.")).toEqual([
      "Okay.",
      "On Tuesday, December 1st, I have nine,",
      "ten or noon, and on Wednesday two.",
    ]);
  });

  it.each([
    "It costs $120.50 with tax",
    "It is open from 10:30 until noon",
    "That is 1,250,000 in all",
    "Come at 3 p.m. on Tuesday",
    "Venga a las 3 p. m. el martes",
    "Dr. Lopez sees you",
    "La Dra. López y el Sr. Ruiz la ven",
    "Write to maria.lopez@gmail.com please",
    "See https://example.com/a,b?c=d.e for more",
    "See [our page, the new one](https://example.com/x?y=1) for more",
    "Room No. 5 on the left",
    "J. Smith is here",
    "1. Cleaning",
  ])("never split %s", (text) => expect(clausesOf([text])).toEqual([text]));

  it("leave as soon as the next word begins", () => {
    expect(pushText(emptyBuffer, "Hello there.").clauses).toEqual([]);
    expect(pushText(emptyBuffer, "Hello there. ").clauses).toEqual([]);
    expect(pushText(emptyBuffer, "Hello there. H").clauses).toEqual(["Hello there. "]);
  });

  it("do not wait for ever for a stop", () => {
    const clauses = clausesOf(["word ".repeat(200)]);
    expect(Math.max(...clauses.map((clause) => clause.length))).toBeLessThanOrEqual(240);
  });

  it("hold every character once and in order, however the text is cut", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 200 }),
      fc
        .array(
          fc.constantFrom(
            "Sure, ",
            "Dr. ",
            "$120.50 ",
            "3 p.m. ",
            "ok! ",
            "¿Sí? ",
            "[a, b](http://x.y) ",
            "\n",
            "- ",
            "…",
            "word ",
            "10:30, ",
          ),
          { maxLength: 60 },
        )
        .map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(text, fc.array(fc.nat(400)), (whole, cuts) => {
        const ends = [...cuts.map((cut) => cut % (whole.length + 1)), whole.length].sort((a, b) => a - b);
        const pieces = ends.map((to, i) => whole.slice(ends[i - 1] ?? 0, to));
        expect(clausesOf(pieces).join("")).toBe(whole);
      }),
      { numRuns: 1000 },
    );
  });

  it("are the same however the text is cut, but for a text without stops", () => {
    const text =
      "Sure, Dr. Lopez has 10:30, noon or 3 p.m. on Tuesday. It's $120.50, or $1,200 for all. Which suits you?";
    fc.assert(
      fc.property(fc.array(fc.nat(text.length)), (cuts) => {
        const ends = [...cuts, text.length].sort((a, b) => a - b);
        expect(clausesOf(ends.map((to, i) => text.slice(ends[i - 1] ?? 0, to)))).toEqual(clausesOf([text]));
      }),
    );
  });
});

describe("a clause for a voice", () => {
  it.each([
    ["**Great!** You have _two_ options 🎉", "Great! You have two options "],
    ["- Cleaning: $120.50", "Cleaning: $120.50"],
    ["## Our hours", "Our hours"],
    ["See [our page](https://example.com/a_b(c)).", "See our page."],
    ["Call `555-0100`", "Call 555-0100"],
    ["Write to first_last@example.com", "Write to first_last@example.com"],
    ["Suite #4, at 3 - 4 PM", "Suite #4, at 3 - 4 PM"],
    ["👍🏽✅", ""],
    ["---", ""],
    ["¿Qué día le gustaría?", "¿Qué día le gustaría?"],
  ])("%s", (written, spoken) => expect(speakable(written)).toBe(spoken));

  it("keeps every letter and figure that is no markup", () => {
    const letters = fc.stringMatching(/^[\p{L}\p{N} ,.?!$:'-]{0,80}$/u);
    const content = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "");
    fc.assert(fc.property(letters, (text) => content(speakable(`**${text}** 🎉`)) === content(text)));
  });
});
