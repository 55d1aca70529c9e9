import type { CountryCode } from "libphonenumber-js/min";
import { isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js/min";
import { digitRuns } from "./digits.ts";
import { MAY_HOLD_DIGITS, PHONE_CUE, SPOKEN_NUMBER } from "./lexicon/en/digit-words.ts";

/** E.164 allows fifteen digits; local numbers have at least seven. */
const SHORTEST = 7;
const LONGEST = 15;
/** From here on a run of digits needs nobody to say that it is a telephone number. */
const SURELY_PHONE = 10;

export interface PhoneHeard {
  /** E.164 where the number is complete for the country, else the digits as spoken. */
  phone: string;
  /** The words it was read from, first and last. */
  from: number;
  to: number;
}

/**
 * The telephone number in an utterance. `asked`: one was asked for, so that seven digits are enough. `country` is the
 * two-letter country of national numbers.
 */
export function findPhone(raw: string, asked: boolean, country: string): PhoneHeard | undefined {
  const text = raw.toLowerCase();
  if (!MAY_HOLD_DIGITS.test(text)) return undefined;
  const words = phoneWords(text);
  const enough = asked || PHONE_CUE.test(text) ? SHORTEST : SURELY_PHONE;
  const run = digitRuns(words)
    .filter(({ digits }) => count(digits) >= enough && count(digits) <= LONGEST)
    .sort((a, b) => count(b.digits) - count(a.digits))[0];
  return run === undefined ? undefined : { phone: complete(run.digits, country), from: run.from, to: run.to };
}

function count(digits: string): number {
  return digits.replace("+", "").length;
}

/** Words with the punctuation of telephone numbers opened up; dates and clock times stay in one piece. */
function phoneWords(text: string): string[] {
  return text
    .replace(/\b(\d{4})-(\d{2})-(\d{2})\b/g, "$1/$2/$3")
    .replace(/[().,–—-]+/g, " ")
    .split(/[\s!?;]+/)
    .filter((word) => word !== "");
}

function complete(digits: string, country: string): string {
  const region = country.toUpperCase();
  const known: CountryCode = isSupportedCountry(region) ? region : "US";
  const parsed = parsePhoneNumberFromString(digits, known);
  return parsed?.isPossible() ? parsed.number : digits;
}

/** The spoken form with telephone numbers taken out, so that their digits are no times. */
export function withoutPhone(spoken: string): string {
  return spoken.replace(SPOKEN_NUMBER, (run) => {
    const digits = run.replace(/\D/g, "").length + 2 * (run.match(/double|triple|hundred|oh/g)?.length ?? 0);
    return digits >= SHORTEST ? "·".repeat(run.length) : run;
  });
}
