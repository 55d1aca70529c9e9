import { Temporal } from "temporal-polyfill";

/** Where a new business is until its owner says otherwise. */
const zone = "America/New_York";
const dayMs = 86_400_000;

/** A Monday to Friday more than a week after `now` (both instants, ms), when a new business is open from 9 to 17. */
export function weekdayAhead(now: number): number {
  let day = now + 8 * dayMs;
  while (local(day).dayOfWeek > 5) day += dayMs;
  return day;
}

/** `Thursday, December 3`: how a caller says it, and how a heading of the bookings page reads. */
export const spokenDay = (day: number): string =>
  local(day).toPlainDate().toLocaleString("en-US", { weekday: "long", month: "long", day: "numeric" });

/** Ten o'clock local time on that day, as the API writes it. */
export const atTen = (day: number): string =>
  new Date(
    local(day).toPlainDate().toZonedDateTime({ timeZone: zone, plainTime: "10:00" }).epochMilliseconds,
  ).toISOString();

const local = (instant: number) => Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
