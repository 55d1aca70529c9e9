import type { Language } from "../../conversation/language.ts";
import { answers } from "./english/answers.ts";
import { appointments } from "./english/appointments.ts";
import { booking } from "./english/booking.ts";
import { message } from "./english/message.ts";
import { recap } from "./english/recap.ts";
import { talk } from "./english/talk.ts";
import { answers as answersInSpanish } from "./spanish/answers.ts";
import { appointments as appointmentsInSpanish } from "./spanish/appointments.ts";
import { booking as bookingInSpanish } from "./spanish/booking.ts";
import { message as messageInSpanish } from "./spanish/message.ts";
import { recap as recapInSpanish } from "./spanish/recap.ts";
import { talk as talkInSpanish } from "./spanish/talk.ts";

const english = { answers, appointments, booking, message, recap, talk };

/** Everything the receptionist can say in one language. What is said when is decided elsewhere. */
export type Phrasebook = typeof english;

const spanish: Phrasebook = {
  answers: answersInSpanish,
  appointments: appointmentsInSpanish,
  booking: bookingInSpanish,
  message: messageInSpanish,
  recap: recapInSpanish,
  talk: talkInSpanish,
};

export const phrasebooks: Record<Language, Phrasebook> = { en: english, es: spanish };
