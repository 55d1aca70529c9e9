import { languageOfText, termsOf } from "../receptionist/answers/terms.ts";

/** Of the words that say what the shorter of two questions is about, so many must be in the other. */
const shared = 0.75;

/** Ways to ask whether something is to be had at all: "do you sell", "can I buy", "¿venden?". */
const toBeHad = new Set(
  [
    "sell buy purchase get have offer provide carry stock guys folks there place",
    "vender venden comprar compro ofrecen manejan ustedes",
  ]
    .flatMap((words) => words.split(" "))
    .flatMap((word) => [...termsOf(word, "en"), ...termsOf(word, "es")]),
);

/** What a question is about, in sorted words; two questions of the same words are the same. Empty where it says nothing. */
export const subjectOf = (question: string): string =>
  [...new Set(termsOf(question, languageOfText(question, "en")))]
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
  return common / fewer.length >= shared && more.length <= fewer.length + 2;
}
