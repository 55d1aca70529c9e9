import type { Language } from "../../conversation/language.ts";
import { answers } from "./english/answers.ts";
import { booking } from "./english/booking.ts";
import { message } from "./english/message.ts";
import { recap } from "./english/recap.ts";
import { talk } from "./english/talk.ts";

/** Everything the receptionist can say in one language. What is said when is decided elsewhere. */
const english = { answers, booking, message, recap, talk };

export type Phrasebook = typeof english;

export const phrasebooks: Record<Language, Phrasebook> = { en: english, es: english };
