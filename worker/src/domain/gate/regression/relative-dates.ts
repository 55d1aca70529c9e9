import { Temporal } from "temporal-polyfill";
import type { Weekday } from "../../../contract/agent-config.ts";
import { weekdays } from "../../../contract/agent-config.ts";
import type { Language } from "../../conversation/language.ts";
import { plainly } from "../../receptionist/lexicon/plainly.ts";
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
/** A day of the month as it is said. */
const spokenDays: Readonly<Record<string, number>> = Object.fromEntries(
  [
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first",
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty twenty-one twenty-two twenty-three twenty-four twenty-five twenty-six twenty-seven twenty-eight twenty-nine thirty thirty-one",
    "primero dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve treinta treinta-y-uno",
  ].flatMap((words) => words.split(" ").map((word, i) => [plainly(word).replaceAll("-", " "), i + 1] as const)),
);
const spokenDay = Object.keys(spokenDays)
  .toSorted((a, b) => b.length - a.length)
  .map((words) => words.replaceAll(" ", "[ -]"))
  .join("|");
const spanishWeekday = "(?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo)";
const weekday = `(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)day|${spanishWeekday})`;
const year = "(?:,? (?:de |del )?(?<year>(?:19|20)\\d\\d))?";
/** Dates that name a month: "Tuesday, December 1st", "the 3rd of December", "el martes 1 de diciembre", "12/3", "2026-12-03". */
const dates = [
  `(?:${weekday},? (?:the )?)?(?<m>${month})\\.? (?:the )?(?<d>\\d{1,2}|${spokenDay})(?:st|nd|rd|th)?\\b${year}`,
  `(?:${weekday},? (?:the )?)?(?<d>\\d{1,2}|${spokenDay})(?:st|nd|rd|th)? (?:of |de )(?<m>${month})\\b${year}`,
  "(?<![\\d/-])(?<year>(?:19|20)\\d\\d)-(?<m>\\d{1,2})-(?<d>\\d{1,2})(?![\\d-])",
  "(?<![\\d/])(?<m>\\d{1,2})/(?<d>\\d{1,2})(?:/(?<year>(?:19|20)\\d\\d))?(?![\\d/])",
  // Of no month: the next of that number. "The 2nd one" is no day.
  `(?:${weekday},? )?(?<=${weekday},? |on )the (?<d>\\d{1,2})(?:st|nd|rd|th)\\b(?! (?:one|time|appointment|option|slot|floor|visit)\\b)`,
  `(?:${spanishWeekday} (?:d[ií]a )?|(?<=el )d[ií]a )(?<d>\\d{1,2})(?![\\d:]| de | ?[ap]\\.? ?m)`,
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
        const { m, d, year: spoken } = found.at(-1) as { m?: string; d: string; year?: string };
        const day = /^\d/.test(d) ? Number(d) : spokenDays[plainly(d).replaceAll("-", " ")]!;
        const date =
          m === undefined
            ? nextOf(day, calledOn)
            : dateOf(Number(spoken ?? 0), months[m.toLowerCase()] ?? Number(m), day, calledOn);
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

/** The next day of this number, today included. */
function nextOf(day: number, calledOn: string): Temporal.PlainDate | null {
  const today = Temporal.PlainDate.from(calledOn);
  const ahead = Array.from({ length: 62 }, (_, i) => today.add({ days: i }));
  return ahead.find((date) => date.day === day) ?? null;
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
