import type { Temporal } from "temporal-polyfill";
import { weekdays } from "../../contract/agent-config.ts";
import type { Diary } from "./diary.ts";
import { minuteMs } from "../durations.ts";
import { wallClock } from "./local-time.ts";

/** A stretch of opening hours on one local day. Instants in ms. */
export interface OpenRange {
  /** `YYYY-MM-DD` in the tenant's zone. */
  day: string;
  opensAt: number;
  closesAt: number;
  /** When the doors really close: hours that touch, also over midnight, are one stretch to whoever is being served. */
  servesUntil: number;
  /** Every start the step allows, ascending, whether or not an appointment fits. */
  starts: number[];
}

/** An appointment lasts a day at most, so hours that touch matter no further than this. */
const daysAhead = 2;

/** The opening hours of the local days `first` to `last`, in order, closed dates left out. */
export function openRanges(diary: Diary, first: Temporal.PlainDate, last: Temporal.PlainDate): OpenRange[] {
  const ranges: OpenRange[] = [];
  const closed = new Set(diary.hours.closedDates);
  const days = first.until(last).days + daysAhead;
  for (let i = 0; i <= days; i++) {
    const date = first.add({ days: i });
    const day = date.toString();
    if (closed.has(day)) continue;
    for (const [opens, closes] of diary.hours[weekdays[date.dayOfWeek - 1]!])
      ranges.push(openRange(diary, date, opens, closes));
  }
  for (let i = ranges.length - 2; i >= 0; i--) {
    const [range, next] = [ranges[i]!, ranges[i + 1]!];
    if (next.opensAt <= range.closesAt) range.servesUntil = next.servesUntil;
  }
  const end = last.toString();
  return ranges.filter((range) => range.day <= end);
}

function openRange(diary: Diary, date: Temporal.PlainDate, opens: string, closes: string): OpenRange {
  const [from, to] = [minutesOf(opens), minutesOf(closes)];
  const [open, close] = [wallClock(date, from, diary.timeZone), wallClock(date, to, diary.timeZone)];
  const step = diary.booking.slotStepMinutes;
  const starts: number[] = [];
  const steady = open.exists && close.exists && open.offset === close.offset;
  for (let minutes = from; minutes < to; minutes += step) {
    if (steady) {
      starts.push(open.at + (minutes - from) * minuteMs);
      continue;
    }
    // The clock changes within these hours: the steps follow the wall clock, and a time it skips is not offered.
    const start = wallClock(date, minutes, diary.timeZone);
    if (start.exists) starts.push(start.at);
  }
  return {
    day: date.toString(),
    opensAt: open.at,
    closesAt: close.at,
    servesUntil: close.at,
    starts,
  };
}

function minutesOf(time: string): number {
  const [hours, minutes] = time.split(":");
  return Number(hours) * 60 + Number(minutes);
}
