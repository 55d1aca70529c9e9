import { expect, it } from "vitest";
import { askedWords, otherWordings } from "./gap-words.ts";

it("says how often", () => {
  expect(askedWords({ asked: 1 })).toBe("Asked once");
  expect(askedWords({ asked: 1200 })).toBe("Asked 1,200 times");
});

it("shows other wordings once, and none that only differ in their signs", () => {
  const gap = {
    question: "Do you take Delta Dental?",
    wordings: ["do you take delta dental", "Is Delta OK?", "Is delta ok", "¿Aceptan Delta?", "…"],
  };
  expect(otherWordings(gap)).toEqual(["Is Delta OK?", "¿Aceptan Delta?"]);
});
