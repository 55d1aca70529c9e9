import type { Weekday } from "../../when/calendar.ts";
import type { DateMeaning, Portion } from "../../when/date-meaning.ts";
import type { DatePattern } from "../../when/date-phrases.ts";
import { MONTHS, WEEKDAYS } from "./calendar-words.ts";

const WD = `(?<wd>${WEEKDAYS.join("|")})s?`;
const MONTH = `(?<month>${[...MONTHS.keys()].join("|")})`;
/** Months that are no everyday words. */
const BIG_MONTH = "(?<month>january|february|april|june|july|august|september|october|november|december)";
const NTH = "(?<day>\\d{1,2})(?:st|nd|rd|th)";
const DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?(?![:\\d/])";
const NOT_A_TIME = "(?! ?(?:[ap]m|o'clock|:|hours?|minutes?|people|persons?|in the (?:morning|afternoon|evening)))";
const NO_CLOCK = "(?! ?(?:[ap]m|o'clock|hours?))";
const YEAR = "(?: (?:of )?(?<year>20\\d\\d))?";
const COUNT = "(?<n>\\d{1,3}|a|an|a couple of|a couple|couple of|couple)";
const PORTION = "(?<portion>early|earlier|later|late|mid|(?:the )?(?:middle|end|beginning|start|rest|first part) of)";

function count(text: string | undefined): number {
  if (text === undefined || text === "a" || text === "an") return 1;
  return text.includes("couple") ? 2 : Number(text);
}

function weekdayNumber(text: string | undefined): Weekday {
  return (WEEKDAYS.indexOf(text ?? "") + 1) as Weekday;
}

function portion(text: string | undefined): Portion {
  if (text === undefined || text.includes("rest")) return "all";
  if (/early|earlier|beginning|start|first/.test(text)) return "early";
  return text.includes("mid") ? "middle" : "late";
}

function weekAhead(text: string | undefined): number {
  if (text === undefined || /^(?:this|the|same|current)$/.test(text)) return 0;
  return /after next/.test(text) ? 2 : 1;
}

const optionalYear = (year: string | undefined) => (year === undefined ? {} : { year: Number(year) });

function pattern(source: string, read: DatePattern["read"]): DatePattern {
  return { re: new RegExp(`(?<![\\w:/@.-])${source}(?![\\w@])`, "g"), read };
}

