import { CUE_WEIGHTS } from "./cue.ts";
import type { Expecting, Heard, Intent } from "./heard.ts";
import type { Evidence } from "./intents.ts";
import { AND_THEN_BOOK, BACKS_OUT, CANCELS_THIS, CORRECTION, OPENS_WITH_NO, WISHING } from "./lexicon/en/turns.ts";
import { contentWords } from "./normalise.ts";

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

/** Settles what the turn is for, from the evidence of its words and the details it gives. */
export function purpose(evidence: readonly Evidence[], spoken: Spoken): Purpose {
  const { details } = spoken;
  const given = details.when || details.identity || details.choice || details.services;
  const correction =
    (given && (CORRECTION.test(spoken.plain) || OPENS_WITH_NO.test(spoken.plain))) ||
    /(?:change|changed) my mind|scratch that|strike that/.test(spoken.plain);
  const leaving = BACKS_OUT.test(spoken.plain) || (spoken.inTask && CANCELS_THIS.test(spoken.plain));
  const backsOut = leaving && !given;
  const found = settle(evidence, spoken, given);
  const flags = { correction: correction && !backsOut, backsOut };
  const top = found[0];
  if (backsOut && (top === undefined || top.intent === "other" || top.weight < CUE_WEIGHTS.question)) {
    return { intent: "no", intents: ["no"], ...flags };
  }
  if (backsOut && spoken.inTask && top?.intent === "cancel") return { intent: "no", intents: ["no"], ...flags };
  if (top === undefined) {
    return given && isMostlyDetails(spoken)
      ? { intent: "book", intents: ["book"], detailsOnly: true, ...flags }
      : { intent: "other", intents: ["other"], ...flags };
  }
  return { intent: top.intent, intents: inOrder(found, top, spoken.plain), ...flags };
}

function settle(evidence: readonly Evidence[], spoken: Spoken, given: boolean): Evidence[] {
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
  if (asksForTime && isMostlyDetails(spoken, 0)) {
    found.push({ intent: "availability", weight: CUE_WEIGHTS.question, at: found[0]?.at ?? 0 });
    found = found.filter(({ intent }) => intent !== "question");
  }
  const top = found[0];
  // "Hello, it's Maria, Tuesday at three": a greeting is no purpose where there is something to do.
  if (top !== undefined && top.weight < CUE_WEIGHTS.hint - 0.5 && given && top.intent !== "book") {
    hint(found, CUE_WEIGHTS.hint - 0.6, spoken.plain.length);
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
function isMostlyDetails(spoken: Spoken, most = WORDS_BESIDE_DETAILS): boolean {
  if (most > 0 && answers(spoken)) return true;
  const beside = contentWords(spoken.rest.split(/[ ·]+/)).filter((word) => word !== "" && !WISHING.has(word));
  return beside.length <= most + (spoken.details.identity ? 4 : 0);
}

/** The intents worth telling, in the order spoken. */
function inOrder(found: readonly Evidence[], top: Evidence, plain: string): Intent[] {
  const kept = found.filter(({ intent, weight }) => {
    if (intent === top.intent) return true;
    if (intent === "other" || weight < CUE_WEIGHTS.opener) return false;
    if (intent === "book" && OWN_OBJECT.has(top.intent)) return AND_THEN_BOOK.test(plain);
    if (intent === "question") return !ASKED_PRECISELY.has(top.intent) && top.intent !== "book";
    return true;
  });
  return kept.sort((a, b) => a.at - b.at).map(({ intent }) => intent);
}
