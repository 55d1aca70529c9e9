import type { Intent } from "../heard.ts";

/** A turn of phrase that speaks for an intent. The heavier of two wins; the scale is in `CUE_WEIGHTS`. */
export interface Cue {
  intent: Intent;
  weight: number;
  re: RegExp;
  /** Words that do as well as the pattern; looked up, not searched. */
  words?: ReadonlySet<string>;
}

/** A field of talk: single words that give it away, and phrases (regular expressions over plain words). */
export interface Topic {
  words: ReadonlySet<string>;
  phrases: readonly string[];
}

export function topic(words: string, phrases: readonly string[]): Topic {
  return { words: new Set(words.trim().split(/\s+/)), phrases };
}

/**
 * How much each kind of evidence counts. A task named in full ("cancel my reservation") outweighs the topic of another
 * trade ("my credit card"), which outweighs talk ("thanks"), which outweighs a word that may mean anything ("okay").
 */
export const CUE_WEIGHTS = {
  /** A task with its object: "move my appointment". */
  task: 5,
  /** The same, of a car: how it is looked after, which a garage does not explain by telephone. */
  upkeep: 4.8,
  /** Something no receptionist serves: "my credit card was declined". */
  elsewhere: 4,
  /** A question about the business. */
  question: 3.6,
  /** Half a task: "schedule it". */
  hint: 3,
  /** A plain yes or no at the start of a turn. */
  answer: 3.4,
  /** A courtesy, or an answer in more words. */
  talk: 3.2,
  /** A word that opens many turns: "okay", "hello". */
  opener: 1.5,
} as const;

/** Cues of one intent and weight; each phrase is a regular expression over plain words, on word boundaries. */
export function cues(intent: Intent, weight: number, phrases: readonly string[]): Cue {
  return { intent, weight, re: new RegExp(`(?<![\\w'])(?:${phrases.join("|")})(?![\\w'])`) };
}

/** All words and phrases of some topics as evidence for one intent. */
export function topicCue(intent: Intent, weight: number, topics: readonly Topic[]): Cue {
  const all = cues(
    intent,
    weight,
    topics.flatMap(({ phrases }) => phrases),
  );
  return { ...all, words: new Set(topics.flatMap(({ words: single }) => [...single])) };
}

/** Cues that must be the whole turn. */
export function wholeCues(intent: Intent, weight: number, phrases: readonly string[]): Cue {
  return { intent, weight, re: new RegExp(`^(?:${phrases.join("|")})$`) };
}

/** Cues that must open the turn. */
export function openingCues(intent: Intent, weight: number, phrases: readonly string[]): Cue {
  return { intent, weight, re: new RegExp(`^(?:${phrases.join("|")})(?![\\w'])`) };
}

/** Up to `most` words in between. */
export function words(most: number): string {
  return `(?: [^ ]+){0,${most}}?`;
}
