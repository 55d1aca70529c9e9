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
    ["do you take medicaid", "is Medicaid accepted there"],
    ["do you use organic products", "are your products organic"],
    ["¿la doctora habla inglés?", "quería saber si la doctora habla inglés"],
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
    ["do you take medicaid", "do you take medicare"],
    ["is it painful for dogs", "is it painful for cats"],
    ["¿atienden perros?", "¿atienden gatos?"],
    ["¿aceptan efectivo?", "¿aceptan cheques?"],
    ["do you deliver wedding cakes to Queens", "do you deliver wedding cakes to Brooklyn"],
    ["do you repair iphone screens in Queens", "do you repair ipad screens in Queens"],
    ["how much notice do you need to cancel a group class", "how much notice do you need to book a group class"],
    ["¿puedo pagar con Zelle la consulta?", "¿puedo pagar con Paypal la consulta?"],
    ["do you accept Aetna for adult braces", "do you accept Cigna for adult braces"],
  ])("something else: %s / %s", (a, b) => {
    expect(same(a, b)).toBe(false);
    expect(same(b, a)).toBe(false);
  });

  it("nothing asks nothing", () => {
    expect(subjectOf("um, so, the")).toBe("");
    expect(same("um", "so")).toBe(false);
  });
});
