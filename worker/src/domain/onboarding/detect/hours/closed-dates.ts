import { type HolidayName, easter, fixed, nth } from "../../../receptionist/lexicon/holidays.ts";
import { holidayNames as english } from "../../../receptionist/lexicon/english/holidays.ts";
import { holidayNames as spanish } from "../../../receptionist/lexicon/spanish/holidays.ts";
import { MONTHS as ENGLISH_MONTHS } from "../../../receptionist/understand/lexicon/en/calendar-words.ts";
import { MONTHS as SPANISH_MONTHS } from "../../../receptionist/understand/lexicon/es/calendar-words.ts";
import { addDays } from "../../../local-day.ts";
import { plain } from "../plain.ts";

const closed =
  /\b(closed|closure|closing|we(?:'ll| will| are)? (?:be )?close|not open|no service|shut|cerrad[oa]s?|cerramos|cierra|cerraremos|no abrimos)\b/;
/** The months by the names a text as `plain` writes it may give them. */
export const months = new Map([...ENGLISH_MONTHS, ...SPANISH_MONTHS]);
export const month = [...months.keys()].toSorted((a, b) => b.length - a.length).join("|");
const day = "(\\d{1,2})(?:st|nd|rd|th)?";
const upTo = " ?(?:-|to|through|thru|until|al?|hasta(?: el)?) ?";
const more = "(?:,? (?:y|e|and|&) |, ?)(?:el )?";
/** "Dec 24-26, 2026", "December 31 - January 2". */
const monthFirst = new RegExp(
  `\\b(${month})\\.? ${day}(?:${upTo}(?:(${month})\\.? )?${day})?(?!\\d|:|[/-]\\d)(?:,? (20\\d\\d))?`,
  "g",
);
/** "December 24, 25 and 31", "24, 25 y 31 de diciembre". */
const monthFirstList = new RegExp(
  `\\b(${month})\\.? (\\d{1,2}(?:st|nd|rd|th)?(?:${more}\\d{1,2}(?:st|nd|rd|th)?(?!\\d|:)){1,12})`,
  "g",
);
const dayFirstList = new RegExp(
  `\\b(\\d{1,2}(?:st|nd|rd|th)?(?:${more}\\d{1,2}(?:st|nd|rd|th)?){1,12}) (?:de |of )?(${month})\\b`,
  "g",
);
/** "24-26 December", "del 24 al 26 de diciembre", "24 Dec - 2 Jan". */
const dayFirst = new RegExp(
  `\\b${day}(?: (?:de )?(${month})\\b\\.?)?(?:${upTo}(?:el )?${day})? (?:de |of )?(${month})\\b\\.?(?:,? (?:de )?(20\\d\\d))?`,
  "g",
);
/** What "major holidays" and the like mean where a business does not list them. */
const major = [fixed(1, 1), nth(-1, 1, 5), fixed(7, 4), nth(1, 1, 9), nth(4, 4, 11), fixed(12, 25)];
const federal = [...major, nth(3, 1, 1), nth(3, 1, 2), fixed(6, 19), nth(2, 1, 10), fixed(11, 11)];
const bank = [
  fixed(1, 1),
  easter(-2),
  easter(1),
  nth(1, 1, 5),
  nth(-1, 1, 5),
  nth(-1, 1, 8),
  fixed(12, 25),
  fixed(12, 26),
];
const holidayGroups: readonly (readonly [RegExp, readonly HolidayName[1][]])[] = [
  [/\bbank holidays?\b/, bank],
  [/\bfederal holidays?\b/, federal],
  [/\b(?:major|national) holidays?\b/, major],
];
const weekday =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)),? (?=\d|[a-z])/g;
const iso = /\b(20\d\d)-(\d\d)-(\d\d)\b/g;
/** Longer than this it is a season, and then perhaps not of this year. */
const LONGEST_CLOSURE = 45;

/**
 * The dates a text says the business is closed on, in the twelve months from `today` on. A date without a year is the next
 * one; with one it counts only in that year. Sentences that say nothing of closing give nothing.
 * @param underClosed the heading has said so already, as over a list of holidays
 */
