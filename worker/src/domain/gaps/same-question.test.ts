import { describe, expect, it } from "vitest";
import { sameQuestion, subjectOf } from "./same-question.ts";

const same = (a: string, b: string) => sameQuestion(subjectOf(a), subjectOf(b));

describe("two callers who ask", () => {
  it.each([
    ["do you sell gift cards", "Do you sell gift cards?"],
    ["do you sell gift cards", "hi um can I buy a gift card there"],
    ["is the waiting room open early", "how early does the waiting room open"],
    ["¿hacen guardas para dormir?", "quería saber si hacen guardas para dormir"],
    ["do you do root canals", "do you guys do root canals"],
  ])("the same: %s / %s", (a, b) => {
    expect(same(a, b)).toBe(true);
    expect(same(b, a)).toBe(true);
  });

  it.each([
    ["do you sell gift cards", "do you send birthday cards"],
    ["do you do root canals", "does a root canal hurt"],
    ["do you have a lawyer who speaks French", "do you have a lawyer for divorces"],
    ["can I bring my dog", "can I bring my insurance card"],
    ["is the doctor married", "are you hiring"],
    ["do you sell gift cards", "¿venden tarjetas de regalo de otra tienda?"],
  ])("something else: %s / %s", (a, b) => {
    expect(same(a, b)).toBe(false);
    expect(same(b, a)).toBe(false);
  });

  it("nothing asks nothing", () => {
    expect(subjectOf("um, so, the")).toBe("");
    expect(same("um", "so")).toBe(false);
  });
});
