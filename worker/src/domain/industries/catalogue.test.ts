import { describe, expect, it } from "vitest";
import { hours } from "../../contract/agent-config.ts";
import { languageOfText } from "../receptionist/answers/terms.ts";
import { industryId } from "./aliases.ts";
import { industries, industryOf } from "./catalogue.ts";
import { nearestService } from "./nearest-service.ts";
import { greetingOf, personaOf } from "./spoken.ts";
import { usualQuestions } from "./usual-questions/usual-questions.ts";
import { usualWeek } from "./usual-hours.ts";

describe.each(industries.map((industry) => [industry.id, industry] as const))("%s", (id, industry) => {
  it("is found by its id and its other names", () => {
    expect(industryId(id)).toBe(id);
    expect(industryOf(id)).toBe(industry);
    expect(industryOf(` ${id.toUpperCase()} `)).toBe(industry);
  });

  it("offers what a day can hold, by names that tell the services apart", () => {
    const week = usualWeek(industry.hours);
    expect(hours.safeParse({ ...week, closedDates: [] }).success).toBe(true);
    const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
    const longest = Math.max(...Object.values(week).flatMap((day) => day.map(([a, b]) => minutes(b) - minutes(a))));
    for (const language of ["en", "es"] as const) {
      const names = industry.services.map(({ name }) => name[language]);
      expect(new Set(names).size).toBe(names.length);
      // A single "Appointment" is what is meant whatever is said.
      for (const service of industry.services.length > 1 ? industry.services : [])
        expect(nearestService(service.name[language], industry, language), service.name[language]).toBe(service);
    }
    for (const { durationMinutes, bufferMinutes } of industry.services) {
      expect(durationMinutes % 5).toBe(0);
      expect(durationMinutes + bufferMinutes).toBeLessThanOrEqual(longest);
    }
    expect(industry.booking.leadMinutes).toBeLessThan(industry.booking.horizonDays * 1440);
  });

  it("speaks both languages, as its own", () => {
    const [english, spanish] = [usualQuestions(industry.id, "en"), usualQuestions(industry.id, "es")];
    expect(spanish).toHaveLength(english.length);
    // Its own, not those of any business.
    expect(english === usualQuestions("unheard of", "en")).toBe(id === "general");
    for (const question of english) expect(question).toMatch(/^[A-Z].*\?$/);
    for (const question of spanish) expect(question).toMatch(/^¿[^?]+\?$/);
    for (const [language, locale] of [
      ["en", "en-US"],
      ["es", "es-US"],
    ] as const) {
      const questions = usualQuestions(industry.id, language);
      const texts = [personaOf(industry, locale), greetingOf(industry, "", locale), ...questions];
      expect(languageOfText(texts.join(" "), language === "en" ? "es" : "en")).toBe(language);
      expect(greetingOf(industry, "O'Brien & $1 Sons", locale)).toContain("O'Brien & $1 Sons");
    }
  });
});

it("an unknown industry is a general one", () => {
  for (const id of ["software", "", "constructor", "__proto__"]) expect(industryOf(id).id).toBe("general");
});

it("each other name is one industry's", () => {
  for (const [name, id] of [
    ["dentist", "dental"],
    ["auto-repair", "auto"],
    ["hvac", "hvac"],
    ["med spa", "spa"],
    ["law_firm", "legal"],
    ["gym", "fitness"],
  ] as const)
    expect(industryOf(name).id).toBe(id);
});
