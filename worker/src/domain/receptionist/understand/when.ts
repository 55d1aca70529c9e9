import { clockTime, isoDate } from "./calendar.ts";
import { findDates } from "./date-phrases.ts";
import type { When } from "./heard.ts";
import { ANY_TIME, EARLIER, LATER, OTHER_DAY, SOONEST } from "./lexicon/en/asks-for-time.ts";
import { FROM_NOW } from "./lexicon/en/times.ts";
import { findClocks } from "./time-phrases.ts";
import { combineDates } from "./when-dates.ts";
import { combineTimes } from "./when-times.ts";

export interface WhenContext {
  /** Today as a day number. */
  today: number;
  /** Minutes since midnight, where known. */
  now?: number;
  dayFirst: boolean;
  /** A day, a time or either was asked for: "whenever" answers it. */
  askedWhen: boolean;
  askedForDay: boolean;
  askedForTime: boolean;
  ordinalsAreChoices: boolean;
}

const MINUTES_A_DAY = 24 * 60;

export interface WhenReading {
  when: When;
  /** What was said beside: the spoken form with dates and times blanked out. */
  rest: string;
}

/** Everything the utterance says about day and time. `spoken` is its digitised form, without phone numbers. */
export function findWhen(spoken: string, context: WhenContext): WhenReading {
  const dates = findDates(spoken, {
    today: context.today,
    dayFirst: context.dayFirst,
    asked: context.askedForDay,
    ordinalsAreChoices: context.ordinalsAreChoices,
  });
  const soon = fromNow(dates.rest, context);
  if (soon !== undefined) return { when: soon, rest: dates.rest.replace(FROM_NOW, " ") };
  const clocks = findClocks(dates.rest, context.askedForTime);
  const day = combineDates(spoken, dates.mentions, context.today);
  const time = combineTimes(dates.rest, clocks.rest, clocks.mentions);
  const when: When = { ...time, ...day };
  if (time.replaces !== undefined || day.replaces !== undefined) when.replaces = { ...time.replaces, ...day.replaces };
  const named = when.time !== undefined || when.after !== undefined || when.before !== undefined;
  if (!named && when.shift === undefined) {
    if (LATER.test(clocks.rest)) when.shift = "later";
    else if (EARLIER.test(clocks.rest)) when.shift = "earlier";
  }
  if (when.date === undefined && when.dates === undefined && OTHER_DAY.test(spoken)) when.shift = "other-day";
  const free = context.askedWhen && Object.keys(when).length === 0 && ANY_TIME.test(spoken);
  if (free || SOONEST.test(spoken)) when.soonest = true;
  return { when, rest: clocks.rest };
}

/** "in an hour": the day and time that is, where the clock is known. */
function fromNow(text: string, { now, today }: WhenContext): When | undefined {
  const match = now === undefined ? null : FROM_NOW.exec(text);
  if (match === null || now === undefined) return undefined;
  const { half, n, unit, n2, unit2 } = match.groups ?? {};
  const number = n ?? n2 ?? "";
  const count = /^\d/.test(number) ? Number(number) : number === "a couple of" ? 2 : 1;
  const minutes = now + (half !== undefined ? 30 : count * ((unit ?? unit2) === "hour" ? 60 : 1));
  const day = today + Math.floor(minutes / MINUTES_A_DAY);
  return { date: isoDate(day), time: clockTime(minutes % MINUTES_A_DAY) };
}
