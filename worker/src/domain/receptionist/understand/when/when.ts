import { clockTime, isoDate } from "./calendar.ts";
import { findDates } from "./date-phrases.ts";
import type { When } from "../heard.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { findClocks } from "./time-phrases.ts";
import { combineDates } from "./when-dates.ts";
import { combineTimes } from "./when-times.ts";

/** How callers of one language narrow a day or rule one out, without naming a time. */
export interface WishWords {
  /** Relative to what was just offered: "anything later?". */
  later: RegExp;
  earlier: RegExp;
  otherDay: RegExp;
  soonest: RegExp;
  /** No wish at all, where a day or time was asked for: the first one will do. */
  anyTime: RegExp;
  /** A date or time the caller rules out, by what stands before it or what follows. */
  ruledOutBefore: RegExp;
  ruledOutAfter: RegExp;
  /** A date that is somebody's birthday or lies in the past is no wish. */
  notAWishBefore: RegExp;
  /** A day that is where the wish begins or ends, not the wish: "after the 15th", "before Friday". */
  afterDay: RegExp;
  fromDay: RegExp;
  beforeDay: RegExp;
  /** Between a weekday and a date that name one day: "Tuesday the 8th". */
  sameBreath: RegExp;
  /** What is moved away from: "from Tuesday to Thursday", "my Tuesday appointment to Friday". */
  moving: RegExp;
  movedFrom: RegExp;
  movedTo: RegExp;
  /** Turns "before four" into its opposite: "I can't come before four", "nothing after five". */
  negated: RegExp;
}

type Language = Pick<Lexicon, "dates" | "times" | "wishes">;

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
export function findWhen(spoken: string, context: WhenContext, language: Language): WhenReading {
  const { times, wishes } = language;
  const dates = findDates(
    spoken,
    {
      today: context.today,
      dayFirst: context.dayFirst,
      asked: context.askedForDay,
      ordinalsAreChoices: context.ordinalsAreChoices,
    },
    language.dates,
  );
  const soon = context.now === undefined ? undefined : times.fromNow(dates.rest);
  if (context.now !== undefined && soon !== undefined) {
    return { when: fromNow(context.today, context.now + soon.minutes), rest: dates.rest.replace(soon.words, " ") };
  }
  const clocks = findClocks(dates.rest, context.askedForTime, times);
  const day = combineDates(spoken, dates.mentions, context.today, language);
  const time = combineTimes(dates.rest, clocks.rest, clocks.mentions, language);
  const when: When = { ...time, ...day };
  if (time.replaces !== undefined || day.replaces !== undefined) when.replaces = { ...time.replaces, ...day.replaces };
  const named = when.time !== undefined || when.after !== undefined || when.before !== undefined;
  if (!named && when.shift === undefined) {
    if (wishes.later.test(clocks.rest)) when.shift = "later";
    else if (wishes.earlier.test(clocks.rest)) when.shift = "earlier";
  }
  if (when.date === undefined && when.dates === undefined && wishes.otherDay.test(spoken)) when.shift = "other-day";
  const free = context.askedWhen && Object.keys(when).length === 0 && wishes.anyTime.test(spoken);
  if (free || wishes.soonest.test(spoken)) when.soonest = true;
  return { when, rest: clocks.rest };
}

/** The day and time so many minutes after midnight of today. */
function fromNow(today: number, minutes: number): When {
  const day = today + Math.floor(minutes / MINUTES_A_DAY);
  return { date: isoDate(day), time: clockTime(minutes % MINUTES_A_DAY) };
}
