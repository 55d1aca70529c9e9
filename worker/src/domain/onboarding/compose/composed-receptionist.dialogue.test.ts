import { describe, expect, it } from "vitest";
import { composedFrom } from "../../../../test/composed.ts";
import { englishCalls, spanishCalls, type TradeCalls } from "../../../../test/composed-calls.ts";
import { friday, newYork } from "../../../../test/practice.ts";
import { converse, transcriptOf } from "../../gate/play.ts";

/** Every class of usual hours is open then, and every lead time has passed. */
const wednesday = newYork("2026-12-02T13:00");

const spoken = {
  en: { at: "wednesday at one pm", name: "sophie bell", yes: "yes please", hours: "what are your hours", when: /\d/ },
  es: {
    at: "el miércoles a la una de la tarde",
    name: "sofía bernal",
    yes: "sí por favor",
    hours: "qué horario tienen",
    when: /\d/,
  },
};

function trade({ business, industry, books, asks }: TradeCalls, language: "en" | "es"): void {
  const config = composedFrom(business);
  const words = spoken[language];
  const setting = { now: friday };

  it("is known for what it is", () => {
    expect(config).toMatchObject({ industry, businessName: business });
    expect(config.language.slice(0, 2)).toBe(language);
  });

  it.each(books)("books: %s", (says, serviceId) => {
    const call = converse(config, [says, words.at, words.name, words.yes, words.yes], setting);
    expect(call.bookings, transcriptOf(call)).toMatchObject([{ serviceId, startsAt: wednesday }]);
  });

  it.each(asks)("takes a message where nothing is known: %s", (says) => {
    const call = converse(config, [says, words.yes, words.name, words.yes, words.yes], setting);
    expect(call.messages, transcriptOf(call)).toHaveLength(1);
    expect(call.bookings).toEqual([]);
  });

  it("tells its hours", () => {
    const call = converse(config, [words.hours], setting);
    expect(call.transcript[0]?.agent).toMatch(words.when);
    expect(call.messages).toEqual([]);
  });
}

describe.each(englishCalls.map((calls) => [calls.business, calls] as const))("%s", (_business, calls) =>
  trade(calls, "en"),
);
describe.each(spanishCalls.map((calls) => [calls.business, calls] as const))("%s", (_business, calls) =>
  trade(calls, "es"),
);
