import { type WeeklyHours, weeklyHours } from "../../../../contract/onboarding.ts";
import { weekdays } from "../../../../contract/agent-config.ts";
import { clockTime } from "../../../receptionist/understand/when/calendar.ts";

/** Minutes from midnight; `to` passes 1440 where it closes after midnight. */
export type Span = readonly [from: number, to: number];

/** Days of the week that something was said of, Monday is 0. No spans: closed. */
export type Week = ReadonlyMap<number, readonly Span[]>;

const DAY = 1440;
/** What the contract admits for one day. */
const MOST_RANGES = 6;

/** The week as the configuration holds it: nights split over two days, ranges in order and apart. Null where it cannot be. */
export function toWeeklyHours(week: Week): WeeklyHours | null {
  const days: Span[][] = weekdays.map(() => []);
  for (const [day, spans] of week) {
    for (const [from, to] of spans) {
      if (from >= to || from >= DAY || to > 2 * DAY) continue;
      days[day]?.push([from, Math.min(to, DAY)]);
      if (to > DAY) days[(day + 1) % 7]?.push([0, to - DAY]);
    }
  }
  const hours = Object.fromEntries(weekdays.map((name, day) => [name, apart(days[day] ?? []).map(written)]));
  const read = weeklyHours.safeParse(hours);
  return read.success && weekdays.some((day) => read.data[day].length > 0) ? read.data : null;
}

/** The spans with a stretch cut out, such as a lunch break. */
export const without = (spans: readonly Span[], [from, to]: Span): Span[] =>
  spans.flatMap(([a, b]): Span[] => {
    if (to <= a || from >= b) return [[a, b]];
    const left: Span[] = a < from ? [[a, from]] : [];
    return to < b ? [...left, [to, b]] : left;
  });

/** In order; those that overlap are one. */
function apart(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last !== undefined && from < last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], to)];
    else merged.push([from, to]);
  }
  return merged.slice(0, MOST_RANGES);
}

const written = ([from, to]: Span): [string, string] => [clockTime(from), to === DAY ? "24:00" : clockTime(to)];
