import type { Lexicon } from "../lexicon/lexicon.ts";

/** How digits are read aloud in one language. */
export interface DigitWords {
  zeros: ReadonlySet<string>;
  /** The zero that may begin a number; the other words for it mean something else there ("oh"). */
  firstZero: string;
  plus: string;
  /** "double", "triple". */
  multiples: ReadonlyMap<string, number>;
  /** Said between the groups of a number without ending it. */
  pauses: ReadonlySet<string>;
  /** Words that put noughts after a digit: "hundred", "thousand". */
  noughts: ReadonlyMap<string, string>;
  /** Numbers are put together from more words than a ten and a unit: they are digitised first. */
  compound: boolean;
}

type Language = Pick<Lexicon, "digits" | "numbers">;

/** Digits read aloud in one go: "four one five, double five five". */
export interface DigitRun {
  digits: string;
}

/** Every run of digits in a list of words, in any grouping: "415", "four fifteen", "double two", "eight hundred". */
export function digitRuns(said: readonly string[], language: Language): DigitRun[] {
  const words = language.digits.compound ? language.numbers.digitise(said) : said;
  const runs: DigitRun[] = [];
  let run: DigitRun | undefined;
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as string;
    const next = words[index + 1] ?? "";
    const read = readAt(word, next, run?.digits ?? "", language);
    if (read !== undefined) {
      if (run === undefined) runs.push((run = { digits: "" }));
      run.digits += read.digits;
      index += read.used - 1;
    } else if (!language.digits.pauses.has(word)) run = undefined;
  }
  return runs;
}

function readAt(
  word: string,
  next: string,
  sofar: string,
  language: Language,
): { digits: string; used: number } | undefined {
  const { zeros, firstZero, plus, multiples, noughts } = language.digits;
  const { units, tens } = language.numbers;
  if (/^\d+$/.test(word)) return { digits: word, used: 1 };
  if (sofar === "" && /^\+\d+$/.test(word)) return { digits: word, used: 1 };
  if (sofar === "" && word === plus && (units.has(next) || tens.has(next) || /^\d/.test(next)))
    return { digits: "+", used: 1 };
  if (zeros.has(word) && (sofar !== "" || word === firstZero)) return { digits: "0", used: 1 };
  const times = multiples.get(word);
  if (times !== undefined) {
    const digit = oneDigit(next, language);
    return digit === undefined ? undefined : { digits: digit.repeat(times), used: 2 };
  }
  const ten = tens.get(word);
  if (ten !== undefined) {
    const unit = units.get(next) ?? 0;
    return unit > 0 && unit < 10 ? { digits: String(ten + unit), used: 2 } : { digits: String(ten), used: 1 };
  }
  const nought = sofar === "" ? undefined : noughts.get(word);
  if (nought !== undefined) return { digits: nought, used: 1 };
  const unit = units.get(word);
  return unit === undefined ? undefined : { digits: String(unit), used: 1 };
}

function oneDigit(word: string, { digits, numbers }: Language): string | undefined {
  if (/^\d$/.test(word)) return word;
  if (digits.zeros.has(word)) return "0";
  const unit = numbers.units.get(word);
  return unit !== undefined && unit < 10 ? String(unit) : undefined;
}
