import type { Language } from "../../conversation/language.ts";

/** What one utterance means. Everything in it was said by the caller; nothing is assumed from the conversation. */

/** The thing the receptionist has just asked for; it decides how a bare answer ("three", "Maria") is read. */
export type Expecting =
  | "intent"
  | "service"
  | "date"
  | "time"
  | "slot"
  | "name"
  | "phone"
  | "email"
  | "confirm"
  | "message";

/** A caller's purpose. `other` is anything a receptionist cannot serve. */
export type Intent =
  | "book"
  | "reschedule"
  | "cancel"
  | "availability"
  | "appointments"
  | "hours"
  | "address"
  | "price"
  | "services"
  | "question"
  | "message"
  | "human"
  | "yes"
  | "no"
  | "unsure"
  | "repeat"
  | "wait"
  | "thanks"
  | "goodbye"
  | "greeting"
  | "bot"
  | "other";

export type DayPart = "morning" | "afternoon" | "evening";

/**
 * A day and time as spoken, resolved against today in the caller's zone. Dates are `YYYY-MM-DD`, times `HH:MM`
 * (24 hours). A range is inclusive at both ends. `part`, `after` and `before` narrow a day without naming a time.
 */
export interface When {
  date?: string;
  time?: string;
  /** "next week", "the end of the month", "Tuesday or Wednesday" (as first and last day). */
  dates?: { from: string; to: string };
  part?: DayPart;
  /** "after four", "any time from ten". */
  after?: string;
  /** "before noon", "by three". */
  before?: string;
  /** The clock time said in `after` or `before`, where it was one: "after four" but not "after lunch". */
  bound?: string;
  /** Relative to what was just offered: "anything later?", "something sooner". */
  shift?: "later" | "earlier" | "other-day";
  /** Alternatives named one by one, in the order spoken: "Monday or Thursday". `dates` spans them. */
  either?: string[];
  /** Times named as alternatives: "three or four". `after` and `before` span them and `time` is absent. */
  times?: string[];
  /** What is being moved away from: "from Tuesday to Thursday", "my three o'clock to four". */
  replaces?: { date?: string; time?: string };
  /** Weekday and date disagree: "Tuesday the 8th" when the 8th is a Friday. `date` follows the number. */
  conflict?: boolean;
  /** Dates the caller ruled out: "not Monday". */
  not?: string[];
  /** "as soon as possible", "the first thing you have". */
  soonest?: boolean;
  /** The time was heard but morning or evening was guessed. */
  ambiguousHour?: boolean;
}

export interface Heard {
  /** The utterance as given. */
  says: string;
  /** What the caller mainly wants. */
  intent: Intent;
  /** Every intent found, in the order spoken; `intent` is one of them. */
  intents: Intent[];
  when: When;
  /** A choice among what was offered: 1 is the first, -1 the last. */
  choice?: number;
  /** Index into `HearingContext.services` of each service named, best match first. */
  services: number[];
  name?: string;
  /** True when the name was spelled letter by letter. */
  nameSpelled?: boolean;
  /** E.164 where it could be completed with the context's country, else digits as spoken. */
  phone?: string;
  email?: string;
  /** "no, make it Thursday", "actually", "I meant": what follows replaces what was said before. */
  correction: boolean;
  /** The caller takes the last thing back altogether: "never mind", "forget it". */
  backsOut: boolean;
  /** "this number", "the one I'm calling from". */
  callerId: boolean;
  /**
   * True when the caller only gave details ("the 8th, at three", "Maria Lopez") and named no purpose; `intent` is then
   * `book` for want of a better word, and whatever task is running should take the details.
   */
  detailsOnly?: boolean;
  /** Words left once fillers are gone; the text a lexical search should use. */
  words: string[];
}

export interface HearingContext {
  /** The language spoken; English where absent. */
  language?: Language;
  /** Today in `zone`, `YYYY-MM-DD`. */
  today: string;
  /** Local time now, `HH:MM`, where known: "in an hour", "this afternoon". */
  now?: string;
  /** IANA zone of the business. */
  zone: string;
  /** The receptionist's previous line. */
  before?: string;
  expecting?: Expecting;
  /** Names of the services offered, in the order of the configuration. */
  services?: readonly string[];
  /** How many options were just read out. */
  offered?: number;
  /** Two-letter country for national phone numbers; US where absent. */
  country?: string;
}
