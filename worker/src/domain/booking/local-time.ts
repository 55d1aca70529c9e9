import { Temporal } from "temporal-polyfill";

/** The local calendar day of an instant (ms) in `zone`. */
export function dayAt(at: number, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();
}

/** The first instant (ms) of a local day; midnight itself, unless a clock change skips it. */
export const startOfDay = (day: Temporal.PlainDate, zone: string): number => wallClock(day, 0, zone).at;

/** Where a wall-clock time lies on the real line of time. */
export interface WallClock {
  /** The first instant (ms) at which the clock shows this time or a later one. */
  at: number;
  /** False where a clock change skips this time: no clock ever shows it. */
  exists: boolean;
  /** Wall clock minus UTC at that moment (ms); it means nothing where the time does not exist. */
  offset: number;
}

/**
 * Finds a wall-clock time given as whole minutes after a day's midnight (1440 is the next midnight).
 * A time that happens twice is its first occurrence; one that never happens is the moment the clock jumps over it.
 */
export function wallClock(day: Temporal.PlainDate, minutes: number, zone: string): WallClock {
  const local = day.toPlainDateTime().add({ minutes });
  const zoned = local.toZonedDateTime(zone, { disambiguation: "earlier" });
  const exists = zoned.toPlainDateTime().equals(local);
  // In a gap "earlier" steps back to before the jump, so the next change is the jump itself.
  const moment = exists ? zoned : (zoned.getTimeZoneTransition("next") ?? zoned);
  return { at: moment.epochMilliseconds, exists, offset: zoned.offsetNanoseconds / 1_000_000 };
}
