import type { Lexicon } from "./lexicon/lexicon.ts";

/** How words are spelled aloud in one language. */
export interface SpellingWords {
  /** Names of letters, where the language has words for them; every single letter is its own name. */
  letters: ReadonlyMap<string, string>;
  /** Between a letter and the word that stands for it: "b as in boy". */
  asIn: RegExp;
  /** A word spelled letter by letter, with its announcement. */
  spelledOut: RegExp;
  /** "with a z": a remark on the spelling. */
  withALetter: RegExp;
  /** The fewest letters that spell a name where one was asked for, and where none was. */
  fewest: { asked: number; unasked: number };
}

type Language = Pick<Lexicon, "spelling" | "digits">;

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
export function spelledLetterAt(
  words: readonly string[],
  index: number,
  { spelling, digits }: Language,
  end = words.length,
): Spelled | undefined {
  const word = words[index] ?? "";
  const next = words[index + 1] ?? "";
  if (digits.multiples.has(word) && LETTER.test(next) && index + 1 < end) {
    return { letters: next.charAt(0).repeat(digits.multiples.get(word) ?? 1), used: 2 };
  }
  if (!LETTER.test(word)) return undefined;
  const letters = word.charAt(0);
  if (spelling.asIn.test(next)) {
    const example = next === "as" && words[index + 2] === "in" ? index + 3 : index + 2;
    if (example < end && words[example]?.startsWith(letters)) return { letters, used: example - index + 1 };
  }
  return { letters, used: 1 };
}

/** The text with what is spelled letter by letter taken out. */
export function withoutSpelling(text: string, { spelling }: Language): string {
  return text.replace(spelling.withALetter, " ").replace(spelling.spelledOut, " , ");
}

/** Words spelled letter by letter: "S-H-A-Y-N-E", "L O P E Z". `asked`: a name was asked for, and fewer letters will do. */
export function spelledWords(text: string, asked: boolean, language: Language): string[] {
  const { spelling } = language;
  const shortest = asked ? spelling.fewest.asked : spelling.fewest.unasked;
  const words = text
    .toLowerCase()
    .replace(spelling.withALetter, " ")
    .replace(/(?<=\b[a-z])[-.](?=\s?[a-z]\b)/g, " ")
    .split(/[\s,;:!?"]+/)
    .filter((word) => word !== "");
  const found: string[] = [];
  let letters = "";
  for (let index = 0; index <= words.length; index++) {
    const spelled = index < words.length ? spelledLetterAt(words, index, language) : undefined;
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