export const DATE_PATTERNS: readonly DatePattern[] = [
  pattern("(?<year>20\\d\\d)-(?<month>\\d{1,2})-(?<day>\\d{1,2})", (g) => ({
    kind: "monthday",
    day: Number(g.day),
    month: Number(g.month),
    year: Number(g.year),
  })),
  pattern("(?<a>\\d{1,2})/(?<b>\\d{1,2})(?:/(?<year>20\\d\\d|\\d\\d))?(?!/)", (g, dayFirst) => {
    const [a, b] = [Number(g.a), Number(g.b)];
    const monthIsSecond = b <= 12 && (dayFirst || a > 12);
    return { kind: "monthday", day: monthIsSecond ? a : b, month: monthIsSecond ? b : a, ...optionalYear(g.year) };
  }),
  pattern("(?<month>1[0-2]|0?[1-9])-(?<day>\\d{1,2})-(?<year>20\\d\\d)", (g, dayFirst) => ({
    kind: "monthday",
    day: Number(dayFirst ? g.month : g.day),
    month: Number(dayFirst ? g.day : g.month),
    year: Number(g.year),
  })),
  pattern(`(?:the )?${DAY} (?:day )?of ${MONTH}${YEAR}`, (g) => named(g)),
  pattern(`(?:the )?${DAY} (?:day )?of (?<which>this|next|the|the next|the following|the current) month`, (g) => ({
    kind: "monthday",
    day: Number(g.day),
    monthsAhead: /next|following/.test(g.which ?? "") ? 1 : 0,
  })),
  pattern(
    `(?:the )?(?:(?<nth>[1-5])(?:st|nd|rd|th)|last) (?:full )?week (?:of|in) (?:${MONTH}|(?<ahead>the|this|next) month)`,
    (g) => {
      const month =
        g.month === undefined ? { ahead: g.ahead === "next" ? 1 : 0 } : { month: MONTHS.get(g.month) as number };
      if (g.nth === undefined) return { kind: "month", ...month, portion: "late" };
      return { kind: "nth-week", nth: Number(g.nth), ...month };
    },
  ),
  pattern(`(?:this |next |coming )?${MONTH} (?:the )?${DAY}${NO_CLOCK}${YEAR}`, (g) => named(g)),
  pattern(`(?:the )?${NTH} ${MONTH}${YEAR}`, (g) => named(g)),
  pattern(`(?:the )?${DAY} ${BIG_MONTH}${YEAR}`, (g) => named(g)),
  pattern(`(?:the )?week of (?:the )?(?:${MONTH} (?:the )?)?${DAY}`, (g) => ({
    kind: "week-of",
    day: Number(g.day),
    ...(g.month === undefined ? {} : { month: MONTHS.get(g.month) as number }),
  })),
  pattern("(?:the )?(?:day after tomorrow|day after next|overmorrow)", () => ({ kind: "days", days: 2 })),
  pattern(
    `(?:the )?(?<nth>[1-5])(?:st|nd|rd|th) ${WD} (?:of|in) (?:${MONTH}|(?<which>the|this|next|the next) month)`,
    (g) => ofMonth(Number(g.nth), g),
  ),
  pattern(`(?:the )?last ${WD} (?:of|in) (?:${MONTH}|(?<which>the|this|next|the next) month)`, (g) => ofMonth(-1, g)),
  pattern(
    `(?:in|within|over|during) the next (?:(?<few>few|couple of|several)|${COUNT})? ?(?<unit>day|week|month)s?`,
    (g) => {
      const size = g.unit === "month" ? 30 : g.unit === "week" ? 7 : 1;
      return { kind: "within", days: (g.few === undefined ? count(g.n) : g.few === "couple of" ? 2 : 4) * size };
    },
  ),
  pattern("(?<=(?:today|tomorrow) or )the day after(?: that)?(?! tomorrow)", () => ({ kind: "days", days: 2 })),
  pattern(`${COUNT} (?<unit>day|week|month)s? (?:from|after) (?<base>today|now|tomorrow|this morning)`, (g) =>
    ahead(g.unit, count(g.n), g.base === "tomorrow" ? 1 : 0),
  ),
  pattern(`(?:${COUNT} weeks?|(?<fortnight>a fortnight)) (?:from|after|on) (?:this |next |coming )?${WD}`, (g) => ({
    kind: "weekday",
    weekday: weekdayNumber(g.wd),
    weeks: g.fortnight === undefined ? count(g.n) : 2,
  })),
  pattern(`in (?:about |around )?${COUNT} (?<unit>day|week|month)s?(?:'s? time| time)?`, (g) =>
    ahead(g.unit, count(g.n), 0),
  ),
  pattern(`${COUNT} (?<unit>day|week|month)s? out`, (g) => ahead(g.unit, count(g.n), 0)),
  pattern("in a fortnight(?:'s time)?|a fortnight from (?:today|now)", () => ({ kind: "days", days: 14 })),
  pattern(`(?:the )?(?<which>week after next|next week|following week|this week) (?:on )?${WD}`, (g) => ({
    kind: "weekday",
    weekday: weekdayNumber(g.wd),
    ofWeek: weekAhead(g.which?.replace(/ week$/, "")),
  })),
  pattern(`${WD} (?:of )?(?<which>the week after next|next week|the following week|this week)`, (g) => ({
    kind: "weekday",
    weekday: weekdayNumber(g.wd),
    ofWeek: weekAhead(g.which?.replace(/ week$/, "")),
  })),
  pattern(`${WD} (?:after next|week|the week after|after that)`, (g) => ({
    kind: "weekday",
    weekday: weekdayNumber(g.wd),
    weeks: 1,
  })),
  pattern(`(?<n>[2-4]) ${WD} from (?:now|today)`, (g) => ({
    kind: "weekday",
    weekday: weekdayNumber(g.wd),
    weeks: count(g.n) - 1,
  })),
  pattern(`${WD} in ${COUNT} weeks?`, (g) => ({ kind: "weekday", weekday: weekdayNumber(g.wd), weeks: count(g.n) })),
  pattern(
    `(?:this coming |this next |this |next |coming |the coming |the following |following )?${WD}(?: coming| next)?`,
    (g) => ({
      kind: "weekday",
      weekday: weekdayNumber(g.wd),
    }),
  ),
  pattern("(?:later on |later )?today", () => ({ kind: "days", days: 0 })),
  // The part of the day is left for the reader of times.
  pattern("this(?= (?:morning|afternoon|evening))", () => ({ kind: "days", days: 0 })),
  { ...pattern("tonight", () => ({ kind: "days", days: 0 })), shared: true },
  pattern("tomorrow", () => ({ kind: "days", days: 1 })),
  pattern("(?<which>this coming|this|the|next|following) weekend(?! after (?:next|this|that))", (g) => ({
    kind: "weekend",
    ahead: g.which === "next" || g.which === "following" ? 1 : 0,
  })),
  pattern("(?:the )?weekend after (?:this|that)(?: one| weekend)?", () => ({ kind: "weekend", ahead: 1 })),
  pattern("weekends?(?! after)", () => ({ kind: "weekend", ahead: 0 })),
  pattern("(?:the )?weekend after next", () => ({ kind: "weekend", ahead: 2 })),
  pattern(
    `(?:${PORTION} )?(?:the )?(?<which>week after next|week after|next week|following week|coming week|this week)`,
    (g) => ({
      kind: "week",
      ahead: weekAhead(g.which?.replace(/ week$/, "")),
      portion: portion(g.portion),
    }),
  ),
  pattern(`${PORTION} the week`, (g) => ({ kind: "week", ahead: 0, portion: portion(g.portion) })),
  pattern(`(?:${PORTION} )(?<which>the|this|next|the next|the following) month`, (g) => ({
    kind: "month",
    ahead: /next|following/.test(g.which ?? "") ? 1 : 0,
    portion: portion(g.portion),
  })),
  pattern("(?:sometime )?(?:in |during )?(?<which>this|next|the following|the coming) month", (g) => ({
    kind: "month",
    ahead: g.which === "this" ? 0 : 1,
    portion: "all",
  })),
  pattern(`${PORTION} (?:in )?${MONTH}`, (g) => ({
    kind: "month",
    month: MONTHS.get(g.month ?? "") as number,
    portion: portion(g.portion),
  })),
  pattern(`(?:in |during |for |next )${MONTH}`, (g) => ({
    kind: "month",
    month: MONTHS.get(g.month ?? "") as number,
    portion: "all",
  })),
];

