import type { Language } from "../conversation/language.ts";
import { englishWords } from "./words/english.ts";
import { spanishWords } from "./words/spanish.ts";

/** What callers say, in their language. */
export type Words = typeof englishWords;

export const wordsIn: Record<Language, Words> = { en: englishWords, es: spanishWords };
