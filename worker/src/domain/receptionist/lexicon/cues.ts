import type { Language } from "../../conversation/language.ts";
import { appointmentCues } from "./english/appointments.ts";
import type { AppointmentCues } from "./english/appointments.ts";
import { bookingCues } from "./english/booking.ts";
import type { BookingCues } from "./english/booking.ts";
import { contactCues } from "./english/contact.ts";
import type { ContactCues } from "./english/contact.ts";
import { holidayNames } from "./english/holidays.ts";
import { questionCues } from "./english/questions.ts";
import type { QuestionCues } from "./english/questions.ts";
import { talkCues } from "./english/talk.ts";
import type { TalkCues } from "./english/talk.ts";
import type { HolidayName } from "./holidays.ts";
import { appointmentCues as appointmentsInSpanish } from "./spanish/appointments.ts";
import { bookingCues as bookingInSpanish } from "./spanish/booking.ts";
import { contactCues as contactInSpanish } from "./spanish/contact.ts";
import { holidayNames as holidaysInSpanish } from "./spanish/holidays.ts";
import { questionCues as questionsInSpanish } from "./spanish/questions.ts";
import { talkCues as talkInSpanish } from "./spanish/talk.ts";

/**
 * The words of one language by which an utterance is told apart, matched against what `plainly` makes of it. Text only:
 * what follows from them is decided elsewhere.
 */
export interface Cues extends AppointmentCues, BookingCues, ContactCues, QuestionCues, TalkCues {
  holidayNames: readonly HolidayName[];
}

export const cues: Record<Language, Cues> = {
  en: { ...appointmentCues, ...bookingCues, ...contactCues, ...questionCues, ...talkCues, holidayNames },
  es: {
    ...appointmentsInSpanish,
    ...bookingInSpanish,
    ...contactInSpanish,
    ...questionsInSpanish,
    ...talkInSpanish,
    holidayNames: holidaysInSpanish,
  },
};
