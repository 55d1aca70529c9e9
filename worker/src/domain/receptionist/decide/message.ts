import { localOf } from "../local-time.ts";
import { emptyNote } from "../state.ts";
import type { Note } from "../state.ts";
import { callTool, productive, speak } from "../turn.ts";
import type { Turn } from "../turn.ts";
import type { Heard } from "../understand/heard.ts";
import { ask } from "./ask.ts";
import { draftService, dropBooking, hasBegun } from "./booking.ts";
import { askContact } from "./contact.ts";

/** A message longer than this is a conversation; the team will have it by telephone. */
export const longestBody = 600;

/** Starts taking a message; `body` where it has been said already. */
export function startMessage(turn: Turn, kind: Note["kind"], body: string | null): void {
  if (turn.state.task === "book") dropBooking(turn);
  turn.state.task = "message";
  turn.state.note = { ...emptyNote(kind), body: body === null ? null : body.slice(0, longestBody) };
  productive(turn);
  proceedMessage(turn);
}

/** What is already known of an unfinished booking or an unanswered question, as the body of a message. */
export function knownBody(turn: Turn): string | null {
  const { draft, done } = turn.state;
  const { message, booking } = turn.words;
  if (hasBegun(draft)) {
    const at = draft.startsAt === null ? null : booking.moment(localOf(draft.startsAt, turn.zone));
    return message.wantsBooking(draftService(turn), at ?? wishedMoment(turn));
  }
  const question = done.unanswered.at(-1);
  return question === undefined ? null : message.asked(question);
}

/** The part of a request that is the message itself: "tell them I'll be late", not "I'd like to leave a message". */
export function bodyOf({ cues }: Turn, heard: Heard): string | null {
  const rest = heard.says.replace(cues.messageLead, "").trim();
  return rest.split(/\s+/).length >= 4 ? rest : null;
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

/** Leaves the message. It is announced only once its receipt is there. */
export function sendMessage(turn: Turn): void {
  const { note, contact } = turn.state;
  callTool(
    turn,
    { tool: "take_message", body: note.body!, fromName: contact.name, fromPhone: contact.phone },
    { purpose: "message" },
  );
}

/** Nothing more is going to be said about this message. */
export function dropMessage(turn: Turn): void {
  turn.state.task = "none";
  turn.state.note = emptyNote();
}

/** Says that appointments are changed by the team, and takes down which one. */
export function startChange(turn: Turn, heard: Heard, kind: "reschedule" | "cancel"): void {
  speak(turn, turn.words.message.cannotChange(kind === "cancel"));
  const details = changeDetails(turn, heard);
  startMessage(turn, kind, details === null ? null : bodyWithLead(turn, kind, details));
}

/** What is known already of the appointment to be changed: said in the same breath, or made in this conversation. */
function changeDetails(turn: Turn, heard: Heard): string | null {
  if (heard.when.date || heard.when.dates) return heard.says;
  const last = turn.state.done.bookings.at(-1);
  if (last === undefined) return null;
  return `${last.service}, ${turn.words.booking.moment(localOf(last.startsAt, turn.zone))}: ${heard.says}`;
}

function wishedMoment(turn: Turn): string | null {
  const { date, time } = turn.state.draft.wish;
  return date && time ? turn.words.booking.moment({ date, time }) : null;
}
