import type { Language } from "../../conversation/language.ts";
import { industryId } from "../aliases.ts";
import { english } from "./english.ts";
import { spanish } from "./spanish.ts";

// Apart from the templates, because a call needs these and nothing else of them.

const asked: Readonly<Record<Language, typeof english>> = { en: english, es: spanish };

/**
 * What callers ask a business of this industry most; the owner is asked to answer what the website does not.
 * @param industry an id or one of its other names; unknown, it is any business
 */
export const usualQuestions = (industry: string, language: Language): readonly string[] =>
  asked[language][industryId(industry) ?? ""] ?? asked[language]["general"]!;
