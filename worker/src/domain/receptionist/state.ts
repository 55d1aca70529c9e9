import type { KnownBooking, TextAbout } from "../conversation/conversation.ts";
import type { Language } from "../conversation/language.ts";
import type { Followed } from "./followed.ts";
import { nothingFollowed } from "./followed.ts";
import type { DayPart, When } from "./understand/heard.ts";

/** What the receptionist has asked and waits to hear. `tries` counts answers in a row that were of no use. */
export type About =
  | "intent"
  | "more"
  | "service"
  | "price-of"
  | "day"
  | "slot"
  | "name"
  | "known-name"
  | "phone"
  | "caller-id"
  | "booking"
  | "change"
  | "which"
  | "is-it"
  | "calling-about"
  | "code"
  | "what-about"
  | "cancel"
  | "rebook"
  | "body"
  | "message"
  | "take-message";

interface Question {
  about: About;
  tries: number;
}

/** When the caller would like to come, merged over everything said so far. Local dates and times of the business. */
export interface Wish {
  date?: string;
  /** First and last day, where a range was named. */
  from?: string;
  to?: string;
  /** Days named one by one, "Monday or Thursday": only these between `from` and `to`. */
  either?: string[];
  time?: string;
  /** Times named one by one, "three or four"; `time` is absent then. */
  times?: string[];
  ambiguousHour?: boolean;
  part?: DayPart;
  after?: string;
  before?: string;
  /** Only starts after (before) this instant in ms: "anything later?" than what was offered. */
  laterThan?: number;
  earlierThan?: number;
  not?: string[];
  soonest?: boolean;
  /** The last start of a day. */
  latest?: boolean;
}

/** The appointment being arranged. */
export interface Draft {
  serviceId: string | null;
  /** The appointment that this one is to take the place of; null where it is a new one. */
  moves: string | null;
  wish: Wish;
  /** The end (ms) of an appointment that this one is to follow at once. */
  follows: number | null;
  /** The start settled on; always one that a search of this conversation returned. */
  startsAt: number | null;
  /** The starts it was chosen from: "no, the third one". */
  offered: number[];
  /** The start the calendar keeps for us, for which service. */
  held: { serviceId: string; startsAt: number } | null;
  /** Starts that turned out to be taken although a search had given them. */
  taken: number[];
  /** Searches in a row that found nothing to offer. */
  dry: number;
  notes: string[];
  /** How it was wished for where we book nothing: the team reads it in the caller's words. */
  told?: string;
}

/** Which appointment is meant, as far as the caller has said. */
export interface Clue {
  date?: string;
  from?: string;
  to?: string;
  time?: string;
  ambiguousHour?: boolean;
  serviceId?: string;
}

/** What the caller wants of an appointment that exists already. */
export interface Errand {
  /** `text`: its confirmation is to be texted. */
  kind: "list" | "move" | "cancel" | "text";
  clue: Clue;
  /** When it is to be instead, as it was said. */
  when: When;
  /** The number it is looked for under; null until it is settled. */
  phone: string | null;
  /** Read out to choose from, in that order. */
  listed: string[];
  /** Still to be served in the same way: "both of them". */
  also: string[];
  /** Settled on, and waiting for a yes where one is needed. */
  bookingId: string | null;
  /** Numbers looked under in vain, and codes texted. */
  misses: number;
  codes: number;
  /** The caller's own words, for the team. */
  says: string;
}

/** A request made together with another, to be taken up once that is settled. */
export interface Later {
  says: string;
  /** Follows an answer, another request, or an appointment: then at once where the calendar allows it. */
  after: "answer" | "request" | "booking";
  /** What is wanted, where the words left it out: "cancel my cleaning and my whitening". */
  kind?: "move" | "cancel";
}

/** The message being taken. `kind` says why, for the owner. */
export interface Note {
  kind: "message" | "reschedule" | "cancel" | "callback";
  body: string | null;
  skipName: boolean;
  skipPhone: boolean;
  failures: number;
}

/** Who is speaking. `notKnownName` and `notCallerId` are refusals of what we knew already. */
export interface Contact {
  name: string | null;
  phone: string | null;
  email: string | null;
  notKnownName: boolean;
  notCallerId: boolean;
}

/** Starts read out to the caller, in that order; `heard` is how many of them reached the caller. */
interface Offer {
  serviceId: string;
  startsAt: number[];
  heard: number;
}

