import type { AgentConfig, Service } from "../../contract/agent-config.ts";
import { minuteMs } from "../durations.ts";

/** What of a tenant's configuration decides when somebody may come. */
export type Diary = Pick<AgentConfig, "hours" | "services" | "booking" | "timeZone">;

/** A place that is taken from `startsAt` until just before `busyUntil` (ms): the appointment and the buffer after it. */
export interface Busy {
  startsAt: number;
  busyUntil: number;
}

/**
 * The longest a booking can keep a place, whatever the configuration was when it was made: the longest duration and
 * the longest buffer that the contract allows a service. It bounds how far back a search for overlaps must look.
 */
export const longestBusyMs = (1440 + 480) * minuteMs;

/** The service, or undefined where the tenant offers none of that id. */
export function findService(diary: Pick<Diary, "services">, serviceId: string): Service | undefined {
  return diary.services.find((service) => service.id === serviceId);
}

/** When an appointment that starts at `startsAt` (ms) ends, and until when its place is taken. */
export function spanOf(service: Pick<Service, "durationMinutes" | "bufferMinutes">, startsAt: number) {
  const endsAt = startsAt + service.durationMinutes * minuteMs;
  return { startsAt, endsAt, busyUntil: endsAt + service.bufferMinutes * minuteMs };
}
