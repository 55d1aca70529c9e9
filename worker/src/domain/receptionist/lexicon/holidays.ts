import { Temporal } from "temporal-polyfill";

type Rule = (year: number) => Temporal.PlainDate;

const fixed =
  (month: number, day: number): Rule =>
  (year) =>
    Temporal.PlainDate.from({ year, month, day });

/** The `nth` weekday (1 is Monday) of a month; -1 is the last. */
const nth =
  (count: number, weekday: number, month: number): Rule =>
  (year) => {
    const first = Temporal.PlainDate.from({ year, month, day: 1 });
    const day = 1 + ((weekday - first.dayOfWeek + 7) % 7);
    const last = day + 7 * Math.floor((first.daysInMonth - day) / 7);
    return first.with({ day: count > 0 ? day + 7 * (count - 1) : last });
  };

/** Days that callers ask for by name. The eve comes before the day, or it would be taken for it. */
const named: [RegExp, Rule][] = [
  [/\bchristmas eve\b/, fixed(12, 24)],
  [/\b(christmas|xmas)\b/, fixed(12, 25)],
  [/\bboxing day\b/, fixed(12, 26)],
  [/\bnew year'?s? eve\b/, fixed(12, 31)],
  [/\bnew year'?s?\b/, fixed(1, 1)],
  [/\bvalentine'?s?\b/, fixed(2, 14)],
  [/\b(independence day|(4th|fourth) of july|july (4th|fourth))\b/, fixed(7, 4)],
  [/\bhalloween\b/, fixed(10, 31)],
  [/\bveterans'? day\b/, fixed(11, 11)],
  [/\bjuneteenth\b/, fixed(6, 19)],
  [/\b(martin luther king|mlk)( day)?\b/, nth(3, 1, 1)],
  [/\bpresidents'? day\b/, nth(3, 1, 2)],
  [/\bmemorial day\b/, nth(-1, 1, 5)],
  [/\blabou?r day\b/, nth(1, 1, 9)],
  [/\bcolumbus day\b/, nth(2, 1, 10)],
  [/\bthanksgiving\b/, nth(4, 4, 11)],
];

/** The next date (`YYYY-MM-DD`, from `today` on) of the holiday a text names, if it names one. */
export function holidayIn(text: string, today: string): string | undefined {
  const rule = named.find(([pattern]) => pattern.test(text))?.[1];
  if (rule === undefined) return undefined;
  const { year } = Temporal.PlainDate.from(today);
  const date = rule(year).toString();
  return date >= today ? date : rule(year + 1).toString();
}
