import { plainly } from "../lexicon/plainly.ts";
import type { About, Later } from "../state.ts";
import type { Turn } from "../turn.ts";
import type { Heard, Intent } from "../understand/heard.ts";
import { knowsFact } from "./questions/fact-questions.ts";
import { wantsTextNow } from "./texts/texts.ts";
import { errandIn, isForTeam } from "./purposes.ts";
import { wantsToBook } from "./meaning.ts";

type Ears = (says: string) => Heard;
type Kind = "book" | "move" | "cancel" | "list" | "message" | "text" | "question";

interface Request {
  says: string;
  kind: Kind | null;
  heard: Heard;
  /** The kind was said of another in the same breath. */
  inherits?: boolean;
  /** One more of what is booked first. */
  oneMore?: boolean;
}

/** More requests than this in one breath are not kept. */
const mostLater = 3;
/** An utterance in more pieces than this is a story, and heard as one. */
const mostParts = 5;
/** Answers to these are taken as they are, whatever they sound like. */
const takenWhole = new Set<About>(["body", "name", "phone", "code", "message"]);

/** What is answered at once, before a request is served. */
const answered = new Set<Intent>(["hours", "price", "address", "services", "question"]);

/**
 * Hears an utterance. One that asks for several things is heard as the first of them; the others are kept and taken up
 * one after the other once it is settled.
 */
export function hearRequests(turn: Turn, says: string, hear: Ears): Heard {
  const whole = besideEmail(turn, hear(says), hear);
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
  if (first.kind === null && task === "none") return whole;
  // "No wait, can we make it Wednesday" is a correction of what is being booked.
  if (first.kind === null && whole.correction && task === "book" && requests.length === 2) return whole;
  // "OK then, just book me a cleaning" would rather come in than leave the message.
  if (first.kind === null && asked?.about === "take-message") return whole;
  const inOrder = requests.toSorted((a, b) => Number(b.kind === "question") - Number(a.kind === "question"));
  putOff(turn, inOrder.slice(1), inOrder[0]!.kind === "question" ? "answer" : "request");
  return inOrder[0]!.heard;
}

/** "Thursday at four, my email is …": an address spoken out loud drowns what was said before it. */
function besideEmail({ cues }: Turn, whole: Heard, hear: Ears): Heard {
  const at = whole.email === undefined ? -1 : plainly(whole.says).search(cues.emailLead);
  if (at <= 0 || Object.keys(whole.when).length > 0) return whole;
  const before = hear(whole.says.slice(0, at));
  return { ...before, says: whole.says, email: hear(whole.says.slice(at)).email ?? whole.email! };
}

/** The requests of an utterance in the order spoken; what belongs to one stays with it. */
function requestsIn(turn: Turn, says: string, hear: Ears): Request[] {
  const parts = partsOf(says, turn.cues.requestBreak);
  if (parts.length < 2 || parts.length > mostParts) return [];
  const requests: Request[] = [];
  for (const says of parts) {
    const last = requests.at(-1);
    const next = requestOf(turn, { says, kind: null, heard: hear(says) }, last);
    if (last !== undefined && isSaidOf(turn, last, next)) {
      const both = `${last.says} ${says}`;
      requests.splice(-1, 1, { ...next, says: both, heard: hear(both) });
    } else if (last === undefined || (next.kind !== null && !isSame(last, next))) requests.push(next);
    else {
      last.says = `${last.says} ${says}`;
      last.heard = hear(last.says);
    }
  }
  const tasks = requests.filter(({ kind }) => kind !== null && kind !== "question");
  return tasks.length > 0 ? requests : [];
}

/** "I have an appointment on the 4th, can you move it": the first only says which. */
const isSaidOf = ({ cues }: Turn, last: Request, next: Request): boolean =>
  last.kind === "list" &&
  (next.kind === "move" || next.kind === "cancel") &&
  cues.hasAppointment.test(plainly(last.says));

