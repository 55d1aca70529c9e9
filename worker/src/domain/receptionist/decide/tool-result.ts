import type { ToolResult } from "../../conversation/conversation.ts";
import { localOf } from "../local-time.ts";
import { emptyDraft } from "../state.ts";
import type { Waiting } from "../state.ts";
import { releaseHold, settled, speak } from "../turn.ts";
import type { Turn } from "../turn.ts";
import { ask } from "./ask.ts";
import { draftService } from "./booking/booking.ts";
import { afterCancel, afterMove, recordCancel, recordMove } from "./appointments/changed.ts";
import { afterCheck, afterCodeSent } from "./appointments/code.ts";
import { afterFind, proceedErrand } from "./appointments/errand.ts";
import { keepKnown } from "./appointments/known.ts";
import { dropMessage, sendMessage } from "./message.ts";
import { goOn } from "./reply.ts";
import { sayTexted, textConfirmation } from "./texts/send-text.ts";
import { callPerson } from "./people.ts";
import { end } from "./recovery.ts";
import { onHeld, onSlots, onTaken } from "./booking/search.ts";
import { zoneToSay } from "./appointments/told.ts";

/**
 * Goes on with a tool's answer. One that nobody waits for any more is ignored, and one of the wrong kind counts as a
 * failure: nothing is announced but what a receipt says.
 */
export function decideToolResult(turn: Turn, id: string, result: ToolResult): void {
  const { waiting } = turn.state;
  if (waiting === null || waiting.id !== id) return;
  turn.state.waiting = null;
  switch (waiting.purpose) {
    case "search":
      return result.status === "slots" ? onSlots(turn, result.startsAt, waiting) : calendarDown(turn);
    case "hold":
      return afterHold(turn, result);
    case "book":
      return afterBook(turn, result);
    case "find":
      return afterFind(turn, result, () => calendarDown(turn));
    case "code":
      return afterCodeSent(turn, result);
    case "check-code":
      return afterCheck(turn, result, () => proceedErrand(turn));
    case "move":
      return afterMove(turn, result, () => conclude(turn));
    case "cancel":
      return afterCancel(turn, result);
    case "text":
      sayTexted(turn, result, waiting.text ?? "fact", waiting.quiet === true);
      return waiting.quiet ? conclude(turn) : goOn(turn);
    case "message":
      return afterMessage(turn, result, waiting);
  }
}

function afterHold(turn: Turn, result: ToolResult): void {
  const { draft } = turn.state;
  if (result.status === "taken") return onTaken(turn, draft.startsAt!);
  // A place not kept may still be free when it is booked, so a failed hold ends nothing.
  if (result.status === "held") draft.held = { serviceId: draft.serviceId!, startsAt: draft.startsAt! };
  onHeld(turn);
}

function afterBook(turn: Turn, result: ToolResult): void {
  const { state, words } = turn;
  const { draft } = state;
  if (result.status === "taken") return onTaken(turn, draft.startsAt!);
  if (result.status !== "booked") return bookingFailed(turn);
  const { bookingId, startsAt } = result;
  const service = recordBooking(turn, result);
  const at = localOf(startsAt, turn.zone);
  const line = words.booking.booked(service, at, zoneToSay(turn, startsAt));
  speak(turn, line);
  state.essential = { text: words.booking.moment(at), heard: true, kind: "receipt", line };
  state.draft = emptyDraft();
  state.topicService = null;
  settled(turn);
  if (!textConfirmation(turn, bookingId, state.contact.phone)) conclude(turn);
}

function afterMessage(turn: Turn, result: ToolResult, waiting: Waiting): void {
  const { state, words, facts } = turn;
  if (result.status !== "message-taken") {
    if ((waiting.hops ?? 0) === 0) {
      return sendMessage(turn, waiting);
    }
    state.done.failed = true;
    speak(turn, words.message.notTaken);
    dropMessage(turn);
    if (facts.config.routing.transferNumber !== null && state.transfer === "none") return callPerson(turn);
    speak(turn, words.message.callBackLater(facts.config.businessName));
    return ask(turn, "more");
  }
  recordMessage(turn, result.messageId);
  speak(turn, words.message.taken(state.turn));
  dropMessage(turn);
  conclude(turn);
}

/** A receipt that comes when nobody listens any more: it is kept for the owner, and nothing is said. */
export function keepReceipt(turn: Turn, id: string, result: ToolResult): void {
  const { waiting, ended } = turn.state;
  if (waiting?.id !== id) return;
  // A message that could not be written, or whose receipt is late, is left to whoever stores the conversation.
  if (waiting.purpose === "message" && ended !== null && result.status === "failed") return;
  turn.state.waiting = null;
  if (result.status === "booked") recordBooking(turn, result);
  if (result.status === "message-taken") {
    recordMessage(turn, result.messageId);
    dropMessage(turn);
  }
  if (result.status === "rescheduled") recordMove(turn, result);
  if (result.status === "cancelled") recordCancel(turn, result);
  if (result.status === "text-queued" || result.status === "code-sent") turn.state.done.texts += 1;
}

/** @returns the service's name */
function recordBooking(turn: Turn, receipt: { bookingId: string; startsAt: number; endsAt: number }): string {
  const { done, contact, draft } = turn.state;
  const service = draftService(turn) ?? "";
  const name = contact.name ?? "";
  done.bookings = [...done.bookings, { ...receiptOf(receipt), service, name }].slice(-5);
  done.gaveUp = null;
  if (draft.serviceId !== null)
    keepKnown(turn, [{ ...receiptOf(receipt), serviceId: draft.serviceId, customerName: name }]);
  turn.state.topicBooking = receipt.bookingId;
  return service;
}

const receiptOf = <T extends { bookingId: string; startsAt: number; endsAt: number }>(receipt: T) => ({
  bookingId: receipt.bookingId,
  startsAt: receipt.startsAt,
  endsAt: receipt.endsAt,
});

function recordMessage(turn: Turn, messageId: string): void {
  const { done, note } = turn.state;
  done.messages = [...done.messages, { messageId, kind: note.kind, body: (note.body ?? "").slice(0, 300) }].slice(-5);
}

/** Something is done and receipted: asks what else, or says goodbye to somebody who has already said it. */
function conclude(turn: Turn): void {
  const { state, words, facts } = turn;
  settled(turn);
  if (state.leaving && state.later.length === 0)
    return end(turn, "goodbye", words.talk.goodbye(facts.config.businessName, state.turn, facts.channel));
  ask(turn, "more");
}

function calendarDown(turn: Turn): void {
  turn.state.done.failed = true;
  turn.state.offer = null;
  speak(turn, turn.words.talk.calendarDown);
  ask(turn, "take-message");
}

/** No receipt: the booking may or may not stand, so it is not claimed, and the team is asked to settle it. */
function bookingFailed(turn: Turn): void {
  turn.state.done.failed = true;
  turn.state.leaving = false;
  releaseHold(turn);
  speak(turn, turn.words.talk.bookingFailed);
  ask(turn, "take-message");
}
