import { CUE_WEIGHTS } from "./cue.ts";
import type { Expecting, Heard, Intent } from "../heard.ts";
import type { Evidence } from "./intents.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { contentWords } from "../normalise.ts";

/** How callers of one language change their mind, leave, and say little beside details. */
export interface TurnWords {
  /** What follows replaces what was said. */
  correction: RegExp;
  /** "No" at the start: a correction once something new follows. */
  opensWithNo: RegExp;
  /** A change of mind that stands for itself: "scratch that". */
  changesMind: RegExp;
  /** Takes the whole thing back. */
  backsOut: RegExp;
  /** Takes back the present task, if one is running; else it asks for an appointment to be cancelled. */
  cancelsThis: RegExp;
  /** Said around a day or a time without adding to it. */
  wishing: ReadonlySet<string>;
  /** Only these may follow the lead of two purposes. */
  andThenBook: RegExp;
}

type Language = Pick<Lexicon, "turns" | "wording">;

export interface Spoken {
  plain: string;
  /** The spoken form with dates and times blanked out. */
  rest: string;
  expecting?: Expecting;
  /** The conversation is in the middle of a task. */
  inTask: boolean;
  details: { when: boolean; identity: boolean; choice: boolean; services: boolean };
}

type Purpose = Pick<Heard, "intent" | "intents" | "correction" | "backsOut" | "detailsOnly">;

/** These name their object themselves; "appointment" in them is no wish to book one. */
const OWN_OBJECT: ReadonlySet<Intent> = new Set([
  "cancel",
  "reschedule",
  "appointments",
  "message",
  "human",
  "question",
]);
const ASKED_PRECISELY: ReadonlySet<Intent> = new Set(["hours", "address", "price", "availability", "services"]);
/** More words than these beside day, time and name, and a turn is about something else. */
const WORDS_BESIDE_DETAILS = 3;

/** A greeting with a day or a time beside it, and no word of what they are for. */
const GREETED_WITH_DETAILS = CUE_WEIGHTS.hint - 0.6;

/** Settles what the turn is for, from the evidence of its words and the details it gives. */
export function purpose(evidence: readonly Evidence[], spoken: Spoken, language: Language): Purpose {
  const { turns } = language;
  const { details } = spoken;
  const given = details.when || details.identity || details.choice || details.services;
  const correction =
    (given && (turns.correction.test(spoken.plain) || turns.opensWithNo.test(spoken.plain))) ||
    turns.changesMind.test(spoken.plain);
  const leaving = turns.backsOut.test(spoken.plain) || (spoken.inTask && turns.cancelsThis.test(spoken.plain));
  const backsOut = leaving && !given;
  const found = settle(evidence, spoken, given, language);
  const flags = { correction: correction && !backsOut, backsOut };
  const top = found[0];
  if (backsOut && (top === undefined || top.intent === "other" || top.weight < CUE_WEIGHTS.question)) {
    return { intent: "no", intents: ["no"], ...flags };
  }
  if (backsOut && spoken.inTask && top?.intent === "cancel") return { intent: "no", intents: ["no"], ...flags };
  if (top === undefined) {
    return given && isMostlyDetails(spoken, language)
      ? { intent: "book", intents: ["book"], detailsOnly: true, ...flags }
      : { intent: "other", intents: ["other"], ...flags };
  }
  const detailsOnly = top.intent === "book" && top.weight === GREETED_WITH_DETAILS;
  const intents = inOrder(found, top, spoken.plain, turns.andThenBook);
  return { intent: top.intent, intents, ...(detailsOnly && { detailsOnly }), ...flags };
}

function settle(evidence: readonly Evidence[], spoken: Spoken, given: boolean, language: Language): Evidence[] {
  let found = [...evidence];
  const answered = answers(spoken);
  // What was asked for and given outweighs any other sense of its words: a caller may be called Chase.
  if (answered) found = found.filter(({ intent, weight }) => intent !== "other" || weight > CUE_WEIGHTS.upkeep);
  // "Change it to Friday" within a task is a correction of it.
  if (spoken.expecting !== undefined && spoken.expecting !== "intent") {
    found = found.filter(({ intent, weight }) => intent !== "reschedule" || weight >= CUE_WEIGHTS.task);
  }
  if (spoken.details.services && !found.some(({ weight }) => weight >= CUE_WEIGHTS.question)) {
    hint(found, CUE_WEIGHTS.hint - 0.5, spoken.plain.length);
  } else if (spoken.details.services) found = found.filter(({ intent }) => intent !== "other");
  if (
    spoken.expecting === "message" &&
    !found.some(({ intent, weight }) => intent !== "other" && weight >= CUE_WEIGHTS.talk)
  ) {
    found.push({ intent: "message", weight: CUE_WEIGHTS.task, at: 0 });
  }
  const asksForTime = found[0]?.intent === "question" && found[0].weight <= CUE_WEIGHTS.hint && spoken.details.when;
  // "Do you have 3:15 on Tuesday" asks for that time; with anything else in it, it asks about that.
  if (asksForTime && isMostlyDetails(spoken, language, 0)) {
    found.push({ intent: "availability", weight: CUE_WEIGHTS.question, at: found[0]?.at ?? 0 });
    found = found.filter(({ intent }) => intent !== "question");
  }
  const top = found[0];
  // "Hello, it's Maria, Tuesday at three": a greeting is no purpose where there is something to do.
  if (top !== undefined && top.weight < CUE_WEIGHTS.hint - 0.5 && given && top.intent !== "book") {
    hint(found, GREETED_WITH_DETAILS, spoken.plain.length);
  }
  return found.sort((a, b) => b.weight - a.weight || a.at - b.at);
}

/** A wish to book that nobody put in words. */
function hint(found: Evidence[], weight: number, at: number): void {
  const known = found.findIndex(({ intent }) => intent === "book");
  if (known < 0) found.push({ intent: "book", weight, at });
  else found[known] = { ...(found[known] as Evidence), weight: Math.max(weight, (found[known] as Evidence).weight) };
}

function answers({ expecting, details }: Spoken): boolean {
  if (expecting === "date" || expecting === "time" || expecting === "slot") return details.when || details.choice;
  if (expecting === "service") return details.services || details.choice;
  return (expecting === "name" || expecting === "phone" || expecting === "email") && details.identity;
}

/** Whether the turn says little beside its details; what was asked for always does. */
function isMostlyDetails(spoken: Spoken, { turns, wording }: Language, most = WORDS_BESIDE_DETAILS): boolean {
  if (most > 0 && answers(spoken)) return true;
  const beside = contentWords(spoken.rest.split(/[ ·]+/), wording).filter(
    (word) => word !== "" && !turns.wishing.has(word),
  );
  return beside.length <= most + (spoken.details.identity ? 4 : 0);
}

/** The intents worth telling, in the order spoken. */
function inOrder(found: readonly Evidence[], top: Evidence, plain: string, andThenBook: RegExp): Intent[] {
  const kept = found.filter(({ intent, weight }) => {
    if (intent === top.intent) return true;
    if (intent === "other" || weight < CUE_WEIGHTS.opener) return false;
    if (intent === "book" && OWN_OBJECT.has(top.intent)) return andThenBook.test(plain);
    if (intent === "question") return !ASKED_PRECISELY.has(top.intent) && top.intent !== "book";
    return true;
  });
  return kept.sort((a, b) => a.at - b.at).map(({ intent }) => intent);
}
