import type { Language } from "../../conversation/language.ts";
import { ASKS_FOR, BORROWED, WORDS_OF } from "./lexicon/language-signs.ts";

/** What the words of one language must weigh together before a caller is taken to have changed over to it. */
const ENOUGH = 2;
/** The same of Spanish, where no word speaks for English; single letters that are spelled look like English ones. */
const UNOPPOSED = 1.5;
/** How many times the evidence for the present language that of the other must be. */
const CLEARLY_MORE = 2;
/** So much of one language is no borrowing, and what stands beside it more likely is. */
const MUCH = 4;
const MORE = 1.5;
/** A telling word, and one that also stands in names and mixed speech. */
const TELLING = 1;
const COMMON = 0.5;
/** Longer turns tell their language at the beginning. */
const READ = 400;

/**
 * The language a caller speaks, given the one they have spoken so far. It is kept unless they ask for the other or
 * clearly speak it: names, numbers, "ok", "gracias" and borrowed words change nothing. Pure and total.
 */
export function detectLanguage(text: string, current: Language): Language {
  const other: Language = current === "en" ? "es" : "en";
  const plain = text
    .slice(0, READ)
    .toLowerCase()
    .replace(/[‘’`´]/g, "'")
    .normalize("NFD")
    .replace(/\p{M}/gu, "");
  if (ASKS_FOR[other].test(plain)) return other;
  if (ASKS_FOR[current].test(plain)) return current;
  const words = new Set(plain.replace(BORROWED, " ").split(/[^\p{L}']+/u));
  // Nobody who speaks English is transcribed with these.
  const marks = other === "es" && /[¿¡]/.test(plain) ? ENOUGH : 0;
  const evidence = weight(words, other) + marks;
  const ratio = evidence >= MUCH ? MORE : CLEARLY_MORE;
  const rest = weight(words, current);
  return evidence >= (rest === 0 && other === "es" ? UNOPPOSED : ENOUGH) && evidence >= ratio * rest ? other : current;
}

/** Words that are common in names and mixed speech count only beside a telling one. */
function weight(words: ReadonlySet<string>, language: Language): number {
  const { telling, common } = WORDS_OF[language];
  const told = count(words, telling);
  return told === 0 ? 0 : TELLING * told + COMMON * count(words, common);
}

function count(words: ReadonlySet<string>, known: ReadonlySet<string>): number {
  let found = 0;
  for (const word of words) if (known.has(word)) found++;
  return found;
}
