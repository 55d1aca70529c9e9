import type { KnownBooking } from "../../../conversation/conversation.ts";
import type { Turn } from "../../turn.ts";

/** As many as are remembered of what the calendar shows: nobody is read more. */
const mostKnown = 6;

/** An appointment that the calendar has shown us or given us. */
export const knownBooking = ({ state }: Turn, id: string | null): KnownBooking | undefined =>
  state.known.find(({ bookingId }) => bookingId === id);

/** Keeps what the calendar says of appointments, soonest first; what it said of the same ones before is replaced. */
export function keepKnown(turn: Turn, bookings: readonly KnownBooking[]): void {
  const fresh = new Set(bookings.map(({ bookingId }) => bookingId));
  const others = turn.state.known.filter(({ bookingId }) => !fresh.has(bookingId));
  turn.state.known = [...bookings, ...others].slice(0, mostKnown).toSorted((a, b) => a.startsAt - b.startsAt);
}

export function forgetKnown(turn: Turn, id: string): void {
  turn.state.known = turn.state.known.filter(({ bookingId }) => bookingId !== id);
  if (turn.state.topicBooking === id) turn.state.topicBooking = null;
}

/** The one appointment that a returning caller has ahead; none where there are more, or the number may not be theirs. */
export function onlyUpcoming({ facts, state, now }: Turn): KnownBooking | undefined {
  const { phone, known } = facts.caller;
  if (phone === null || facts.channel === "chat") return undefined;
  // What was known when the call began may have been changed since.
  const changed = new Set([...state.done.cancelled, ...state.done.rescheduled].map(({ bookingId }) => bookingId));
  const ahead = (known?.upcoming ?? []).filter((booking) => booking.startsAt > now && !changed.has(booking.bookingId));
  return ahead.length === 1 ? ahead[0] : undefined;
}
