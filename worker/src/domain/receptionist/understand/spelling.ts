import { MULTIPLES } from "./lexicon/en/digit-words.ts";
import { AS_IN, SPELLED_OUT, WITH_A_LETTER } from "./lexicon/en/spelling-words.ts";

export interface Spelled {
  letters: string;
  /** How many words it took. */
  used: number;
}

const LETTER = /^[a-z]\.?$/;

/**
 * The letter spelled at `words[index]` (lower case), if any: "b", "b as in boy", "b like boy", "double l". Reading
 * stops before `end`.
 */
export function spelledLetterAt(words: readonly string[], index: number, end = words.length): Spelled | undefined {
  const word = words[index] ?? "";
  const next = words[index + 1] ?? "";
  if (MULTIPLES.has(word) && LETTER.test(next) && index + 1 < end) {
    return { letters: next.charAt(0).repeat(MULTIPLES.get(word) ?? 1), used: 2 };
  }
  if (!LETTER.test(word)) return undefined;
  const letters = word.charAt(0);
  if (AS_IN.test(next)) {
    const example = next === "as" && words[index + 2] === "in" ? index + 3 : index + 2;
    if (example < end && words[example]?.startsWith(letters)) return { letters, used: example - index + 1 };
  }
  return { letters, used: 1 };
}

/** The text with what is spelled letter by letter taken out. */
export function withoutSpelling(text: string): string {
  return text.replace(WITH_A_LETTER, " ").replace(SPELLED_OUT, " , ");
}

/** Words spelled letter by letter, each at least `shortest` letters: "S-H-A-Y-N-E", "L O P E Z". */
export function spelledWords(text: string, shortest: number): string[] {
  const words = text
    .toLowerCase()
    .replace(WITH_A_LETTER, " ")
    .replace(/(?<=\b[a-z])[-.](?=\s?[a-z]\b)/g, " ")
    .split(/[\s,;:!?"]+/)
    .filter((word) => word !== "");
  const found: string[] = [];
  let letters = "";
  for (let index = 0; index <= words.length; index++) {
    const spelled = index < words.length ? spelledLetterAt(words, index) : undefined;
    if (spelled !== undefined) {
      letters += spelled.letters;
      index += spelled.used - 1;
      continue;
    }
    if (letters.length >= shortest) found.push(letters);
    letters = "";
  }
  return found;
}
