import type { Industry } from "../industries/industry.ts";

/** A voice of the standard catalogue or of a library; what is not known of it is null or empty. */
export interface RankableVoice {
  provider: "elevenlabs" | "google" | "amazon";
  voiceId: string;
  name: string;
  /** BCP 47 languages or bare language codes it speaks, its own first. */
  languages: readonly string[];
  gender: "female" | "male" | null;
  age: string | null;
  accent: string | null;
  /** In the library's own words. */
  descriptives: readonly string[];
  useCases: readonly string[];
  category: string | null;
  /** Who shares it; null for a standard voice and for one of the account's own. */
  publicOwnerId: string | null;
  popularity: number;
  /** Days of warning before it may be withdrawn; null where none is promised. */
  noticeDays: number | null;
}

/** What a voice is wanted for. `language` is BCP 47. */
export interface WantedVoice {
  industry: Industry;
  language: string;
}

/** What being one more voice of the same kind costs: at most so much that a match of the language still weighs more. */
const repetition = 4;
const mostRepetition = 12;

/**
 * The voices, the best for the industry and language first. A voice that matches more never comes after the same voice
 * matching less. Of much the same voices (one person's, or one accent's) only the best comes early: owners want a choice.
 * The order they were given in decides nothing.
 */
export function rankVoices<V extends RankableVoice>(voices: readonly V[], wanted: WantedVoice): V[] {
  const before = new Map<string, number>();
  return voices
    .map((voice) => ({ voice, score: scoreOf(voice, wanted) }))
    .toSorted((a, b) => b.score - a.score || settle(a.voice, b.voice))
    .map(({ voice, score }) => {
      const kind = kindOf(voice, wanted);
      const repeated = before.get(kind) ?? 0;
      before.set(kind, repeated + 1);
      return { voice, score: score - Math.min(mostRepetition, repeated * repetition) };
    })
    .toSorted((a, b) => b.score - a.score || settle(a.voice, b.voice))
    .map(({ voice }) => voice);
}

/** Of equals the one that more people use. */
const settle = (a: RankableVoice, b: RankableVoice): number =>
  b.popularity - a.popularity || compare(a.name, b.name) || compare(a.provider + a.voiceId, b.provider + b.voiceId);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function scoreOf(voice: RankableVoice, { industry: { voice: traits }, language }: WantedVoice): number {
  return (
    languageScore(voice.languages, language) +
    (traits.gender !== "any" && voice.gender === traits.gender ? 8 : 0) +
    (traits.age !== "any" && plainly(voice.age) === traits.age ? 4 : 0) +
    inOrder(voice.descriptives, traits.descriptives, 3) +
    inOrder(voice.useCases, traits.useCases, 2) +
    (/professional|high[ _-]quality/i.test(voice.category ?? "") ? 3 : 0) +
    stayScore(voice)
  );
}

/** More than everything else together for the language, and what an accent is worth on top. */
function languageScore(languages: readonly string[], wanted: string): number {
  const [language] = wanted.toLowerCase().split("-");
  const scores = languages.map((each, place) => {
    const spoken = each.toLowerCase().replace("_", "-");
    if (spoken.split("-")[0] !== language) return 0;
    // A voice speaks its own language best.
    return 100 + regionScore(spoken, wanted.toLowerCase()) + (place === 0 ? 6 : 0);
  });
  return Math.max(0, ...scores);
}

/** In the United States a Mexican's or a Colombian's Spanish is at home, a Spaniard's is not. */
function regionScore(spoken: string, wanted: string): number {
  if (spoken === wanted) return 20;
  if (wanted === "es-us" && /^es-(?!es$)/.test(spoken)) return 18;
  return spoken.includes("-") ? 0 : 8;
}

/** A point for each that is wanted, and more for those wanted most. */
function inOrder(has: readonly string[], wanted: readonly string[], most: number): number {
  const known = new Set(has.map(plainly));
  return wanted.reduce((sum, each, place) => sum + (known.has(plainly(each)) ? 1 + Math.max(0, most - place) : 0), 0);
}

/** Standard voices and the account's own stay; of the shared ones, those that go with warning. */
function stayScore({ publicOwnerId, noticeDays }: RankableVoice): number {
  if (publicOwnerId === null) return 4;
  if (noticeDays === null || noticeDays <= 0) return 0;
  return Math.min(4, 1 + noticeDays / 30);
}

/** `middle-aged` and `Middle Aged` are one. */
const plainly = (word: string | null): string =>
  (word ?? "")
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, "_");

/**
 * What a choice should not be all of. Made only of what is not scored, so that a voice which matches more does not thereby
 * become more like the others.
 */
const kindOf = ({ provider, publicOwnerId, accent, gender }: RankableVoice, { industry }: WantedVoice): string =>
  [provider, publicOwnerId ?? plainly(accent), industry.voice.gender === "any" ? gender : ""].join(" ");
