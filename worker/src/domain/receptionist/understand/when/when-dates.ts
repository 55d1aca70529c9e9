import { dateOf, isoDate, weekdayOf } from "./calendar.ts";
import type { Days } from "./date-meaning.ts";
import type { DateMention } from "./date-phrases.ts";
import { sortWishes } from "./exclusions.ts";
import type { When } from "../heard.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { WishWords } from "./when.ts";
import { textBefore } from "./time-phrases.ts";

type Language = Pick<Lexicon, "wishes" | "times">;
type DateFields = Pick<When, "date" | "dates" | "either" | "not" | "replaces" | "conflict">;

/** A stretch longer than this is not spelled out day by day. */
const LONGEST_LISTED = 7;

/** How many days "after the 15th" reaches. */
const OPEN_ENDED = 14;

/** What the dates of one utterance say together: one day, a range, alternatives, days ruled out, the day moved from. */
export function combineDates(
  text: string,
  mentions: readonly DateMention[],
  today: number,
  language: Language,
): DateFields {
  const { wanted, ruledOut } = sortWishes(text, mentions, language);
  const not = listed(ruledOut);
  return { ...(not.length > 0 ? { not } : {}), ...joined(text, wanted, today, language) };
}

function joined(text: string, wanted: readonly DateMention[], today: number, language: Language): DateFields {
  const { wishes, times } = language;
  const last = wanted.at(-1);
  if (last === undefined) return {};
  const first = wanted.at(-2);
  if (first === undefined) return bounded(text, last, today, wishes) ?? asWhen(last);
  const gap = text.slice(first.end, last.start);
  const moving =
    wishes.moving.test(text) && wishes.movedTo.test(gap) && wishes.movedFrom.test(textBefore(text, first.start));
  if (moving && isOneDay(first)) return { ...asWhen(last), replaces: { date: isoDate(first.from) } };
  if (
    times.upTo.test(gap) &&
    (times.between.test(textBefore(text, first.start)) || !times.or.test(gap)) &&
    last.to > first.from
  ) {
    return { dates: { from: isoDate(first.from), to: isoDate(last.to) } };
  }
  if (times.or.test(gap)) return alternatives(chainEndingAt(text, wanted, times.or));
  return asOne(first, last, gap, wishes.sameBreath) ?? asWhen(last);
}

/** "After the 15th", "before Friday": the days on that side of it. */
function bounded(
  text: string,
  { start, from, to }: DateMention,
  today: number,
  wishes: WishWords,
): DateFields | undefined {
  const left = textBefore(text, start);
  if (wishes.afterDay.test(left)) return asWhen({ from: to + 1, to: to + OPEN_ENDED });
  if (wishes.fromDay.test(left)) return asWhen({ from, to: to + OPEN_ENDED });
  return wishes.beforeDay.test(left) && from > today ? asWhen({ from: today, to: from - 1 }) : undefined;
}

/** "Tuesday the 5th", "Thursday, sometime next week": two names for one day. */
function asOne(first: DateMention, last: DateMention, gap: string, sameBreath: RegExp): DateFields | undefined {
  const weekday = [first, last].find((mention) => mention.meaning.kind === "weekday");
  const other = weekday === first ? last : first;
  if (isOneDay(first) !== isOneDay(last)) {
    const [day, stretch] = isOneDay(first) ? [first, last] : [last, first];
    return { date: isoDate(inside(day, stretch) ?? day.from) };
  }
  if (weekday === undefined || other.meaning.kind === "weekday" || !isOneDay(other)) return undefined;
  if (weekdayOf(weekday.from) === weekdayOf(other.from)) return { date: isoDate(other.from) };
  return sameBreath.test(gap) && other.meaning.kind === "monthday"
    ? { date: isoDate(other.from), conflict: true }
    : undefined;
}

/** The first day of a stretch that a weekday or a day of no month in particular names: "next June, like the tenth". */
function inside({ meaning, from }: DateMention, stretch: Days): number | undefined {
  for (let day = stretch.from; day <= stretch.to; day++) {
    if (meaning.kind === "weekday" && weekdayOf(day) === weekdayOf(from)) return day;
    if (meaning.kind === "monthday" && meaning.month === undefined && dateOf(day).day === meaning.day) return day;
  }
  return undefined;
}

function chainEndingAt(text: string, wanted: readonly DateMention[], or: RegExp): DateMention[] {
  let start = wanted.length - 1;
  while (start > 0) {
    const gap = text.slice((wanted[start - 1] as DateMention).end, (wanted[start] as DateMention).start);
    if (!or.test(gap) && !/^[ ·]*$/.test(gap)) break;
    start--;
  }
  return wanted.slice(start);
}

function alternatives(chain: readonly DateMention[]): DateFields {
  const from = isoDate(Math.min(...chain.map((days) => days.from)));
  const to = isoDate(Math.max(...chain.map((days) => days.to)));
  const either = chain.every(isOneDay) ? { either: [...new Set(chain.map((days) => isoDate(days.from)))] } : {};
  return from === to ? { date: from } : { dates: { from, to }, ...either };
}

function isOneDay(days: Days): boolean {
  return days.from === days.to;
}

function asWhen(days: Days): DateFields {
  return isOneDay(days) ? { date: isoDate(days.from) } : { dates: { from: isoDate(days.from), to: isoDate(days.to) } };
}

function listed(ruledOut: readonly Days[]): string[] {
  const days = new Set<string>();
  for (const { from, to } of ruledOut) {
    for (let day = from; day <= Math.min(to, from + LONGEST_LISTED - 1); day++) days.add(isoDate(day));
  }
  return [...days].sort();
}
