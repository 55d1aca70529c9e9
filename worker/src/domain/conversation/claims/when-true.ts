import { addDays, localOf, minutesOf, weekdayOf } from "../../receptionist/local-time.ts";
import { weekdays } from "../../../contract/agent-config.ts";
import { mentionsIn } from "./when-said.ts";
import type { Mention } from "./when-said.ts";

/**
 * Whether every day and time named in plain words belongs to one of the starts. Naming none is true of any start.
 * @param starts instants in ms
 * @param zone IANA zone in which days and times are spoken
 * @param now instant in ms: what "today" and "tomorrow" count from
 */
export function isTrueOf(words: string, starts: readonly number[], zone: string, now: number): boolean {
  const today = localOf(now, zone).date;
  return appointmentsIn(mentionsIn(words)).every((mentions) =>
    starts.some((start) => mentions.every((mention) => fits(mention, start, zone, today))),
  );
}

/** Mentions appointment by appointment: a second time, or a second weekday, is the next one's. */
function appointmentsIn(mentions: readonly Mention[]): Mention[][] {
  const groups: Mention[][] = [];
  for (const mention of mentions) {
    const last = groups.at(-1);
    if (last === undefined || last.some(({ kind }) => kind === mention.kind)) groups.push([mention]);
    else last.push(mention);
  }
  return groups;
}

function fits(mention: Mention, start: number, zone: string, today: string): boolean {
  const { date, time } = localOf(start, zone);
  switch (mention.kind) {
    case "weekday":
      return weekdays.indexOf(weekdayOf(date)) === mention.weekday - 1;
    case "ahead":
      return date === addDays(today, mention.days);
    case "date": {
      const [year, month, day] = date.split("-").map(Number);
      const near = mention.month === null || mention.month === month;
      return day === mention.day && near && (mention.year === null || mention.year === year);
    }
    case "numbers": {
      const [, month, day] = date.split("-").map(Number);
      const [a, b] = mention.numbers;
      return (a === month && b === day) || (a === day && b === month);
    }
    case "time": {
      const { hour, minute, half } = mention;
      const said = (hour % 24) * 60 + minute;
      const real = minutesOf(time);
      if (hour > 12 || hour === 0) return said === real;
      const [morning, afternoon] = [(hour % 12) * 60 + minute, (hour % 12) * 60 + minute + 720];
      return (half !== "pm" && real === morning) || (half !== "am" && real === afternoon);
    }
  }
}
