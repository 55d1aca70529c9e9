import { PLAIN_SERVICE_WORDS, SAME_SERVICE, SERVICE_PHRASES, VAGUE_SERVICE_WORDS } from "./lexicon/en/service-words.ts";

interface Known {
  /** Distinct stems of each service's name. */
  names: readonly (readonly string[])[];
  /** How much a stem tells apart: one over the number of services that share it. */
  weight: ReadonlyMap<string, number>;
}

/** Part of a name's weight that must be heard; less where the service was asked for. */
const ENOUGH = 0.3;
const ENOUGH_WHEN_ASKED = 0.1;
/** What a vague word weighs beside a telling one. */
const VAGUE = 0.2;

const STANDS_FOR: ReadonlyMap<string, string> = new Map(
  SAME_SERVICE.flatMap((group) => group.map((word) => [stem(word), stem(group[0] ?? word)] as const)),
);

/** Lists of services come from a configuration and are heard against many times. */
const known = new WeakMap<readonly string[], Known>();

/** Indexes of the services named in an utterance (plain form), best match first. `asked`: which service was asked. */
export function findServices(plain: string, services: readonly string[], asked: boolean): number[] {
  if (services.length === 0) return [];
  const { names, weight } = knowledge(services);
  const said = new Set(stems(plain));
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

function knowledge(services: readonly string[]): Known {
  const cached = known.get(services);
  if (cached !== undefined) return cached;
  const names = services.map((name) => [...new Set(stems(name.toLowerCase().replace(/[^\p{L}\p{N}' ]+/gu, " ")))]);
  const weight = new Map<string, number>();
  for (const word of new Set(names.flat())) {
    const shared = names.filter((name) => name.includes(word)).length;
    weight.set(word, (VAGUE_SERVICE_WORDS.has(word) ? VAGUE : 1) / shared);
  }
  const learnt = { names, weight };
  known.set(services, learnt);
  return learnt;
}

function stems(text: string): string[] {
  let phrases = text;
  for (const [phrase, word] of SERVICE_PHRASES) phrases = phrases.replace(phrase, word);
  return phrases
    .split(/\s+/)
    .filter((word) => word.length > 1 && !PLAIN_SERVICE_WORDS.has(word) && !/^\d+$/.test(word))
    .map((word) => {
      const short = stem(word);
      return STANDS_FOR.get(short) ?? short;
    });
}

/** English endings off: "cleanings" and "cleaning" are "clean", "men's" is "men". */
function stem(word: string): string {
  const bare = word.replace(/'s?$/, "");
  if (bare.length < 5) return bare.length > 3 ? bare.replace(/s$/, "") : bare;
  return bare.replace(/(?:ings?|ations?|ers?|ies|es|ed|s)$/, "").replace(/([bdgmnprt])\1$/, "$1");
}
