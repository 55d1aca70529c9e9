import type { Lexicon } from "../lexicon/lexicon.ts";

/** How words are spelled aloud in one language. */
export interface SpellingWords {
  /** Names of letters, where the language has words for them; every single letter is its own name. */
  letters: ReadonlyMap<string, string>;
  /** Those names that are no words of any other kind. */
  certain: ReadonlySet<string>;
  /** Names of letters in more than one word, and what they are in one. */
  phrases: readonly (readonly [RegExp, string])[];
  /** Between a letter and the word that stands for it: "as in ". At the start of what follows the letter. */
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

const LETTER = /^[a-zñ]\.?$/;

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
  const next = words[index + 1] ?? "";
  const times = digits.multiples.get(words[index] ?? "");
  const doubled = times === undefined || index + 1 >= end ? undefined : letterAt(words, index + 1, spelling);
  if (doubled !== undefined && times !== undefined) return { letters: doubled.repeat(times), used: 2 };
  const letters = letterAt(words, index, spelling);
  if (letters === undefined) return undefined;
  const between = spelling.asIn
    .exec(`${next} ${words[index + 2] ?? ""} `)?.[0]
    .trim()
    .split(" ").length;
  const example = index + 1 + (between ?? end);
  if (example < end && words[example]?.startsWith(letters)) return { letters, used: example - index + 1 };
  return { letters, used: 1 };
}

/** The letter or letters a word is the name of. What names one and is a word too needs another letter beside it. */
function letterAt(words: readonly string[], index: number, { letters, certain }: SpellingWords): string | undefined {
  const word = words[index] ?? "";
  if (LETTER.test(word)) return word.charAt(0);
  const named = letters.get(word);
  if (named === undefined || certain.has(word)) return named;
  const beside = [words[index - 1] ?? "", words[index + 1] ?? ""];
  return beside.some((other) => LETTER.test(other) || letters.has(other)) ? named : undefined;
}

/** The text with what is spelled letter by letter taken out. */
export function withoutSpelling(text: string, { spelling }: Language): string {
  return named(text, spelling).replace(spelling.withALetter, " ").replace(spelling.spelledOut, " , ");
}

/** Words spelled letter by letter: "S-H-A-Y-N-E", "L O P E Z". `asked`: a name was asked for, and fewer letters will do. */
export function spelledWords(text: string, asked: boolean, language: Language): string[] {
  const { spelling } = language;
  const shortest = asked ? spelling.fewest.asked : spelling.fewest.unasked;
  const words = named(text.toLowerCase(), spelling)
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

function named(text: string, { phrases }: SpellingWords): string {
  return phrases.reduce((sofar, [phrase, letter]) => sofar.replace(phrase, letter), text);
}
