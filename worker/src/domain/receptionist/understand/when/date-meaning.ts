import type { Weekday } from "./calendar.ts";
import { dateOf, dayOf, daysInMonth, weekdayOf } from "./calendar.ts";

/** Which stretch of a week or month: its beginning, middle, end, or all of it. */
export type Portion = "all" | "early" | "middle" | "late";

/** A day or stretch of days as spoken, in no particular language, before it is placed on the calendar. */
export type DateMeaning =
  | { kind: "days"; days: number }
  /** The same day of a later month, or its last day where it is shorter. */
  | { kind: "months"; months: number }
  /** From today on, so many days. */
  | { kind: "within"; days: number }
  /** The first, second … or last (-1) such weekday of a month. */
  | { kind: "nth-weekday"; nth: number; weekday: Weekday; month?: number; ahead?: number }
  /** The first such day after today, `weeks` weeks later; or that day of the week `ofWeek` weeks ahead. */
  | { kind: "weekday"; weekday: Weekday; weeks?: number; ofWeek?: number }
  /** The next such day; `monthsAhead` counts from this month, `year` may have two digits. */
  | { kind: "monthday"; day: number; month?: number; year?: number; monthsAhead?: number }
  | { kind: "week"; ahead: number; portion: Portion }
  /** The seven days around a date of its own: "the week of the 11th". */
  | { kind: "week-of"; day: number; month?: number }
  | { kind: "weekend"; ahead: number }
  | { kind: "month"; month?: number; ahead?: number; portion: Portion }
  /** Seven days of a month, counted from its first: "the second week of December". */
  | { kind: "nth-week"; nth: number; month?: number; ahead?: number };

/** First and last day, as day numbers. */
export interface Days {
  from: number;
  to: number;
}

/** Places a meaning on the calendar. Undefined for a date that does not exist or lies before `today` for certain. */
export function resolveDate(meaning: DateMeaning, today: number): Days | undefined {
  switch (meaning.kind) {
    case "days":
      return meaning.days < 0 || meaning.days > 800 ? undefined : oneDay(today + meaning.days);
    case "months":
      return oneDay(monthsLater(today, meaning.months));
    case "within":
      return meaning.days > 90 ? undefined : { from: today, to: today + meaning.days };
    case "nth-weekday":
      return oneDay(nthWeekday(meaning, today));
    case "weekday":
      return oneDay(weekday(meaning.weekday, today, meaning.weeks ?? 0, meaning.ofWeek));
    case "monthday":
      return oneDay(monthday(meaning, today));
    case "week":
      return week(monday(today) + 7 * meaning.ahead, meaning.portion, today);
    case "week-of": {
      const day = monthday(meaning, today);
      return day === undefined ? undefined : week(monday(day), "all", today);
    }
    case "weekend": {
      const saturday = monday(today) + 5 + 7 * meaning.ahead;
      return { from: Math.max(saturday, today), to: saturday + 1 };
    }
    case "month": {
      const portions = { all: [1, 31], early: [1, 10], middle: [11, 20], late: [-8, 31] } as const;
      return month(meaning, portions[meaning.portion], today);
    }
    case "nth-week":
      return month(meaning, [7 * meaning.nth - 6, 7 * meaning.nth], today);
  }
}

function oneDay(day: number | undefined): Days | undefined {
  return day === undefined ? undefined : { from: day, to: day };
}

function monday(day: number): number {
  return day - weekdayOf(day) + 1;
}

function weekday(wanted: Weekday, today: number, weeks: number, ofWeek: number | undefined): number {
  const first = today + ((wanted - weekdayOf(today) + 6) % 7) + 1;
  if (ofWeek === undefined) return first + 7 * weeks;
  const inWeek = monday(today) + 7 * ofWeek + wanted - 1;
  return inWeek < today ? first : inWeek;
}

function monthday(wanted: { day: number; month?: number; year?: number; monthsAhead?: number }, today: number) {
  const now = dateOf(today);
  if (wanted.year !== undefined) {
    const year = wanted.year < 100 ? 2000 + wanted.year : wanted.year;
    const day = dayOf(year, wanted.month ?? now.month, wanted.day);
    return day !== undefined && day >= today ? day : undefined;
  }
  // A leap day can be eight years away; a 31st at most two months.
  const tries = wanted.month === undefined ? 4 : 9;
  for (let next = 0; next < tries; next++) {
    const offset = now.month - 1 + (wanted.monthsAhead ?? 0) + next;
    const day =
      wanted.month === undefined
        ? dayOf(now.year + Math.floor(offset / 12), (offset % 12) + 1, wanted.day)
        : dayOf(now.year + next, wanted.month, wanted.day);
    if (day !== undefined && day >= today) return day;
  }
  return undefined;
}

function monthsLater(today: number, months: number): number | undefined {
  const now = dateOf(today);
  const offset = now.month - 1 + months;
  const year = now.year + Math.floor(offset / 12);
  const month = (offset % 12) + 1;
  return months > 24 ? undefined : dayOf(year, month, Math.min(now.day, daysInMonth(year, month)));
}

function nthWeekday(wanted: { nth: number; weekday: Weekday; month?: number; ahead?: number }, today: number) {
  const now = dateOf(today);
  const named = wanted.month === undefined ? (wanted.ahead ?? 0) : (wanted.month - now.month + 12) % 12;
  for (const ahead of [named, named + (wanted.month === undefined ? 1 : 12)]) {
    const offset = now.month - 1 + ahead;
    const [year, month] = [now.year + Math.floor(offset / 12), (offset % 12) + 1];
    const first = dayOf(year, month, 1) as number;
    const last = first + daysInMonth(year, month) - 1;
    const day =
      wanted.nth > 0
        ? first + ((wanted.weekday - weekdayOf(first) + 7) % 7) + 7 * (wanted.nth - 1)
        : last - ((weekdayOf(last) - wanted.weekday + 7) % 7);
    if (day >= today && day <= last) return day;
  }
  return undefined;
}

function week(start: number, portion: Portion, today: number): Days {
  const [first, last] = { all: [0, 6], early: [0, 2], middle: [1, 3], late: [3, 6] }[portion] as [number, number];
  const from = Math.max(start + first, today);
  return { from, to: Math.max(start + last, from) };
}

/** The days of a month from `first` (below 1: counted back from its last) to `last`, as far as they are still to come. */
function month(
  meaning: { month?: number; ahead?: number },
  [first, last]: readonly [number, number],
  today: number,
): Days {
  const now = dateOf(today);
  const named = meaning.month === undefined ? (meaning.ahead ?? 0) : (meaning.month - now.month + 12) % 12;
  for (let ahead = named; ; ahead += meaning.month === undefined ? 1 : 12) {
    const offset = now.month - 1 + ahead;
    const year = now.year + Math.floor(offset / 12);
    const which = (offset % 12) + 1;
    const length = daysInMonth(year, which);
    const before = (dayOf(year, which, 1) as number) - 1;
    const to = before + Math.min(last, length);
    const from = before + (first < 1 ? length + first : first);
    if (to >= today && from <= to) return { from: Math.max(from, today), to };
  }
}
