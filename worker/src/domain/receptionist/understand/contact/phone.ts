import type { CountryCode } from "libphonenumber-js/min";
import { isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js/min";
import { digitRuns } from "./digits.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";

/** What a language says around telephone numbers. */
export interface PhoneWords {
  /** Worth a look for a telephone number. */
  mayHoldDigits: RegExp;
  /** A run of digits in digitised speech. */
  spokenNumber: RegExp;
  /** Words of such a run that stand for two digits. */
  wordsForTwo: RegExp;
  /** What follows takes the place of the last digits said: "0198, no, 0189". */
  correction: RegExp;
  /** Announces that what follows is a telephone number, or asks to be called on it. */
  cue: RegExp;
  /** "this number", "the one I'm calling from". */
  callerId: RegExp;
  /** Short for the same where a telephone number was asked for. */
  callerIdAnswer: RegExp;
}

type Language = Pick<Lexicon, "wording" | "phones" | "digits" | "numbers">;

/** E.164 allows fifteen digits; local numbers have at least seven. */
const SHORTEST = 7;
const LONGEST = 15;
/** From here on a run of digits needs nobody to say that it is a telephone number. */
const SURELY_PHONE = 10;

/**
 * The telephone number in an utterance: E.164 where it is complete for the country, else the digits as spoken. `asked`:
 * one was asked for, so that seven digits are enough. `country` is the two-letter country of national numbers.
 */
export function findPhone(raw: string, asked: boolean, country: string, language: Language): string | undefined {
  const { phones } = language;
  const text = language.wording.letters(raw.toLowerCase());
  if (!phones.mayHoldDigits.test(text)) return undefined;
  const enough = asked || phones.cue.test(text) ? SHORTEST : SURELY_PHONE;
  const [first, ...later] = text.split(phones.correction).map((part) => longestRun(part, language));
  const digits = later.reduce((said, instead) => corrected(said ?? "", instead ?? "", enough), first);
  return digits === undefined || count(digits) < enough ? undefined : complete(digits, country);
}

/** The longest run of digits that can be a telephone number or a part of one. */
function longestRun(text: string, language: Language): string | undefined {
  const words = phoneWords(text).map((word) => language.wording.slips.get(word) ?? word);
  return digitRuns(words, language)
    .map(({ digits }) => digits)
    .filter((digits) => count(digits) <= LONGEST)
    .sort((a, b) => count(b) - count(a))[0];
}

/** A whole number takes the place of the one before; a few digits that of its last ones. */
function corrected(said: string, instead: string, enough: number): string {
  if (count(said) < enough || count(instead) >= enough)
    return count(instead) >= count(said) || count(instead) >= enough ? instead : said;
  return count(instead) < 2 ? said : said.slice(0, -count(instead)) + instead;
}

function count(digits: string): number {
  return digits.replace("+", "").length;
}

/** Words with the punctuation of telephone numbers opened up; dates and clock times stay in one piece. */
function phoneWords(text: string): string[] {
  return text
    .replace(/\b((?:19|20)\d{2})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])\b/g, "$1/$2/$3")
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
export function withoutPhone(spoken: string, { phones }: Language): string {
  return spoken.replace(phones.spokenNumber, (run) => {
    const digits = run.replace(/\D/g, "").length + 2 * (run.match(phones.wordsForTwo)?.length ?? 0);
    return digits >= SHORTEST ? "·".repeat(run.length) : run;
  });
}