/** The one tool call whose answer is awaited. */
export interface Waiting {
  id: string;
  purpose: "search" | "hold" | "book" | "find" | "code" | "check-code" | "move" | "cancel" | "text" | "message";
  /** For a search: the days it looked at, so that an empty answer is put in words. */
  days?: { from: string; to: string };
  /** For a search: how many times it has been widened. */
  hops?: number;
  /** For a search: the caller knows already why other starts are coming. For a text: nobody asked for it. */
  quiet?: boolean;
  /** For a text: what it is about. */
  text?: TextAbout["kind"];
}

/** What has come of the conversation so far; only what a receipt or an answer stands behind. */
interface Done {
  bookings: { bookingId: string; service: string; startsAt: number; endsAt: number; name: string }[];
  rescheduled: { bookingId: string; service: string; from: number; startsAt: number; name: string }[];
  cancelled: { bookingId: string; service: string; startsAt: number; name: string }[];
  /** Texts on their way, one-time codes among them. */
  texts: number;
  messages: { messageId: string; kind: Note["kind"]; body: string }[];
  topics: string[];
  unanswered: string[];
  /** An appointment that was begun and let go: the service, "" where none was named yet. */
  gaveUp: string | null;
  failed: boolean;
}

/** The whole memory of one conversation. Plain JSON, a few kilobytes at most. */
export interface ReceptionistState {
  /** What the caller is heard and answered in. */
  language: Language;
  /** Caller events so far; phrasing varies with it. */
  turn: number;
  toolCalls: number;
  task: "none" | "book" | "appointment" | "message";
  asked: Question | null;
  /** Turns in a row that moved nothing forward. */
  unproductive: number;
  contact: Contact;
  draft: Draft;
  note: Note;
  errand: Errand | null;
  /** Appointments that the calendar has shown or given us in this conversation; only these can be changed. */
  known: KnownBooking[];
  /** What is to be texted, while the number is asked for. */
  text: TextAbout | null;
  later: Later[];
  offer: Offer | null;
  waiting: Waiting | null;
  /** Said while a write was under way; heard once it is through. */
  saved: string | null;
  /** A service talked about without booking it: "book that then". */
  topicService: string | null;
  /** The appointment and the fact talked about last: "move that", "text me that". */
  topicBooking: string | null;
  topicFact: string | null;
  /** The appointment whose confirmation went out by itself, as it stands. */
  confirmed: string | null;
  /** Everything said since the caller last spoke. */
  said: string[];
  /** False from the moment the caller does something until we speak. */
  spokeSince: boolean;
  /** A mark of the last line and how often in a row it has been said. */
  lastLine: { mark: string; times: number };
  repeats: number;
  /** The part of the last read-back or receipt that must have been heard, whether it was, and a receipt's whole line. */
  essential: { text: string; heard: boolean; kind: "read-back" | "receipt"; line?: string } | null;
  /** Digits of a telephone number so far, spoken or keyed. */
  digits: string;
  /** How many of them there were when we last asked. */
  digitsAsked: number;
  leaving: boolean;
  /** The caller asked us to wait: so many silences are still let pass, and so many have been. */
  grace: { left: number; used: number };
  transfer: "none" | "sent" | "returned";
  ended: "goodbye" | "silence" | "time-up" | null;
  done: Done;
  followed: Followed;
}

export const emptyDraft = (): Draft => ({
  serviceId: null,
  moves: null,
  wish: {},
  follows: null,
  startsAt: null,
  offered: [],
  held: null,
  taken: [],
  dry: 0,
  notes: [],
});

export const emptyNote = (kind: Note["kind"] = "message"): Note => ({
  kind,
  body: null,
  skipName: false,
  skipPhone: false,
  failures: 0,
});

/** The state in which only the greeting has been said. */
export const firstState = (greeting: string, language: Language): ReceptionistState => ({
  language,
  turn: 0,
  toolCalls: 0,
  task: "none",
  asked: { about: "intent", tries: 0 },
  unproductive: 0,
  contact: { name: null, phone: null, email: null, notKnownName: false, notCallerId: false },
  draft: emptyDraft(),
  note: emptyNote(),
  errand: null,
  known: [],
  text: null,
  later: [],
  offer: null,
  waiting: null,
  saved: null,
  topicService: null,
  topicBooking: null,
  topicFact: null,
  confirmed: null,
  said: [greeting],
  spokeSince: true,
  lastLine: { mark: "", times: 0 },
  repeats: 0,
  essential: null,
  digits: "",
  digitsAsked: 0,
  leaving: false,
  grace: { left: 0, used: 0 },
  transfer: "none",
  ended: null,
  done: {
    bookings: [],
    rescheduled: [],
    cancelled: [],
    texts: 0,
    messages: [],
    topics: [],
    unanswered: [],
    gaveUp: null,
    failed: false,
  },
  followed: nothingFollowed(),
});
