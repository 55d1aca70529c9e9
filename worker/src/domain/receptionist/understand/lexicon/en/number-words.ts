import { ORDINALS, TENS, UNITS } from "./words.ts";

/** `8th`, `21st`: how an ordinal is written once it is digits. */
function ordinal(value: number): string {
  const teen = value % 100 >= 11 && value % 100 <= 13;
  const suffix = teen ? "th" : (["th", "st", "nd", "rd"][value % 10] ?? "th");
  return `${value}${suffix}`;
}

/** Whether the word is a number or part of one. */
export function isNumberWord(word: string): boolean {
  return UNITS.has(word) || TENS.has(word) || word === "hundred";
}

/**
 * Spoken numbers as digits, word by word: "twenty first" → "21st", "three thirty" → "3 30", "fourteen hundred" →
 * "1400", "two thousand nineteen" → "2019". Words that are no numbers stay. Ordinals below 100, numbers below 10,000.
 */
export function digitise(words: readonly string[]): string[] {
  const out: string[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as string;
    const next = words[index + 1] ?? "";
    const tens = TENS.get(word);
    if (tens !== undefined) {
      const unit = UNITS.get(next);
      const nth = ORDINALS.get(next);
      if (nth !== undefined && nth < 10 && next !== "second") {
        out.push(ordinal(tens + nth));
        index++;
      } else if (next === "second" && tens <= 30) {
        out.push(ordinal(tens + 2));
        index++;
      } else if (unit !== undefined && unit > 0 && unit < 10) {
        out.push(String(tens + unit));
        index++;
      } else out.push(String(tens));
      continue;
    }
    const nth = ORDINALS.get(word);
    if (nth !== undefined) {
      out.push(ordinal(nth));
      continue;
    }
    const unit = UNITS.get(word);
    if (unit === undefined) {
      if (word === "thousand" || word === "hundred") multiply(out, word);
      else out.push(word);
      continue;
    }
    const last = out.at(-1) ?? "";
    // "two thousand nineteen": the years of this century, where a unit follows whole thousands.
    if (/^[1-9]000$/.test(last)) out[out.length - 1] = String(Number(last) + unit);
    else out.push(String(unit));
  }
  return out;
}

function multiply(out: string[], word: string): void {
  const last = out.at(-1) ?? "";
  const most = word === "hundred" ? 99 : 9;
  if (/^\d{1,2}$/.test(last) && Number(last) >= 1 && Number(last) <= most) {
    out[out.length - 1] = `${last}${word === "hundred" ? "00" : "000"}`;
  } else out.push(word);
}
