import type { DayPart } from "../heard.ts";

/** A part of the day as spoken; callers call "night" what the book calls evening. */
export type SpokenPart = DayPart | "night";

/** A clock time as spoken: 1-24 or 0 for the hour, with whatever settled morning or evening. */
export interface ClockMeaning {
  hour: number;
  minute: number;
  half?: "am" | "pm";
  part?: SpokenPart;
  /** Said on the 24-hour clock, or a word with one meaning ("noon"). */
  fixed?: boolean;
}

export interface Clock {
  /** Minutes since midnight. */
  minutes: number;
  /** Neither am/pm nor a part of the day was said: business hours decided. */
  guessed: boolean;
}

/** Bare hours from here to 11 are mornings, 1 to the one before are afternoons: when businesses are open. */
const FIRST_MORNING_HOUR = 8;

/** The clock time meant, or undefined where the numbers are no time. */
export function resolveClock(meaning: ClockMeaning, fallback?: SpokenPart): Clock | undefined {
  const { hour, minute } = meaning;
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return undefined;
  if (meaning.fixed || hour > 12 || hour === 0) return { minutes: (hour % 24) * 60 + minute, guessed: false };
  const part = meaning.part ?? (meaning.half === undefined ? fallback : undefined);
  if (meaning.half !== undefined) return at((hour % 12) + (meaning.half === "pm" ? 12 : 0), minute, false);
  if (part !== undefined) return at(hourInPart(hour, part), minute, false);
  if (hour === 12) return at(12, minute, false);
  return at(hour < FIRST_MORNING_HOUR ? hour + 12 : hour, minute, true);
}

function at(hour: number, minute: number, guessed: boolean): Clock {
  return { minutes: hour * 60 + minute, guessed };
}

/** `hour` is 1-12. Twelve "in the afternoon" is noon, in the morning or at night midnight; two "at night" is early. */
function hourInPart(hour: number, part: SpokenPart): number {
  if (part === "morning") return hour % 12;
  if (part === "afternoon") return hour === 12 ? 12 : hour + 12;
  if (hour === 12) return 0;
  return part === "night" && hour < 5 ? hour : hour + 12;
}
