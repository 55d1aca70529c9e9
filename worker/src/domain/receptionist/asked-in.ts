import type { Language } from "../conversation/language.ts";
import { plainly } from "./lexicon/plainly.ts";
import { hearingContext } from "./hearing.ts";
import { localOf, otherHalf } from "./local-time.ts";
import type { LocalTime } from "./local-time.ts";
import type { About, ReceptionistState } from "./state.ts";
import type { Turn } from "./turn.ts";
import type { Expecting, Heard } from "./understand/heard.ts";
import { whatWasAsked } from "./understand/expecting.ts";
import { lexiconOf } from "./understand/lexicon/of.ts";
import { understand } from "./understand/understand.ts";

/** How a yes-or-no question shows what it is about; matched against what `plainly` makes of it. */
interface Subjects {
  /** Asks to confirm what was read back. */
  confirms: RegExp;
  callerId: RegExp;
  message: RegExp;
  code: RegExp;
  anythingElse: RegExp;
  howHelp: RegExp;
}

const subjects: Record<Language, Subjects> = {
  en: {
    confirms:
      /\b(book|confirm|right|correct|good|ok|okay|go ahead|schedule|reserve|lock|cancel|move|reschedule|change)\b/,
    callerId: /\b(calling|texting|writing) (me |us )?from\b|\bthis number\b|\b(number|one) (i see|you called from)\b/,
    message: /\b(message|pass (it|that|this|on)|tell them|let (the team|them) know)\b/,
    code: /\bcode\b/,
    anythingElse: /\b(anything|something|what) else\b/,
    howHelp: /\bhow (can|may) i help\b|\bwhat can i do\b/,
  },
  es: {
    confirms:
      /\b(reserv|agend|confirm|correct|bien|apart|anot|parece|acuerdo|cancel|cambi|muev|pas(o|ar)|esta bien)\w*/,
    callerId: /\b(desde (el|donde) (que|cual)?|este (mismo )?numero|numero (desde|del) (el )?(que|cual))\b/,
    message: /\b(mensaje|recado|se lo (digo|paso)|les (digo|aviso))\b/,
    code: /\bcodigo\b/,
    anythingElse: /\b(algo|alguna cosa|otra cosa) mas\b|\bmas en que\b|\botra cosa\b/,
    howHelp: /\b(en que|como) (le |te |les )?puedo (ayudar|servir)/,
  },
};

/** Questions that are put in many words but always ask for something to be told. */
const open: Partial<Record<Expecting, About>> = {
  service: "service",
  date: "day",
  time: "day",
  slot: "slot",
  name: "name",
  phone: "phone",
  message: "body",
  intent: "more",
};

/** Questions that may be taken as asked in whatever words: no answer to them writes anything. */
const harmless: readonly About[] = [
  ...Object.values(open),
  "price-of",
  "change",
  "which",
  "is-it",
  "what-about",
  "rebook",
];

/** The question of a line we said in free words, and the read-back in it that must be heard. */
export function askedIn(turn: Turn, line: string): Pick<ReceptionistState, "asked" | "essential"> {
  const about = aboutOf(turn, line);
  const readBack = about === "booking" || about === "cancel" ? readBackIn(turn, line) : undefined;
  return {
    asked: about === null ? null : { about, tries: 0 },
    essential: readBack === undefined ? turn.state.essential : { text: readBack, heard: true, kind: "read-back" },
  };
}

function aboutOf(turn: Turn, line: string): About | null {
  const { state, language } = turn;
  const likely = state.followed.asks;
  const question = lastQuestion(line);
  if (isAbout("code", line) && (likely === "code" || state.asked?.about === "code")) return "code";
  // Whoever says something and asks nothing has left the question as it was.
  if (question === undefined) return state.asked?.about ?? null;
  if (isAbout("confirms", question) && readBackIn(turn, line) !== undefined)
    return state.errand?.kind === "cancel" ? "cancel" : "booking";
  if (isAbout("anythingElse", question)) return "more";
  if (isAbout("howHelp", question)) return "intent";
  const { expecting } = whatWasAsked(question, undefined, lexiconOf(language));
  if (offersTimes(turn, line) && expecting !== "name" && expecting !== "phone") return "slot";
  if (isAbout("callerId", question) && turn.facts.caller.phone !== null) return "caller-id";
  const known = turn.facts.caller.name;
  if (known !== null && plainly(question).includes(plainly(known)) && state.contact.name === null) return "known-name";
  if (isAbout("message", question) && expecting !== "message") return messageQuestion(state);
  if (likely !== null && harmless.includes(likely) && (expecting === undefined || expecting === "confirm"))
    return likely;
  return expecting === undefined ? null : (open[expecting] ?? null);
}

/** A brain may have gone over to the caller's language before we did. */
const isAbout = (subject: keyof Subjects, text: string): boolean =>
  Object.values(subjects).some((each) => each[subject].test(plainly(text)));

/** What a yes would book, move to or cancel, where everything else about it is known. */
function pending({ state, zone }: Turn): { serviceId: string; at: LocalTime } | undefined {
  const { draft, errand, contact, known } = state;
  if (errand?.kind === "cancel") {
    const gone = known.find(({ bookingId }) => bookingId === errand.bookingId);
    return gone && { serviceId: gone.serviceId, at: localOf(gone.startsAt, zone) };
  }
  const { serviceId, startsAt } = draft;
  if (serviceId === null || startsAt === null || (contact.name === null && draft.moves === null)) return undefined;
  return { serviceId, at: localOf(startsAt, zone) };
}

const messageQuestion = ({ task, note }: ReceptionistState): About =>
  task === "message" && note.body !== null ? "message" : "take-message";

const lastQuestion = (line: string): string | undefined =>
  sentencesOf(line).findLast((sentence) => sentence.includes("?"));

const sentencesOf = (line: string): string[] => line.split(/(?<=[.!?])\s+/).filter((sentence) => sentence !== "");

/** The sentence that names the day and time awaiting a yes, or the whole line; none where it names another service. */
function readBackIn(turn: Turn, line: string): string | undefined {
  const wanted = pending(turn);
  if (wanted === undefined) return undefined;
  const { services } = turn.facts.config;
  const named = heardIn(turn, line, turn.language).services;
  if (named.length > 0 && !named.some((index) => services[index]?.id === wanted.serviceId)) return undefined;
  const moment = turn.words.booking.moment(wanted.at);
  if (line.includes(moment)) return moment;
  return [...sentencesOf(line), line].find((text) => names(turn, text, wanted.at));
}

const names = (turn: Turn, text: string, at: LocalTime): boolean =>
  (["en", "es"] as const).some((language) => {
    const { date, time, ambiguousHour } = heardIn(turn, text, language).when;
    return date === at.date && (time === at.time || (ambiguousHour === true && time === otherHalf(at.time)));
  });

function heardIn(turn: Turn, text: string, language: Language): Heard {
  const { before: _, expecting: __, offered: ___, ...context } = hearingContext(turn);
  return understand(text, { ...context, language });
}

/** Whether times on offer are read out. */
function offersTimes(turn: Turn, line: string): boolean {
  const { offer } = turn.state;
  if (offer === null) return false;
  const options = offer.startsAt.map((at) => localOf(at, turn.zone));
  return (
    turn.words.booking.options(options, turn.today.date).some((option) => line.includes(option)) ||
    sentencesOf(line).some((sentence) => options.some((at) => names(turn, sentence, at)))
  );
}
