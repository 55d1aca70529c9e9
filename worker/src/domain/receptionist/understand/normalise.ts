import type { Lexicon } from "./lexicon/lexicon.ts";
import type { OftenMistyped } from "./mistyped.ts";
import { mistyped } from "./mistyped.ts";

/** Longer turns are read this far; nobody's purpose comes after it, and it bounds the work. */
export const LONGEST_READ = 2_000;

/** What a language's speech and spelling look like before they are tidied. */
export interface Wording {
  /** Lower-case text in the letters the lexicon is written in: Spanish is read without its accents. */
  letters: (lower: string) => string;
  /** Spellings and abbreviations that mean another word, one word for one. */
  slips: ReadonlyMap<string, string>;
  /** Recognition slips that take more than one word to see. */
  phraseSlips: readonly (readonly [RegExp, string])[];
  contractions: readonly (readonly [RegExp, string])[];
  /** Sounds that carry nothing. */
  fillers: ReadonlySet<string>;
  /** Words that a lexical search or a test for "said nothing else" skips. */
  functionWords: ReadonlySet<string>;
  mistyped: OftenMistyped;
  /** What people repeat on purpose: "bye bye", "no no". */
  repeatedOnPurpose: RegExp;
}

/** One utterance in the forms the readers need. */
export interface Utterance {
  /** As given, cut at `LONGEST_READ`, with plain quotation marks. */
  raw: string;
  /** Lower case, words only, contractions opened, fillers gone: "i would like one for tomorrow". */
  plain: string;
  /** `plain` with numbers as digits: "half past 3", "the 21st". Times keep their colon. */
  spoken: string;
  words: readonly string[];
}

const STAMMER = /\b(\w{1,16})(?: \1\b){1,20}/g;

/** "9-10:30" is a range; longer runs are phone numbers or dates. */
const HYPHEN_RANGE = /(?<![\d/-])(\d{1,2}(?::\d\d)?)-(\d{1,2}(?::\d\d)?)(?![\d/-])/g;

/** Reads one utterance into the forms the rest of the package works on. */
export function normalise(says: string, { wording, numbers }: Pick<Lexicon, "wording" | "numbers">): Utterance {
  const raw = says
    .slice(0, LONGEST_READ)
    .replace(/[‘’`´]/g, "'")
    .replace(/[“”]/g, '"');
  let text = wording.letters(raw.toLowerCase());
  for (const [slip, meant] of wording.phraseSlips) text = text.replace(slip, meant);
  for (const [short, long] of wording.contractions) text = text.replace(short, long);
  // A point or colon between digits belongs to a time; between digits a slash or dash to a date or a range.
  text = text
    .replace(/(\d)\.(\d\d)(?!\d)/g, "$1:$2")
    .replace(/(\d) ?[-–—] ?(?=\d)/g, "$1-")
    .replace(/[^\p{L}\p{N}':/@+-]+/gu, " ")
    .replace(/(?<!\d)[:/-]|[:/-](?!\d)/g, " ")
    .replace(/(?<![\p{L}])'|'(?![\p{L}])/gu, " ");
  const words: string[] = [];
  for (const word of text.split(" ")) {
    if (word === "" || wording.fillers.has(word)) continue;
    const meant = wording.slips.get(word) ?? mistyped(word, wording.mistyped) ?? word;
    if (meant.includes(" ")) words.push(...meant.split(" "));
    else words.push(meant);
  }
  const plain = words
    .join(" ")
    .replace(STAMMER, (all, word: string) =>
      wording.repeatedOnPurpose.test(word) || numbers.isNumber(word) ? all : word,
    );
  const kept = plain === "" ? [] : plain.split(" ");
  const spoken = numbers.digitise(kept).join(" ").replace(HYPHEN_RANGE, "$1 to $2");
  return { raw, plain, spoken, words: kept };
}

/** The words worth searching with: no function words, no bare punctuation. */
export function contentWords(words: readonly string[], { functionWords }: Wording): string[] {
  return words.filter((word) => !functionWords.has(word));
}
