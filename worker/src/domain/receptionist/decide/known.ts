import type { KnownBooking } from "../../conversation/conversation.ts";
import type { Turn } from "../turn.ts";

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
