import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { heardPart } from "./heard-part.ts";

const said = "On Tuesday, December 1st, I have 9 AM, noon or 3 PM. Which works best?";

describe("what reached the caller before a barge-in", () => {
  it("is nothing where nothing was spoken", () => {
    expect(heardPart(said, "")).toBe("");
    expect(heardPart("", "hello")).toBe("");
  });

  it("is our own text up to the last word reported", () => {
    expect(heardPart(said, "On Tuesday, December 1st, I have 9 AM,")).toBe("On Tuesday, December 1st, I have 9 AM,");
  });

  it("does not mind spacing, case and punctuation", () => {
    expect(heardPart(said, "on tuesday december 1st i have")).toBe("On Tuesday, December 1st, I have");
    expect(heardPart("It's   at noon.", "It’s at noon")).toBe("It's   at noon.");
  });

  it("does not count a word cut off in its middle", () => {
    expect(heardPart(said, "On Tuesday, Decem")).toBe("On Tuesday,");
  });

  it("counts what came before the piece being spoken", () => {
    expect(heardPart("All right. Which day suits you?", "Which day")).toBe("All right. Which day");
  });

  it("takes the earliest place where the report fits several", () => {
    expect(heardPart("I have 9. I have 10.", "I have")).toBe("I have");
  });

  it("trusts only a common start where the report fits nowhere", () => {
    expect(heardPart(said, "On Tuesday the first of December")).toBe("On Tuesday,");
    expect(heardPart(said, "Something else entirely")).toBe("");
  });

  it("is always a beginning of what we said", () => {
    fc.assert(fc.property(fc.string(), fc.string(), (ours, report) => ours.startsWith(heardPart(ours, report))));
  });

  it("finds every whole-word prefix again", () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(words, fc.nat(), (all, cut) => {
        const heard = all.slice(0, 1 + (cut % all.length)).join(" ");
        expect(heardPart(all.join(" "), heard)).toBe(heard);
      }),
    );
  });
});
