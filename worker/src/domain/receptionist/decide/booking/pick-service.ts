import { productive } from "../../turn.ts";
import type { Turn } from "../../turn.ts";
import { proceedBooking } from "./booking.ts";

/**
 * Takes the service at a place of the list just read out, and goes on with the booking.
 * @param place 1 is the first, -1 the last
 * @returns false where the list has no such place
 */
export function pickService(turn: Turn, place: number): boolean {
  const service = turn.facts.config.services.at(place > 0 ? place - 1 : place);
  if (service === undefined || place === 0) return false;
  turn.state.draft.serviceId = service.id;
  productive(turn);
  proceedBooking(turn);
  return true;
}
