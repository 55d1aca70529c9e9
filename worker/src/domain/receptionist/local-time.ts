import { Temporal } from "temporal-polyfill";
import { weekdays } from "../../contract/agent-config.ts";
import type { Weekday } from "../../contract/agent-config.ts";
import { startOfDay } from "../booking/local-time.ts";

/** A wall-clock reading: `date` is `YYYY-MM-DD`, `time` is `HH:MM`. */
export interface LocalTime {
  date: string;
  time: string;
}

/** What the clock on the wall shows in `zone` at an instant (ms). */
export function localOf(instant: number, zone: string): LocalTime {
  const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  return { date: local.toPlainDate().toString(), time: local.toPlainTime().toString({ smallestUnit: "minute" }) };
}

/** The first instant (ms) of a local day. */
export const dayStart = (date: string, zone: string): number => startOfDay(Temporal.PlainDate.from(date), zone);

/** The date `days` later (earlier where negative). */
export const addDays = (date: string, days: number): string => Temporal.PlainDate.from(date).add({ days }).toString();

export const weekdayOf = (date: string): Weekday => weekdays[Temporal.PlainDate.from(date).dayOfWeek - 1]!;

/** Minutes since midnight of `HH:MM`; `24:00` is 1440. */
export function minutesOf(time: string): number {
  const [hours, minutes] = time.split(":");
  return Number(hours) * 60 + Number(minutes);
}

/** The same reading of a twelve-hour clock in the other half of the day: 02:30 for 14:30. */
export function otherHalf(time: string): string {
  const [hours, minutes] = time.split(":");
  return `${String((Number(hours) + 12) % 24).padStart(2, "0")}:${minutes}`;
}
