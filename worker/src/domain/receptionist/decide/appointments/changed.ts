import type { ToolResult } from "../../../conversation/conversation.ts";
import { emptyDraft } from "../../state.ts";
import { canBook, productive, releaseHold, settled, speak } from "../../turn.ts";
import type { Turn } from "../../turn.ts";
import { ask } from "../ask.ts";
import { endErrand, serve } from "./errand.ts";
import { forgetKnown, keepKnown, knownBooking } from "./known.ts";
import { onTaken } from "../booking/search.ts";
import { textConfirmation } from "../texts/send-text.ts";
import { toldOf } from "./told.ts";

/** An appointment has a new time, or keeps its old one. */
export function afterMove(turn: Turn, result: ToolResult, conclude: () => void): void {
  const { state, words } = turn;
  const { draft } = state;
  if (result.status === "taken") return onTaken(turn, draft.startsAt!);
  if (result.status !== "rescheduled") return changeFailed(turn);
  const moved = recordMove(turn, result);
  const it = toldOf(turn, draft.serviceId, result.startsAt);
  const line = words.appointments.moved(it);
  speak(turn, line);
  state.essential = { text: words.booking.moment(it.at), heard: true, kind: "receipt", line };
  releaseHold(turn);
  state.draft = emptyDraft();
  settled(turn);
  if (!textConfirmation(turn, moved, state.contact.phone ?? turn.facts.caller.phone)) conclude();
}

/** An appointment is called off. Where more were to be, the next is read back; else another time is offered. */
export function afterCancel(turn: Turn, result: ToolResult): void {
  const { state, words } = turn;
  if (result.status !== "cancelled") return changeFailed(turn);
  const { errand } = state;
  const gone = recordCancel(turn, result);
  const it = toldOf(turn, gone, result.startsAt);
  const line = words.appointments.cancelled(it);
  speak(turn, line);
  state.essential = { text: words.booking.moment(it.at), heard: true, kind: "receipt", line };
  productive(turn);
  const next = knownBooking(turn, errand?.also.shift() ?? null);
  if (errand !== null && next !== undefined) {
    errand.bookingId = next.bookingId;
    return serve(turn, next);
  }
  if (errand !== null) endErrand(turn);
  state.topicService = gone;
  // Somebody who asked for more than this has said already what comes instead.
  ask(turn, state.later.length > 0 || !canBook(turn) ? "more" : "rebook");
}

/** @returns the id of the appointment moved */
export function recordMove(turn: Turn, { bookingId, startsAt, endsAt }: Moved): string {
  const { state } = turn;
  const before = knownBooking(turn, bookingId);
  const { done } = state;
  state.confirmed = null;
  const from = before?.startsAt ?? startsAt;
  const service = toldOf(turn, before?.serviceId ?? state.draft.serviceId, startsAt).service;
  const name = before?.customerName ?? state.contact.name ?? "";
  done.rescheduled = [...done.rescheduled, { bookingId, service, from, startsAt, name }].slice(-5);
  if (before !== undefined) keepKnown(turn, [{ ...before, startsAt, endsAt }]);
  state.topicBooking = bookingId;
  return bookingId;
}

/** @returns the id of the service that was to be had */
export function recordCancel(
  turn: Turn,
  { bookingId, startsAt }: Pick<Moved, "bookingId" | "startsAt">,
): string | null {
  const { done } = turn.state;
  const before = knownBooking(turn, bookingId);
  const serviceId = before?.serviceId ?? null;
  const { service } = toldOf(turn, serviceId, startsAt);
  const name = before?.customerName ?? turn.state.contact.name ?? "";
  done.cancelled = [...done.cancelled, { bookingId, service, startsAt, name }].slice(-5);
  forgetKnown(turn, bookingId);
  return serviceId;
}

interface Moved {
  bookingId: string;
  startsAt: number;
  endsAt: number;
}

/** No receipt: the change may or may not stand, so it is not claimed, and the team is asked to settle it. */
function changeFailed(turn: Turn): void {
  turn.state.done.failed = true;
  turn.state.leaving = false;
  releaseHold(turn);
  speak(turn, turn.words.appointments.changeFailed);
  ask(turn, "take-message");
}
