import type { CallOutcome } from "../../contract/calls.ts";
import type { Facts } from "../conversation/conversation.ts";
import { languageOf } from "../conversation/language.ts";
import { hasBegun } from "./decide/booking/booking.ts";
import { localOf } from "./local-time.ts";
import { phrasebooks } from "./say/phrasebook.ts";
import type { ReceptionistState } from "./state.ts";
import type { UnfinishedMessage } from "./unfinished.ts";

/**
 * What came of a conversation: the weightiest thing that a receipt or an answer stands behind.
 * @param unfinished the message it was left in the middle of, where that is kept
 */
export function outcomeOf(
  { done, transfer }: ReceptionistState,
  unfinished: UnfinishedMessage | null = null,
): CallOutcome {
  const gone = new Set(done.cancelled.map(({ bookingId }) => bookingId));
  const stands = ({ bookingId }: { bookingId: string }): boolean => !gone.has(bookingId);
  if (done.bookings.some(stands)) return "booked";
  if (done.rescheduled.some(stands)) return "rescheduled";
  if (done.cancelled.length > 0) return "cancelled";
  if (transfer === "sent") return "transferred";
  if (done.messages.length > 0 || unfinished !== null) return "message";
  return done.topics.length > 0 ? "answered" : "abandoned";
}

/** A sentence or two for the owner, in the language of the business; only what happened. */
export function summaryOf(state: ReceptionistState, facts: Facts, unfinished: UnfinishedMessage | null = null): string {
  const { recap } = phrasebooks[languageOf(facts.config)];
  const { done, draft, transfer } = state;
  const zone = facts.config.timeZone;
  const who = state.contact.name ?? facts.caller.name;
  const main = [
    ...done.bookings.map(({ name, service, startsAt }) => recap.booked(name, service, localOf(startsAt, zone))),
    ...done.rescheduled.map((it) =>
      recap.moved(it.name, it.service, localOf(it.from, zone), localOf(it.startsAt, zone)),
    ),
    ...done.cancelled.map(({ name, service, startsAt }) => recap.cancelled(name, service, localOf(startsAt, zone))),
    ...done.messages.map(({ kind, body }) => recap.message(kind, who, body)),
    ...(unfinished === null
      ? []
      : [
          unfinished.confirmed
            ? recap.message(unfinished.kind, who, unfinished.told)
            : recap.cutOff(who, unfinished.told),
        ]),
    ...(transfer === "sent" ? [recap.transferred] : []),
  ];
  if (main.length === 0 && done.failed) main.push(recap.failed);
  const wanted =
    hasBegun(draft) && draft.moves === null
      ? (facts.config.services.find(({ id }) => id === draft.serviceId)?.name ?? "")
      : done.gaveUp;
  if (main.length === 0 && wanted !== null) main.push(recap.gaveUp(wanted === "" ? null : wanted));
  const topics = done.topics.map((topic) => recap.topics[topic] ?? `"${topic}"`);
  if (topics.length > 0) main.push(recap.asked(topics));
  if (done.unanswered.length > 0) main.push(recap.unanswered(done.unanswered));
  return main.length === 0 ? recap.nothing : main.join(" ");
}
