import { englishBooking } from "./english-booking.ts";
import { englishChanges } from "./english-changes.ts";
import type { Script } from "./script.ts";
import { spanishBooking } from "./spanish-booking.ts";
import { spanishChanges } from "./spanish-changes.ts";

/** Every caller there is, by the language they speak. */
export const scripts: readonly (readonly [language: string, scripts: readonly Script[]])[] = [
  ["in English", [...englishBooking, ...englishChanges]],
  ["en español", [...spanishBooking, ...spanishChanges]],
];
