import { TENS, UNITS } from "./lexicon/en/words.ts";
import { DIGIT_PAUSES, MULTIPLES, ZEROS } from "./lexicon/en/digit-words.ts";

/** Digits read aloud in one go: "four one five, double five five". */
export interface DigitRun {
  digits: string;
  /** First and last word of the run. */
  from: number;
  to: number;
}

/** Every run of digits in a list of words, in any grouping: "415", "four fifteen", "double two", "eight hundred". */
export function digitRuns(words: readonly string[]): DigitRun[] {
  const runs: DigitRun[] = [];
  let run: DigitRun | undefined;
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as string;
    const next = words[index + 1] ?? "";
    const read = readAt(word, next, run?.digits ?? "");
    if (read !== undefined) {
      if (run === undefined) runs.push((run = { digits: "", from: index, to: index }));
      run.digits += read.digits;
      index += read.used - 1;
      run.to = index;
    } else if (!DIGIT_PAUSES.has(word)) run = undefined;
  }
  return runs;
}

function readAt(word: string, next: string, sofar: string): { digits: string; used: number } | undefined {
  if (/^\d+$/.test(word)) return { digits: word, used: 1 };
  if (sofar === "" && /^\+\d+$/.test(word)) return { digits: word, used: 1 };
  if (sofar === "" && word === "plus" && (UNITS.has(next) || TENS.has(next) || /^\d/.test(next)))
    return { digits: "+", used: 1 };
  if (ZEROS.has(word) && (sofar !== "" || word === "zero")) return { digits: "0", used: 1 };
  const times = MULTIPLES.get(word);
  if (times !== undefined) {
    const digit = oneDigit(next);
    return digit === undefined ? undefined : { digits: digit.repeat(times), used: 2 };
  }
  const tens = TENS.get(word);
  if (tens !== undefined) {
    const unit = UNITS.get(next) ?? 0;
    return unit > 0 && unit < 10 ? { digits: String(tens + unit), used: 2 } : { digits: String(tens), used: 1 };
  }
  if (sofar !== "" && word === "hundred") return { digits: "00", used: 1 };
  if (sofar !== "" && word === "thousand") return { digits: "000", used: 1 };
  const unit = UNITS.get(word);
  return unit === undefined ? undefined : { digits: String(unit), used: 1 };
}

function oneDigit(word: string): string | undefined {
  if (/^\d$/.test(word)) return word;
  if (ZEROS.has(word)) return "0";
  const unit = UNITS.get(word);
  return unit !== undefined && unit < 10 ? String(unit) : undefined;
}
