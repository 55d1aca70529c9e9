import { languageOfText, termsOf } from "../receptionist/answers/terms.ts";
import { plainly } from "../receptionist/lexicon/plainly.ts";

/**
 * One of a kind where an answer is for that one alone: "do you take Medicaid" is not "do you take Medicare", though a
 * caller who asks for either hears of insurance.
 */
const oneOfAKind = new Set(
  (
    "medicaid medicare ppo hmo aetna cigna humana metlife bcbs anthem tricare kaiser apple venmo visa mastercard amex cash check cheque " +
    "credit debit dog cat puppy kitten toddler baby infant teen teenager spanish garage ramp elevator lift stairs " +
    "perro gato cachorro efectivo transferencia credito debito bebe adolescente ingles espanol rampa ascensor elevador escalera"
  ).split(" "),
);
const singular = (word: string): string => (oneOfAKind.has(word) ? word : word.replace(/s$/, ""));
const kindsIn = (question: string): string[] =>
  (plainly(question).match(/\p{L}+/gu) ?? []).map(singular).filter((word) => oneOfAKind.has(word));

/** Ways to ask whether something is to be had at all: "do you sell", "can I buy", "¿venden?". */
const toBeHad = new Set(
  [
    "use sell buy purchase get have offer provide carry stock guys folks there place",
    "vender venden comprar compro ofrecen manejan ustedes",
  ]
    .flatMap((words) => words.split(" "))
    .flatMap((word) => [...termsOf(word, "en"), ...termsOf(word, "es")]),
);

/** What a question is about, in sorted words; two questions of the same words are the same. Empty where it says nothing. */
export const subjectOf = (question: string): string =>
  [...new Set([...termsOf(question, languageOfText(question, "en")), ...kindsIn(question)])]
    .filter((word) => !toBeHad.has(word))
    .toSorted((a, b) => (a < b ? -1 : 1))
    .join(" ");

/**
 * Whether two callers asked the same, however they put it. Wrong is better on the side of two: an owner answers twice
 * sooner than one caller hears the answer to another's question.
 * @param a a subject, see `subjectOf`
 */
export function sameQuestion(a: string, b: string): boolean {
  const [fewer, more] = [a.split(" "), b.split(" ")].toSorted((x, y) => x.length - y.length) as [string[], string[]];
  if (fewer[0] === "") return false;
  const common = fewer.filter((word) => more.includes(word)).length;
  // One or two words are a subject, not a question: "root canals" and "does a root canal hurt".
  if (fewer.length < 3) return common === more.length;
  // Each of them names something the other does not: "to Queens", "to the Bronx".
  return common === fewer.length && more.length <= fewer.length + 1;
}
