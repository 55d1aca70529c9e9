import { plainly } from "../lexicon/plainly.ts";
import type { Hours, Weekday } from "../../../contract/agent-config.ts";
import { weekdays } from "../../../contract/agent-config.ts";
import { holidayIn } from "../lexicon/holidays.ts";
import { addDays, minutesOf } from "../local-time.ts";
import type { LocalTime } from "../local-time.ts";
import type { Phrasebook } from "../say/phrasebook.ts";
import type { Turn } from "../turn.ts";
import type { Heard } from "../understand/heard.ts";
import { openingOf } from "./opening.ts";

/** Answers a question about opening hours as asked: now, a day, a time of a day, holidays, or the week. */
export function answerHours(
  hours: Hours,
  heard: Heard,
  now: LocalTime,
  language: Pick<Turn, "words" | "cues">,
): string {
  const { cues } = language;
  const words = language.words.answers;
  const text = plainly(heard.says);
  const { time } = heard.when;
  const date = heard.when.date ?? holidayIn(text, now.date, cues.holidayNames);
  const day = date ?? (time !== undefined || cues.aboutToday.test(text) ? now.date : undefined);
  if (cues.holidays.test(text) && date === undefined) return answerHolidays(hours, now, words);
  if (cues.rightNow.test(text) && time === undefined && (date === undefined || date === now.date))
    return answerNow(hours, now, words);
  // Every weekend's days, whatever today is.
  if (time === undefined && cues.anyWeekend.test(text)) return answerWeek(hours, words);
  if (day === undefined) return answerWeek(hours, words);

  const { ranges, holiday } = openingOf(hours, day);
  if (ranges.length === 0) return holiday ? words.holiday(day) : words.closedOn(day, now.date);
  if (time !== undefined) {
    const range = ranges.find(([from, to]) => time >= from && time < to);
    return range ? words.openAt(day, now.date, time, range[1]) : words.notOpenAt(day, now.date, time, ranges);
  }
  if (day === now.date && cues.closing.test(text)) return words.closesAt(ranges.at(-1)![1]);
  if (day === now.date && cues.opensWhen.test(text)) return words.opensAt(ranges[0]![0]);
  return words.openOn(day, now.date, ranges);
}

function answerNow(hours: Hours, now: LocalTime, words: Phrasebook["answers"]): string {
  const range = openingOf(hours, now.date).ranges.find(([from, to]) => now.time >= from && now.time < to);
  return range ? words.openNow(range[1]) : words.closedNow(nextOpening(hours, now), now.date);
}

function nextOpening(hours: Hours, now: LocalTime): { date: string; from: string } | null {
  for (let ahead = 0; ahead <= 14; ahead++) {
    const date = addDays(now.date, ahead);
    const range = openingOf(hours, date).ranges.find(([from]) => ahead > 0 || minutesOf(from) > minutesOf(now.time));
    if (range) return { date, from: range[0] };
  }
  return null;
}

function answerHolidays(hours: Hours, now: LocalTime, words: Phrasebook["answers"]): string {
  const coming = hours.closedDates.filter((date) => date >= now.date).toSorted();
  return coming.length === 0 ? words.noClosedDates : words.closedDates(coming.slice(0, 4));
}

function answerWeek(hours: Hours, words: Phrasebook["answers"]): string {
  const runs: { from: Weekday; to: Weekday; ranges: readonly [string, string][] }[] = [];
  const closed: Weekday[] = [];
  for (const day of weekdays) {
    const last = runs.at(-1);
    if (hours[day].length === 0) closed.push(day);
    else if (last && weekdays.indexOf(last.to) === weekdays.indexOf(day) - 1 && sameRanges(last.ranges, hours[day]))
      last.to = day;
    else runs.push({ from: day, to: day, ranges: hours[day] });
  }
  return runs.length === 0 ? words.neverOpen : words.week(runs, closed);
}

const sameRanges = (a: readonly [string, string][], b: readonly [string, string][]): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
