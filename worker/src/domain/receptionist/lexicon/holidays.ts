import { Temporal } from "temporal-polyfill";

type Rule = (year: number) => Temporal.PlainDate;

/** A day that callers ask for by name, matched against what `plainly` makes of their words. */
export type HolidayName = [pattern: RegExp, rule: Rule];

export const fixed =
  (month: number, day: number): Rule =>
  (year) =>
    Temporal.PlainDate.from({ year, month, day });

/** The `nth` weekday (1 is Monday) of a month; -1 is the last. */
export const nth =
  (count: number, weekday: number, month: number): Rule =>
  (year) => {
    const first = Temporal.PlainDate.from({ year, month, day: 1 });
    const day = 1 + ((weekday - first.dayOfWeek + 7) % 7);
    const last = day + 7 * Math.floor((first.daysInMonth - day) / 7);
    return first.with({ day: count > 0 ? day + 7 * (count - 1) : last });
  };

/** Days before (negative) or after Easter Sunday of the Gregorian calendar, by the computus of Meeus, Jones and Butcher. */
export const easter =
  (days: number): Rule =>
  (year) => {
    const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
    const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
    const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
    const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
    const m = Math.floor((a + 11 * h + 22 * l) / 451);
    const n = h + l - 7 * m + 114;
    return Temporal.PlainDate.from({ year, month: Math.floor(n / 31), day: (n % 31) + 1 }).add({ days });
  };

/** The next date (`YYYY-MM-DD`, from `today` on) of the holiday a text names and where it does, if it names one. */
export function holidayNamed(
  text: string,
  today: string,
  names: readonly HolidayName[],
): { date: string; at: number } | undefined {
  const [pattern, rule] = names.find(([each]) => each.test(text)) ?? [];
  if (pattern === undefined || rule === undefined) return undefined;
  const { year } = Temporal.PlainDate.from(today);
  const date = rule(year).toString();
  return { date: date >= today ? date : rule(year + 1).toString(), at: text.search(pattern) };
}

/** Its date alone. */
export const holidayIn = (text: string, today: string, names: readonly HolidayName[]): string | undefined =>
  holidayNamed(text, today, names)?.date;
