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

/** The voices, the best for the industry and language first; those that do not speak the language last. */
export function rankVoices<V extends RankableVoice>(voices: readonly V[], wanted: WantedVoice): V[] {
  const speaks = ({ languages }: V) => languages.some((each) => each.slice(0, 2) === wanted.language.slice(0, 2));
  return voices.toSorted((a, b) => Number(speaks(b)) - Number(speaks(a)) || b.popularity - a.popularity);
}
