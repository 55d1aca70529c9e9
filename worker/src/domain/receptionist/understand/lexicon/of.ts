import type { Language } from "../../../conversation/language.ts";
import { english } from "./english.ts";
import type { Lexicon } from "./lexicon.ts";

const lexicons: Partial<Record<Language, Lexicon>> = { en: english };

/** The lexicon of a language; English where it is absent. */
export function lexiconOf(language: Language = "en"): Lexicon {
  return lexicons[language] ?? english;
}
