import { expect, it } from "vitest";
import { titleOf } from "./scenario-title.ts";

it("is what the caller wanted, not how they began", () => {
  expect(titleOf(["Hi there.", "Do you have a wheelchair ramp?", "Thanks."])).toBe("“Do you have a wheelchair ramp?”");
  expect(titleOf(["Hello?", "Ramp?"])).toBe("“Hello?”");
});

it("ends a long one where a word ends, and cuts one that has no end", () => {
  const long = `Is there ${"very ".repeat(30)}much parking?`;
  expect(titleOf([long])).toMatch(/^“Is there (very )+very…”$/);
  expect(titleOf([long]).length).toBeLessThanOrEqual(93);
  expect(titleOf([`Say ${"o".repeat(200)} please`]).length).toBeLessThanOrEqual(93);
});