const NOT_A_DAY =
  "(?! (?:1|one|ones|option|choice|slot|time|times|thing|available|appointment|opening|visit|name|floor|street|" +
  "st|avenue|ave|party|half|day|of all|person|spot|offer|row|step|letter|part|line|question|try|thought|grade|" +
  "class|grader)(?!\\w))";

/** "the 8th", "on the 14th", "8th": tried last. The low ordinals are everyday words and need their article. */
export const DAY_ALONE: DatePattern = pattern(
  `(?:(?:on |for |is |by )?the ${NTH}|(?:on |for |by )?(?<high>[4-9]|[12]\\d|3[01])(?:st|nd|rd|th))${NOT_A_DAY}`,
  (g) => ({ kind: "monthday", day: Number(g.day ?? g.high) }),
);

/** "on the 14": a bare number, where the receptionist has asked for a day. */
export const BARE_DAY: DatePattern = pattern(`(?:on the |the |on )${DAY}${NOT_A_TIME}`, (g) => ({
  kind: "monthday",
  day: Number(g.day),
}));

/** The whole answer is a number and a day was asked for: "eight", "the 8 please". */
export const WHOLE_DAY =
  /^(?:on |for |the |maybe |how about )*(?<day>\d{1,2})(?:st|nd|rd|th)?(?: (?:please|then|works|is good|is fine))*$/;

function named(g: Record<string, string | undefined>): DateMeaning {
  return { kind: "monthday", day: Number(g.day), month: MONTHS.get(g.month ?? "") as number, ...optionalYear(g.year) };
}

function ofMonth(nth: number, g: Record<string, string | undefined>): DateMeaning {
  const weekday = weekdayNumber(g.wd);
  if (g.month === undefined) return { kind: "nth-weekday", nth, weekday, ahead: /next/.test(g.which ?? "") ? 1 : 0 };
  return { kind: "nth-weekday", nth, weekday, month: MONTHS.get(g.month) as number };
}

function ahead(unit: string | undefined, n: number, base: number): DateMeaning {
  if (unit === "month") return { kind: "months", months: n };
  return { kind: "days", days: (unit === "week" ? 7 * n : n) + base };
}
