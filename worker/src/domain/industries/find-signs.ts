import { industries } from "./catalogue.ts";
import type { Industry, Signs } from "./industry.ts";
import { otherTrades } from "./other-trades.ts";

/** What a sign says for one trade. */
export interface Meaning {
  /** An industry's id, or `elsewhere`. */
  id: string;
  weight: number;
}

/** Stands for every trade without a template. */
export const elsewhere = "elsewhere";

/**
 * The signs in a run of words, each with the place of its first word and what it says for which trades. Longer signs go
 * first, and each word belongs to one sign only: "pet salon" is no salon.
 * @param words as `wordsOf` gives them
 */
export function findSigns(words: readonly string[]): { at: number; meanings: readonly Meaning[] }[] {
  const signs: { at: number; meanings: readonly Meaning[] }[] = [];
  for (let at = 0; at < words.length; at++) {
    const sign = index.get(words[at]!)?.find((each) => each.words.every((word, i) => words[at + i] === word));
    if (sign === undefined) continue;
    signs.push({ at, meanings: sign.meanings });
    at += sign.words.length - 1;
  }
  return signs;
}

/** Words without accents and endings of the plural. The ñ stays: "uñas" are nails, "unas" is nothing. */
export const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replace(/n\u0303/g, "ñ")
    .replace(/\p{M}/gu, "")
    .replace(/&/g, " and ")
    .replace(/'s\b|[’']/g, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .map(singular);

/** "Tires" and "tire" are one, and so are "doctores" and "doctor": the e goes with the s, and from where no s stood, too. A spine is no spin. */
const singular = (word: string): string =>
  word.length > 3
    ? word
        .replace(/ies$/, "y")
        .replace(/(?<![su])s$/, "")
        .replace(/(?<=.{3})(?<!^spin)e$/, "")
    : word;

/** By the first word, the longest first. */
const index = indexOf([...industries, { id: elsewhere, signs: { 3: otherTrades } }]);

function indexOf(all: readonly Pick<Industry, "id" | "signs">[]) {
  const byWords = new Map<string, Meaning[]>();
  for (const { id, signs } of all) {
    for (const weight of [3, 2, 1] as const satisfies (keyof Signs)[]) {
      for (const sign of signs[weight]?.split("|") ?? []) {
        const key = wordsOf(sign).join(" ");
        const known = byWords.get(key) ?? [];
        if (!known.some((meaning) => meaning.id === id)) byWords.set(key, [...known, { id, weight }]);
      }
    }
  }
  const entries = [...byWords].map(([key, meanings]) => ({ words: key.split(" "), meanings }));
  return Map.groupBy(
    entries.toSorted((a, b) => b.words.length - a.words.length),
    ({ words }) => words[0]!,
  );
}
