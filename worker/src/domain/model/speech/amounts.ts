import { plainly } from "../../receptionist/lexicon/plainly.ts";

/** An amount of money, written or in words that hold its figures. */
const amounts =
  /[$€£]\s*(\d[\d,.]*\d|\d)|(\d[\d,.]*\d|\d)\s*(?:[$€£]|(?:us )?(?:dollars?|bucks|euros?|pounds?|dolares|pesos|libras)\b)/g;

/** The figures of every amount of money in a text, as they are written there. */
export const figuresIn = (text: string): string[] =>
  [...plainly(text).matchAll(amounts)].map((found) => found[1] ?? found[2]!);

/** "1,200.50" and "1.200,50" alike, in cents: the last mark before two digits parts them. */
export function centsOf(figures: string): number {
  const parts = /^(.*?)(?:[.,](\d{2}))?$/.exec(figures);
  return Number(parts?.[1]?.replace(/\D/g, "") ?? 0) * 100 + Number(parts?.[2] ?? 0);
}

/** Every amount of money in a text, in cents. */
export const amountsIn = (text: string): number[] => figuresIn(text).map(centsOf);
