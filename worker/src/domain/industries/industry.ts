import type { Language } from "../conversation/language.ts";
import type { UsualHours } from "./usual-hours.ts";

/** What we know of a trade before we know anything of the business. */
export interface Industry {
  /** One of `aliases.ts`; also the key of its default emergencies. */
  id: string;
  title: Readonly<Record<Language, string>>;
  signs: Signs;
  /** schema.org types that name it, such as `Dentist`. */
  schemaTypes: readonly string[];
  /** What such a business usually offers, the commonest first: used where the website names nothing. */
  services: readonly ServiceTemplate[];
  /** Said of how the receptionist speaks. */
  persona: Readonly<Record<Language, string>>;
  /** `{name}` stands for the business. */
  greeting: Readonly<Record<Language, string>>;
  /** Usual opening hours, where nothing says more. */
  hours: UsualHours;
  booking: { leadMinutes: number; horizonDays: number; slotStepMinutes: number; capacity: number };
  voice: VoiceTraits;
}

/**
 * Words in names and on pages that give the trade away, by what they weigh: 1 hints, 3 says it. Lower case without
 * accents, in the singular, English and Spanish together, divided by `|`.
 */
export type Signs = Readonly<Partial<Record<1 | 2 | 3, string>>>;

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
  /** The best first: `conversational`, `customer_support`, `informative_educational`, … */
  useCases: readonly string[];
  /** For ElevenLabs: speed 0.7–1.2, stability and similarity 0–1. */
  settings: { speed: number; stability: number; similarity: number };
}

/** A service of a template. `buffer`: minutes kept free after it. */
export const offer = (en: string, es: string, durationMinutes: number, bufferMinutes = 0): ServiceTemplate => ({
  name: { en, es },
  durationMinutes,
  bufferMinutes,
});
