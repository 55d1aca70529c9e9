import type { Language } from "../conversation/language.ts";
import { lexiconOf } from "../receptionist/understand/lexicon/of.ts";
import { findServices } from "../receptionist/understand/services.ts";
import type { Industry, ServiceTemplate } from "./industry.ts";

/**
 * The template that a service of a business is most like, by the words of its name; null where it is like none. English and
 * Spanish names are one.
 */
export function nearestService(name: string, industry: Industry, language: Language): ServiceTemplate | null {
  const lexicon = lexiconOf(language);
  const plain = lexicon.wording
    .letters(name.toLowerCase())
    .replace(/[^\p{L}\p{N}' ]+/gu, " ")
    .trim();
  const [found] = findServices({ plain, spoken: plain }, namesOf(industry, language), false, lexicon);
  return found === undefined ? null : industry.services[found]!;
}

/** The names as one and the same list, which what reads it keeps what it has learnt with. */
function namesOf(industry: Industry, language: Language): readonly string[] {
  const known = names[language].get(industry) ?? industry.services.map(({ name }) => name[language]);
  names[language].set(industry, known);
  return known;
}

const names: Record<Language, WeakMap<Industry, readonly string[]>> = { en: new WeakMap(), es: new WeakMap() };
