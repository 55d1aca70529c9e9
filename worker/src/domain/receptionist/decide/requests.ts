import { plainly } from "../lexicon/plainly.ts";
import type { About, Later } from "../state.ts";
import type { Turn } from "../turn.ts";
import type { Heard, Intent } from "../understand/heard.ts";
import { errandIn, isForTeam } from "./purposes.ts";
import { wantsToBook } from "./meaning.ts";

type Ears = (says: string) => Heard;
type Kind = "book" | "move" | "cancel" | "list" | "message";

interface Request {
  says: string;
  kind: Kind | null;
  heard: Heard;
}

/** More requests than this in one breath are not kept. */
const mostLater = 3;
/** Answers to these are taken as they are, whatever they sound like. */
const takenWhole = new Set<About>(["body", "name", "phone", "code", "message"]);

/** What is answered at once, before a request is served. */
const answered = new Set<Intent>(["hours", "price", "address", "services", "question"]);

/**
 * Hears an utterance. One that asks for several things is heard as the first of them; the others are kept and taken up
 * one after the other once it is settled.
 */
export function hearRequests(turn: Turn, says: string, hear: Ears): Heard {
  const whole = hear(says);
  const { asked, task } = turn.state;
  if (asked !== null && takenWhole.has(asked.about)) return whole;
  const requests = requestsIn(turn, says, hear);
  const [first, second] = requests;
  const two = requests.length <= 2 && !(first?.heard.when.date && second?.heard.when.date);
  const pair = two ? twoServices(turn, whole, hear) : null;
  if (first === undefined || second === undefined || pair !== null) return pair ?? whole;
  const moved = movedInstead(turn, first, second);
  if (moved !== null && requests.length === 2) return moved;
  // What opens the utterance may answer what is pending; where nothing is, it is part of the first request.
  const asks = first.kind === null && first.heard.intents.some((intent) => answered.has(intent));
  if (first.kind === null && task === "none" && !asks) return whole;
  putOff(turn, requests.slice(1), asks ? "answer" : "request");
  return first.heard;
}

/** The requests of an utterance in the order spoken; what belongs to one stays with it. */
function requestsIn(turn: Turn, says: string, hear: Ears): Request[] {
  const parts = partsOf(says, turn.cues.requestBreak);
  if (parts.length < 2) return [];
  const requests: Request[] = [];
  for (const part of parts) {
    const heard = hear(part);
    const last = requests.at(-1);
    const kind = kindOf(turn, heard) ?? (last !== undefined && saysWhenInstead(turn, last, heard) ? "book" : null);
    if (last !== undefined && (kind === null || isSame(last, { says: part, kind, heard }))) {
      last.says = `${last.says} ${part}`;
      last.heard = hear(last.says);
    } else requests.push({ says: part, kind, heard });
  }
  return requests.some(({ kind }) => kind !== null) ? requests : [];
}

/** Cut where one request ends and the next begins, in the caller's own letters. */
function partsOf(says: string, at: RegExp): string[] {
  const text = plainly(says);
  if (text.length !== says.length) return text.split(at).filter((part) => part.trim() !== "");
  const parts: string[] = [];
  let from = 0;
  for (const match of text.matchAll(new RegExp(at, "g"))) {
    parts.push(says.slice(from, match.index));
    from = match.index + match[0].length;
  }
  return [...parts, says.slice(from)].map((part) => part.trim()).filter((part) => part !== "");
}

function kindOf(turn: Turn, heard: Heard): Kind | null {
  const errand = errandIn(turn, heard);
  if (errand !== null) return errand;
  if (isForTeam(turn, heard)) return "message";
  return wantsToBook(heard) ? "book" : null;
}

/** A day or time named after "I can't make it" is for another appointment than that. */
const saysWhenInstead = ({ cues }: Turn, last: Request, { when }: Heard): boolean =>
  last.kind === "cancel" && Object.keys(when).length > 0 && !cues.callsOff.test(plainly(last.says));

/** The same wish once more: a second of its kind must name something else. */
function isSame(last: Request, next: Request): boolean {
  if (last.kind !== next.kind) return false;
  const [a, b] = [last.heard, next.heard];
  const otherService = a.services[0] !== undefined && b.services[0] !== undefined && a.services[0] !== b.services[0];
  const otherDay = a.when.date !== undefined && b.when.date !== undefined && a.when.date !== b.when.date;
  return next.kind === "book" ? !otherService : !(otherDay && next.kind !== "message");
}

/** "I can't make it Tuesday, can we do Thursday instead": nothing is called off, it is moved. */
function movedInstead({ cues }: Turn, first: Request, second: Request): Heard | null {
  if (first.kind !== "cancel" || second.kind !== "book" || cues.callsOff.test(plainly(first.says))) return null;
  const { date, not } = first.heard.when;
  const left = date ?? not?.[0];
  const when = { ...second.heard.when, ...(left !== undefined && { replaces: { date: left } }) };
  const says = `${first.says} ${second.says}`;
  return { ...second.heard, says, intent: "reschedule", intents: ["reschedule"], when, detailsOnly: false };
}

/** "A cleaning and a whitening on Tuesday": two appointments, one after the other. */
function twoServices(turn: Turn, whole: Heard, hear: Ears): Heard | null {
  const { cues, state, facts } = turn;
  const books =
    whole.detailsOnly === true || whole.intents.every((intent) => intent === "book" || intent === "greeting");
  if (!books || whole.services.length !== 2 || state.draft.moves !== null) return null;
  const said = plainly(whole.says);
  if (cues.orElse.test(said)) return null;
  const [left, ...right] = said.split(cues.bothOf);
  const a = hear(left ?? "").services[0];
  const b = hear(right.join(" ")).services[0];
  if (a === undefined || b === undefined || a === b || !whole.services.includes(a) || !whole.services.includes(b))
    return null;
  putOff(turn, [{ says: facts.config.services[b]!.name, kind: "book", heard: whole }], "booking");
  return { ...whole, services: [a] };
}

function putOff({ state }: Turn, requests: readonly Request[], after: Later["after"]): void {
  const later = requests.map(({ says }) => ({ says: says.slice(0, 200), after }));
  state.later = [...state.later, ...later].slice(0, mostLater);
}