export function closedDatesIn(text: string, today: string, underClosed = false): string[] {
  const dates = new Set<string>();
  for (const sentence of plain(text.slice(0, 2000)).split(/\n|[.;!?](?=\s|$)/)) {
    if (!underClosed && !closed.test(sentence)) continue;
    for (const date of datesIn(untilReopening(sentence), today)) dates.add(date);
  }
  return [...dates].filter((date) => date >= today && date < addDays(today, 366)).toSorted();
}

/** "… reopening 3 January" names a day that is not closed; "open Christmas Eve, closed Christmas Day" one before it. */
function untilReopening(sentence: string): string {
  const [said = ""] = sentence.split(/\b(?:re-?open\w{0,3}|back (?:on|in)|volvemos|reabrimos|volveremos)\b/);
  const at = said.search(closed);
  const opening = said.search(/\b(?:open|abierto|abrimos)\b/);
  if (opening === -1) return said;
  return opening < at ? said.slice(at) : said.slice(0, opening);
}

function datesIn(sentence: string, today: string): string[] {
  const dates: string[] = [];
  // "Wednesday, December 23": the day of the week adds nothing.
  let rest = sentence.replace(weekday, "");
  const take = (found: string[]) => {
    dates.push(...found);
    return " ".repeat(3);
  };
  rest = rest.replace(iso, (_, y: string, m: string, d: string) =>
    take(span(today, Number(m), Number(d), Number(m), Number(d), y)),
  );
  const each = (days: string, name: string) => {
    const month = months.get(name) ?? 0;
    return take(
      (days.match(/\d{1,2}/g) ?? []).flatMap((d) => span(today, month, Number(d), month, Number(d), undefined)),
    );
  };
  rest = rest.replace(monthFirstList, (_, name: string, days: string) => each(days, name));
  rest = rest.replace(dayFirstList, (_, days: string, name: string) => each(days, name));
  rest = rest.replace(
    monthFirst,
    (_, m1: string, d1: string, m2: string | undefined, d2: string | undefined, y: string | undefined) => {
      const [from, to] = [months.get(m1) ?? 0, months.get(m2 ?? m1) ?? 0];
      return take(span(today, from, Number(d1), to, Number(d2 ?? d1), y));
    },
  );
  rest = rest.replace(
    dayFirst,
    (_, d1: string, m1: string | undefined, d2: string | undefined, m2: string, y: string | undefined) =>
      take(span(today, months.get(m1 ?? m2) ?? 0, Number(d1), months.get(m2) ?? 0, Number(d2 ?? d1), y)),
  );
  for (const [pattern, rules] of holidayGroups)
    if (pattern.test(rest)) dates.push(...rules.flatMap((rule) => bothYears(rule, today)));
  for (const [pattern, rule] of [...english, ...spanish] satisfies HolidayName[]) {
    if (!pattern.test(rest)) continue;
    dates.push(...bothYears(rule, today));
    // "Christmas Eve" is not Christmas too.
    rest = rest.replace(pattern, " ");
    if (/thanksgiving/.test(pattern.source) && /\b(day after|black friday|friday after|and friday)\b/.test(sentence))
      dates.push(...dates.slice(-2).map((date) => addDays(date, 1)));
  }
  return dates;
}

const bothYears = (rule: HolidayName[1], today: string): string[] =>
  [0, 1].map((ahead) => rule(Number(today.slice(0, 4)) + ahead).toString());

/** Every day from one date to another, in the given year or in the next they fall in. */
function span(today: string, m1: number, d1: number, m2: number, d2: number, year: string | undefined): string[] {
  const thisYear = Number(today.slice(0, 4));
  const years = year === undefined ? [thisYear - 1, thisYear, thisYear + 1] : [Number(year), Number(year) - 1];
  for (const y of years) {
    const [from, to] = [date(y, m1, d1), date(m2 < m1 ? y + 1 : y, m2, d2)];
    if (from === null || to === null || to < from || (year !== undefined && !to.startsWith(year))) continue;
    if (to < today && year === undefined) continue;
    const days: string[] = [];
    for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
    return days.length <= LONGEST_CLOSURE ? days : [];
  }
  return [];
}

/** `YYYY-MM-DD`, or null where there is no such day. */
function date(year: number, month: number, day: number): string | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day ? at.toISOString().slice(0, 10) : null;
}