/** What a piece of an utterance asks for, in the light of what was asked for before it. */
function requestOf(turn: Turn, piece: Request, last: Request | undefined): Request {
  const kind = kindOf(turn, piece.heard);
  const changes = last?.kind === "cancel" || last?.kind === "move";
  if (last !== undefined && changes && (kind === null || kind === "book") && isOfMine(turn, piece))
    return { ...piece, kind: last.kind, inherits: true };
  const oneMore = last?.kind === "book" && turn.cues.oneMore.test(plainly(piece.says));
  if (oneMore && (kind === null || kind === "book")) return { ...piece, kind: "book", oneMore };
  // "… for a haircut and a color": one more that the question is about.
  const { services, when, words } = piece.heard;
  const onlyNames = services.length > 0 && Object.keys(when).length === 0 && words.length <= 2;
  if (last?.kind === "question" && kind === "book" && onlyNames) return { ...piece, kind: null };
  // "Can you take a message? My crown came loose": what the message is, though such a trouble asks for an appointment elsewhere.
  const isTold = last?.kind === "message" && kind === "book" && Object.keys(when).length === 0;
  if (isTold && turn.cues.complains.test(plainly(piece.says))) return { ...piece, kind: null };
  if (kind !== null) return { ...piece, kind };
  const asks = piece.heard.intents.some((intent) => answered.has(intent));
  // A question about what is being booked belongs to the booking, unless a fact answers it.
  if (asks && (last?.kind !== "book" || isFactual(turn, piece) || isOfAnother(last, piece)))
    return { ...piece, kind: "question" };
  return { ...piece, kind: last !== undefined && saysWhenInstead(turn, last, piece.heard) ? "book" : null };
}

/** "… and do you take Cigna": a question by itself, that names no time. */
const isFactual = (turn: Turn, { heard }: Request): boolean =>
  Object.keys(heard.when).length === 0 && heard.intent === "question" && knowsFact(turn, heard);

/** "… and how much is the whitening", of a service that is not the one being booked. */
function isOfAnother(last: Request, { heard }: Request): boolean {
  const [booked, asked] = [last.heard.services[0], heard.services[0]];
  return heard.intent === "price" && booked !== undefined && asked !== undefined && booked !== asked;
}

/** "… and my whitening": another appointment to be treated like the one before. */
const isOfMine = ({ cues }: Turn, { says, heard }: Request): boolean =>
  cues.ofMine.test(plainly(says)) && (heard.services.length > 0 || heard.when.date !== undefined);

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
  if (wantsTextNow(turn, heard)) return "text";
  if (isForTeam(turn, heard)) return "message";
  return wantsToBook(heard) ? "book" : null;
}

/** A day or time named after "I can't make it" is for another appointment than that. */
const saysWhenInstead = ({ cues }: Turn, last: Request, { when }: Heard): boolean =>
  last.kind === "cancel" && Object.keys(when).length > 0 && !cues.callsOff.test(plainly(last.says));

/** The same wish once more: a second of its kind must name something else. */
function isSame(last: Request, next: Request): boolean {
  if (last.kind !== next.kind || next.kind === "question") return last.kind === next.kind;
  const [a, b] = [last.heard, next.heard];
  const otherService = a.services[0] !== undefined && b.services[0] !== undefined && a.services[0] !== b.services[0];
  const otherDay = a.when.date !== undefined && b.when.date !== undefined && a.when.date !== b.when.date;
  if (next.oneMore) return false;
  if (next.inherits) return !otherService && !otherDay;
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
  const later = requests.map(({ says, kind, inherits, oneMore, heard }) => ({
    says: says.slice(0, 200),
    after: oneMore && Object.keys(heard.when).length === 0 ? ("booking" as const) : after,
    ...(inherits && (kind === "move" || kind === "cancel") && { kind }),
  }));
  state.later = [...state.later, ...later].slice(0, mostLater);
}
