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

/** The next date (`YYYY-MM-DD`, from `today` on) of the holiday a text names, if it names one. */
export function holidayIn(text: string, today: string, names: readonly HolidayName[]): string | undefined {
  const rule = names.find(([pattern]) => pattern.test(text))?.[1];
  if (rule === undefined) return undefined;
  const { year } = Temporal.PlainDate.from(today);
  const date = rule(year).toString();
  return date >= today ? date : rule(year + 1).toString();
}
