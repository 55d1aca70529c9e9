import { plainly } from "../lexicon/plainly.ts";
import { emptyNote } from "../state.ts";
import type { Errand, Note, Waiting } from "../state.ts";
import { callTool, productive } from "../turn.ts";
import type { Turn } from "../turn.ts";
import type { Heard } from "../understand/heard.ts";
import { ask } from "./ask.ts";
import { draftService, dropBooking, hasBegun, momentInstead } from "./booking/booking.ts";
import { askContact } from "./caller/contact.ts";
import { knownBooking } from "./appointments/known.ts";
import { told } from "./appointments/told.ts";

/** A message longer than this is a conversation; the team will have it by telephone. */
export const longestBody = 600;

/** Starts taking a message; `body` where it has been said already. */
export function startMessage(turn: Turn, kind: Note["kind"], body: string | null): void {
  if (turn.state.task === "book") dropBooking(turn);
  turn.state.errand = null;
  turn.state.task = "message";
  turn.state.note = { ...emptyNote(kind), body: body === null ? null : body.slice(0, longestBody) };
  productive(turn);
  proceedMessage(turn);
}

/** What is already known of an unfinished booking, a change or an unanswered question, as the body of a message. */
export function knownNote(turn: Turn): { kind: Note["kind"]; body: string } | null {
  const { draft, done, errand } = turn.state;
  const { message } = turn.words;
  const change = changeNote(turn, draft.moves === null ? errand : null);
  if (change !== null) return change;
  if (hasBegun(draft) || draft.told !== undefined) {
    const moment = momentInstead(turn);
    const wish = message.wantsBooking(draftService(turn), moment);
    // Where day and time were not both named, the caller's own words say more.
    return { kind: "callback", body: moment !== null || draft.told === undefined ? wish : `${wish}: ${draft.told}` };
  }
  const question = done.unanswered.at(-1);
  return question === undefined ? null : { kind: "callback", body: message.asked(question) };
}

/**
 * The message that has begun, though nobody has said yes to it: what was told for it or, where messages are all
 * there is, what is known of the wish. Null where there is nothing the team could use.
 */
export function begunNote(turn: Turn): { kind: Note["kind"]; body: string } | null {
  const { task, note, asked, draft, errand } = turn.state;
  if (task === "message") return note.body === null ? null : { kind: note.kind, body: note.body };
  // Elsewhere whoever hangs up on the offer has declined it.
  if (turn.facts.messagesOnly !== true) return null;
  const told = draft.told !== undefined;
  const isOffered = asked?.about === "take-message" || told;
  return isOffered && (told || hasBegun(draft) || errand !== null) ? knownNote(turn) : null;
}

/** What was wanted of an appointment: which it is, where that is known, else the caller's own words. */
function changeNote(turn: Turn, errand: Errand | null): { kind: Note["kind"]; body: string } | null {
  const { draft } = turn.state;
  const { appointments, message } = turn.words;
  const booking = knownBooking(turn, draft.moves ?? errand?.bookingId ?? null);
  const kind = draft.moves !== null || errand?.kind === "move" ? "reschedule" : "cancel";
  if (draft.moves === null && errand === null) return null;
  if (errand?.kind === "list" || errand?.kind === "text") return { kind: "callback", body: message.asked(errand.says) };
  if (booking === undefined) return { kind, body: `${message.bodyOf[kind]}: ${errand?.says ?? ""}` };
  const it = told(turn, booking);
  const what = kind === "cancel" ? appointments.wantsCancelled(it) : appointments.wantsMoved(it, momentInstead(turn));
  return { kind, body: `${message.bodyOf[kind]}: ${what}` };
}

/** The part of a request that is the message itself: "tell them I'll be late", not "I'd like to leave a message". */
export function bodyOf({ cues }: Turn, heard: Heard): string | null {
  // What ended the request does not begin the message: "Can you take a message? My crown is loose."
  const rest = heard.says
    .replace(cues.messageLead, "")
    .replace(/^[\s?!.,;:…–-]+/, "")
    .trim();
  return rest.split(/\s+/).length >= 4 && !cues.onlyAddressee.test(plainly(rest)) ? rest : null;
}

/** Asks for what the message still lacks, then reads it back. */
export function proceedMessage(turn: Turn): void {
  if (turn.state.note.body === null) return ask(turn, "body");
  if (askContact(turn)) return;
  ask(turn, "message");
}

/** Adds what the caller dictates. */
export function dictate(turn: Turn, text: string): void {
  const { note } = turn.state;
  note.body = bodyWithLead(turn, note.kind, text.trim()).slice(0, longestBody);
}

function bodyWithLead(turn: Turn, kind: Note["kind"], text: string): string {
  return kind === "message" || kind === "callback" ? text : `${turn.words.message.bodyOf[kind]}: ${text}`;
}

/**
 * Leaves the message. It is announced only once its receipt is there.
 * @param again the attempt whose answer was a failure: it may have been written all the same, and under one id it is one
 */
export function sendMessage(turn: Turn, again?: Waiting): void {
  const { note, contact } = turn.state;
  callTool(
    turn,
    { tool: "take_message", body: note.body!, fromName: contact.name, fromPhone: contact.phone },
    { purpose: "message", ...(again === undefined ? {} : { hops: 1 }) },
    again?.id,
  );
}

/** Nothing more is going to be said about this message. */
export function dropMessage(turn: Turn): void {
  turn.state.task = "none";
  turn.state.note = emptyNote();
}
