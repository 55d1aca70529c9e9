import type { KnownBooking } from "../../conversation/conversation.ts";
import { localOf } from "../local-time.ts";
import type { Told } from "../say/english/appointments.ts";
import type { Turn } from "../turn.ts";
import { serviceOf, zoneToSay } from "./ask.ts";

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

/** An appointment of a service as it is told. A service no longer offered has no name here. */
export const toldOf = (turn: Turn, serviceId: string | null, startsAt: number): Told => ({
  service: serviceOf(turn, serviceId)?.name ?? "",
  at: localOf(startsAt, turn.zone),
  zone: zoneToSay(turn, startsAt),
});

export const told = (turn: Turn, { serviceId, startsAt }: KnownBooking): Told => toldOf(turn, serviceId, startsAt);
