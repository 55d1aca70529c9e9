import { hourMs } from "../durations.ts";
import { localHour } from "../local-day.ts";

/** An owner is texted between these hours of their own day, unless somebody waits for it. */
const fromHour = 8;
const untilHour = 21;

/** Whether a telephone had better not ring now where the owner is. @param at integer ms @param timeZone IANA */
export function isQuiet(at: number, timeZone: string): boolean {
  const hour = localHour(at, timeZone);
  return hour < fromHour || hour >= untilHour;
}

/** When a text that can wait may leave: now, or within the first hour of the morning. @param at integer ms @returns integer ms */
export function whenAwake(at: number, timeZone: string): number {
  let when = at;
  while (isQuiet(when, timeZone)) when += hourMs;
  return when;
}
