import type { Language } from "../../conversation/language.ts";
import { bookingCues } from "./english/booking.ts";
import { contactCues } from "./english/contact.ts";
import { holidayNames } from "./english/holidays.ts";
import { questionCues } from "./english/questions.ts";
import { talkCues } from "./english/talk.ts";

const english = { ...bookingCues, ...contactCues, ...questionCues, ...talkCues, holidayNames };

/**
 * The words of one language by which an utterance is told apart, matched against what `plainly` makes of it. Text only:
 * what follows from them is decided elsewhere.
 */
export type Cues = typeof english;

export const cues: Record<Language, Cues> = { en: english, es: english };
