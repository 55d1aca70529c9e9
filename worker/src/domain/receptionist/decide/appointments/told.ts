import type { Service } from "../../../../contract/agent-config.ts";
import type { KnownBooking } from "../../../conversation/conversation.ts";
import { localOf } from "../../local-time.ts";
import type { Told } from "../../say/english/appointments.ts";
import type { Turn } from "../../turn.ts";

export const serviceOf = (turn: Turn, id: string | null): Service | undefined =>
  turn.facts.config.services.find((service) => service.id === id);

/** The business's zone by name, where the caller's clock shows another time at that instant; else null. */
export function zoneToSay(turn: Turn, at: number): string | null {
  const theirs = turn.facts.caller.timeZone;
  if (!theirs) return null;
  const [here, there] = [localOf(at, turn.zone), localOf(at, theirs)];
  if (here.date === there.date && here.time === there.time) return null;
  const parts = new Intl.DateTimeFormat(turn.language === "es" ? "es-US" : "en-US", {
    timeZone: turn.zone,
    timeZoneName: "longGeneric",
  }).formatToParts(at);
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? turn.zone;
}

/** An appointment of a service as it is told. A service no longer offered has no name here. */
export const toldOf = (turn: Turn, serviceId: string | null, startsAt: number): Told => ({
  service: serviceOf(turn, serviceId)?.name ?? "",
  at: localOf(startsAt, turn.zone),
  zone: zoneToSay(turn, startsAt),
});

export const told = (turn: Turn, { serviceId, startsAt }: KnownBooking): Told => toldOf(turn, serviceId, startsAt);
