import { Temporal } from "temporal-polyfill";
import type { Weekday } from "../../../contract/agent-config.ts";
import { weekdays } from "../../../contract/agent-config.ts";
import type { Language } from "../../conversation/language.ts";
import { addDays, weekdayOf } from "../../receptionist/local-time.ts";
import * as english from "../../receptionist/say/english/spoken.ts";
import * as spanish from "../../receptionist/say/spanish/spoken.ts";

const months: Readonly<Record<string, number>> = Object.fromEntries(
  [
    "january|jan|enero",
    "february|feb|febrero",
    "march|mar|marzo",
    "april|apr|abril",
    "may|mayo",
    "june|jun|junio",
    "july|jul|julio",
    "august|aug|agosto",
    "september|sept|sep|septiembre|setiembre",
    "october|oct|octubre",
    "november|nov|noviembre",
    "december|dec|diciembre",
  ].flatMap((names, i) => names.split("|").map((name) => [name, i + 1] as const)),
);
const month = Object.keys(months)
  .toSorted((a, b) => b.length - a.length)
  .join("|");
const weekday =
  "(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)day|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo)";
const year = "(?:,? (?:de |del )?(?<year>(?:19|20)\\d\\d))?";
/** Dates that name a month: "Tuesday, December 1st", "the 3rd of December", "el martes 1 de diciembre", "12/3", "2026-12-03". */
const dates = [
  `(?:${weekday},? (?:the )?)?(?<m>${month})\\.? (?:the )?(?<d>\\d{1,2})(?:st|nd|rd|th)?\\b${year}`,
  `(?:${weekday},? (?:the )?)?(?<d>\\d{1,2}|primero)(?:st|nd|rd|th)? (?:of |de )(?<m>${month})\\b${year}`,
  "(?<![\\d/-])(?<year>(?:19|20)\\d\\d)-(?<m>\\d{1,2})-(?<d>\\d{1,2})(?![\\d-])",
  "(?<![\\d/])(?<m>\\d{1,2})/(?<d>\\d{1,2})(?:/(?<year>(?:19|20)\\d\\d))?(?![\\d/])",
].map((pattern) => new RegExp(pattern, "giu"));

/** What stands for a date in a kept line; people read it too. */
const mark = /\[(mon|tue|wed|thu|fri|sat|sun), (-?\d{1,3}) days? on\]/g;
/** A date further away than this says nothing about an appointment: a birthday, an old invoice. */
const furthest = 400;

/**
 * A caller's line with every date that names its month as so many days from the day of the call, so that it can be said
 * again on another day.
 * @param calledOn local day of the call, `YYYY-MM-DD`
 */
export function datesApart(line: string, calledOn: string): string {
  return dates.reduce(
    (text, pattern) =>
      text.replace(pattern, (...found) => {
        const { m, d, year: spoken } = found.at(-1) as { m: string; d: string; year?: string };
        const date = dateOf(
          Number(spoken ?? 0),
          months[m.toLowerCase()] ?? Number(m),
          /^\d/.test(d) ? Number(d) : 1,
          calledOn,
        );
        if (date === null) return found[0];
        const days = Temporal.PlainDate.from(calledOn).until(date).days;
        return Math.abs(days) > furthest ? "[long ago]" : `[${weekdayOf(date.toString())}, ${days} days on]`;
      }),
    line,
  );
}

/** The date meant: where no year is said, the next of that name, or one that has just gone by. */
function dateOf(spoken: number, monthOf: number, day: number, calledOn: string): Temporal.PlainDate | null {
  const today = Temporal.PlainDate.from(calledOn);
  try {
    const at = (inYear: number) =>
      Temporal.PlainDate.from({ year: inYear, month: monthOf, day }, { overflow: "reject" });
    if (spoken > 0) return at(spoken);
    const date = at(today.year);
    return date.until(today).days > 60 ? date.add({ years: 1 }) : date;
  } catch {
    return null;
  }
}

/**
 * A kept line as it is said on `today`: each date as many days on as it was then, moved on to its weekday, because hours
 * follow weekdays.
 */
export function datesAt(line: string, today: string, language: Language): string {
  return line
    .replaceAll("[long ago]", language === "es" ? "hace mucho" : "a long time ago")
    .replace(mark, (_, day: Weekday, days: string) => {
      const from = addDays(today, Number(days));
      const on = (weekdays.indexOf(day) - weekdays.indexOf(weekdayOf(from)) + 7) % 7;
      return (language === "es" ? spanish : english).spokenDate(addDays(from, on));
    });
}
