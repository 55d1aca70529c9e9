import { dayMs } from "./durations.ts";

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The local calendar day of an instant.
 * @param at integer ms
 * @param timeZone IANA zone
 * @returns `YYYY-MM-DD`
 */
export function localDay(at: number, timeZone: string): string {
  let format = formats.get(timeZone);
  // The Swedish locale writes dates the ISO way.
  if (format === undefined)
    formats.set(timeZone, (format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" })));
  return format.format(at);
}

/** The day `days` after `day`; negative goes back. Both `YYYY-MM-DD`. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** The local hour of an instant, 0–23. @param at integer ms @param timeZone IANA zone */
export const localHour = (at: number, timeZone: string): number =>
  Number(new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", hourCycle: "h23" }).format(at));

/** The local day of an instant in words: `December 1, 2026`. @param at integer ms @param timeZone IANA zone */
export const dayInWords = (at: number, timeZone: string): string =>
  new Intl.DateTimeFormat("en-US", { timeZone, dateStyle: "long" }).format(at);
