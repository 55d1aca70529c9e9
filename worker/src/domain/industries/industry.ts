import type { Language } from "../conversation/language.ts";

/** What we know of a trade before we know anything of the business. */
export interface Industry {
  /** Also the key of its default emergencies. */
  id: string;
  title: string;
  /** Words in names and on pages that give the trade away, by weight; see `recogniseIndustry`. */
  signs: Readonly<Record<Language, readonly Sign[]>>;
  /** schema.org types that name it, such as `Dentist`. */
  schemaTypes: readonly string[];
  /** What such a business usually offers: offered to the owner, and used where the website names none. */
  services: readonly ServiceTemplate[];
  /** What callers ask such a business most; the owner is asked to answer what the website does not. */
  questions: Readonly<Record<Language, readonly string[]>>;
  /** Said of how the receptionist speaks. */
  persona: Readonly<Record<Language, string>>;
  /** `{name}` stands for the business. */
  greeting: Readonly<Record<Language, string>>;
  /** Usual opening hours, where nothing says more. */
  hours: "office" | "shop" | "long" | "evenings" | "always";
  booking: { leadMinutes: number; horizonDays: number; slotStepMinutes: number };
  voice: VoiceTraits;
}

export interface Sign {
  /** Lower case, matched as whole words. */
  words: string;
  /** 1 hints, 3 says it. */
  weight: 1 | 2 | 3;
}

export interface ServiceTemplate {
  name: Readonly<Record<Language, string>>;
  durationMinutes: number;
  bufferMinutes: number;
}

/** How the voice of such a business should be; in the words of voice libraries. */
export interface VoiceTraits {
  gender: "female" | "male" | "any";
  age: "young" | "middle_aged" | "any";
  /** The best first: `calm`, `professional`, `warm`, `upbeat`, `confident`, … */
  descriptives: readonly string[];
  /** `conversational`, `customer_support`, `informative_educational`, … */
  useCases: readonly string[];
  /** For ElevenLabs: speed 0.7–1.2, stability and similarity 0–1. */
  settings: { speed: number; stability: number; similarity: number };
}
