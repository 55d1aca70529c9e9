import type { Language } from "../../../conversation/language.ts";
import { english } from "./english.ts";
import type { Lexicon } from "./lexicon.ts";
import { spanish } from "./spanish.ts";

let hispanic: Lexicon | undefined;

/** The lexicon of a language; English where it is absent. */
export function lexiconOf(language: Language = "en"): Lexicon {
  return language === "en" ? english : (hispanic ??= spanish());
}
