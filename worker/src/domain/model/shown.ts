import type { KnownBooking } from "../conversation/conversation.ts";
import { settle } from "../receptionist/decide/booking/search.ts";
import { serviceOf } from "../receptionist/decide/appointments/told.ts";
import { localOf } from "../receptionist/local-time.ts";
import type { Turn } from "../receptionist/turn.ts";
import { fenced } from "./fence.ts";

/** An appointment by its number, among those the calendar has shown or given in this conversation. */
export const knownAppointment = ({ state }: Turn, place: number): KnownBooking | undefined => state.known[place - 1];

/** Settles on an option shown; `moves` is the appointment it is to take the place of. */
export function chooseStart(turn: Turn, option: number, moves: string | null): string | null {
  const { state } = turn;
  const { offer } = state.followed;
  const startsAt = offer?.startsAt[option - 1];
  if (offer === null) return "No options have been shown. Call check_availability first.";
  if (startsAt === undefined) return `There is no such option. There are ${offer.startsAt.length}.`;
  state.task = "book";
  state.draft = { ...state.draft, serviceId: offer.serviceId, moves };
  settle(turn, startsAt);
  return null;
}

/** The options shown last, as the model may name them. */
export function optionLines({ state, words, zone }: Turn): string[] {
  const startsAt = state.followed.offer?.startsAt ?? [];
  return startsAt.map((at, i) => `Option ${i + 1}: ${words.booking.moment(localOf(at, zone))}`);
}

/** The appointments known, as the model may name them. */
export function appointmentLines(turn: Turn): string[] {
  const { state, words, zone } = turn;
  return state.known.map(({ serviceId, startsAt }, i) => {
    const service = serviceOf(turn, serviceId)?.name ?? "appointment";
    return `Appointment ${i + 1}: ${fenced("service", service, 80)} on ${words.booking.moment(localOf(startsAt, zone))}`;
  });
}
