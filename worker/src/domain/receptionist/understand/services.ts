import type { Language } from "../../conversation/language.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";
import type { Utterance } from "./normalise.ts";

/** How one language names services. */
export interface ServiceWords {
  /** Different words of a service's name, and of what callers say, under one stem. */
  stem: (word: string) => string;
  /** Two words for one. */
  phrases: readonly (readonly [RegExp, string])[];
  /** Stems of words in names that are said about everything: they decide only between services. */
  vague: ReadonlySet<string>;
  /** Words in names of services that tell nothing apart. */
  plain: ReadonlySet<string>;
  /** What is not wanted, where something else is: "a wellness exam, not a nail trim". */
  denied: RegExp;
}

interface Known {
  /** Distinct stems of each service's name. */
  names: readonly (readonly string[])[];
  /** How much a stem tells apart: one over the number of services that share it. */
  weight: ReadonlyMap<string, number>;
  /** What each name counts, with what it counts: "60 minute"; null where it counts nothing. */
  counts: readonly (RegExp | null)[];
  /** A name of words that tell nothing apart, "full service", is heard where all of it is said; null for any other. */
  wholes: readonly (string | null)[];
}

/** Part of a name's weight that must be heard; less where the service was asked for. */
const ENOUGH = 0.3;
const ENOUGH_WHEN_ASKED = 0.1;
/** What a vague word weighs beside a telling one. */
const VAGUE = 0.2;

/** Lists of services come from a configuration and are heard against many times. */
const known: Record<Language, WeakMap<readonly string[], Known>> = { en: new WeakMap(), es: new WeakMap() };

/** Indexes of the services named in an utterance, best match first. `asked`: which service was asked. */
export function findServices(
  { plain, spoken }: Pick<Utterance, "plain" | "spoken">,
  services: readonly string[],
  asked: boolean,
  lexicon: Pick<Lexicon, "language" | "services" | "wording">,
): number[] {
  if (services.length === 0) return [];
  const wanted = plain.replace(lexicon.services.denied, " ");
  const heard = named(wanted, services, asked, lexicon);
  const found = heard.length > 0 || wanted === plain ? heard : named(plain, services, asked, lexicon);
  const { counts, wholes } = knowledge(services, lexicon);
  if (found.length === 0) return wholes.flatMap((name, index) => (name && ` ${plain} `.includes(name) ? [index] : []));
  return counted(found, spoken, counts);
}

/** "The ninety-minute massage": of services that only a figure tells apart, the one whose figure is said. */
function counted(found: readonly number[], spoken: string, counts: Known["counts"]): number[] {
  const exact = found.filter((index) => counts[index]?.test(spoken));
  return exact.length > 0 ? exact : [...found];
}

function named(
  plain: string,
  services: readonly string[],
  asked: boolean,
  lexicon: Pick<Lexicon, "language" | "services" | "wording">,
): number[] {
  const { names, weight } = knowledge(services, lexicon);
  const said = new Set(stems(plain, lexicon.services));
  const scored = names
    .map((name, index) => {
      const heard = name.filter((word) => said.has(word));
      const total = sum(name, weight);
      return { index, heard, score: total === 0 ? 0 : sum(heard, weight) / total, mass: sum(heard, weight) };
    })
    .filter(({ score, heard }) => heard.length > 0 && score >= (asked ? ENOUGH_WHEN_ASKED : ENOUGH));
  return scored
    .filter(({ heard }) => !scored.some((other) => isPartOf(heard, other.heard)))
    .sort((a, b) => b.score - a.score || b.mass - a.mass || a.index - b.index)
    .map(({ index }) => index);
}

function isPartOf(some: readonly string[], all: readonly string[]): boolean {
  return some.length < all.length && some.every((word) => all.includes(word));
}

function sum(words: readonly string[], weight: ReadonlyMap<string, number>): number {
  return words.reduce((total, word) => total + (weight.get(word) ?? 0), 0);
}

function knowledge(services: readonly string[], lexicon: Pick<Lexicon, "language" | "services" | "wording">): Known {
  const cached = known[lexicon.language].get(services);
  if (cached !== undefined) return cached;
  const names = services.map((name) => [
    ...new Set(stems(lexicon.wording.letters(name.toLowerCase()).replace(/[^\p{L}\p{N}' ]+/gu, " "), lexicon.services)),
  ]);
  const weight = new Map<string, number>();
  for (const word of new Set(names.flat())) {
    const shared = names.filter((name) => name.includes(word)).length;
    weight.set(word, (lexicon.services.vague.has(word) ? VAGUE : 1) / shared);
  }
  const counts = services.map((name) => countIn(lexicon.wording.letters(name.toLowerCase())));
  const wholes = services.map((name, i) => {
    const words = lexicon.wording.letters(name.toLowerCase()).match(/[\p{L}\p{N}']+/gu) ?? [];
    return names[i]!.length === 0 && words.length > 1 ? ` ${words.join(" ")} ` : null;
  });
  const learnt = { names, weight, counts, wholes };
  known[lexicon.language].set(services, learnt);
  return learnt;
}

/** A figure and the word it stands by, as they are heard: "90-minute", "(2 hours)", "level 3". */
function countIn(name: string): RegExp | null {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const at = words.findIndex((word) => /^\d{1,4}$/.test(word));
  const figure = words[at];
  if (figure === undefined) return null;
  const unit = words[at + 1]?.replace(/^(min|hr|hour|hora|minuto|minute)\w*$/, "$1") ?? "";
  const stem = { hour: "h", hr: "h", hora: "h", minute: "min", minuto: "min" }[unit] ?? unit;
  if (stem !== "") return new RegExp(`\\b${figure} ${stem}`, "u");
  return at === 0 ? null : new RegExp(`\\b${words[at - 1]} ${figure}\\b`, "u");
}

function stems(text: string, { stem, phrases, plain }: ServiceWords): string[] {
  let told = text;
  for (const [phrase, word] of phrases) told = told.replace(phrase, word);
  return told
    .split(/\s+/)
    .filter((word) => word.length > 1 && !plain.has(word) && !/^\d+$/.test(word))
    .map(stem);
}
