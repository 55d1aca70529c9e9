import type { LocalTime } from "../../local-time.ts";
import { localOf, minutesOf, otherHalf } from "../../local-time.ts";
import type { Wish } from "../../state.ts";

/** What the caller asked for and the calendar does not have. */
export type Missed = "time" | "part" | "bounds" | null;

type Selection =
  | { fit: "exact"; startsAt: number }
  | { fit: "options"; startsAt: number[]; missed: Missed }
  | { fit: "none"; missed: Missed };

interface Start extends LocalTime {
  at: number;
  minutes: number;
}

/** More options than this are not remembered by somebody who only hears them. */
const mostOptions = 3;

/** Where a part of the day lies (minutes), and the time that stands for it when nothing inside is free. */
const parts = { morning: [0, 720, 600], afternoon: [720, 1020, 840], evening: [1020, 1440, 1080] } as const;

/** Whether a time of day (`HH:MM`) lies in a part of the day. */
export function isIn(part: keyof typeof parts, time: string): boolean {
  const [from, to] = parts[part];
  const minutes = minutesOf(time);
  return minutes >= from && minutes < to;
}

/**
 * What to do with the free starts (ms) found for a wish: take the one asked for, or read out at most three, in order.
 * A day and time that are both free need no further question; everything else is offered.
 */
export function selectStarts(free: readonly number[], wish: Wish, zone: string): Selection {
  const all = free
    .map((at) => start(at, zone))
    .filter(({ date }) => !wish.not?.includes(date) && (wish.either?.includes(date) ?? true));
  const inBounds = all.filter((each) => within(each, wish));
  if (inBounds.length === 0) return { fit: "none", missed: all.length > 0 ? "bounds" : null };
  if (wish.time !== undefined) return atTime(inBounds, wish);
  if (wish.times !== undefined) return atTimes(inBounds, wish, wish.times);
  if (wish.part === undefined) return options(fewest(inBounds, wish) ?? spread(inBounds), null);
  const [from, to, middle] = parts[wish.part];
  const inPart = inBounds.filter(({ minutes }) => minutes >= from && minutes < to);
  if (inPart.length === 0) return options(nearest(inBounds, middle), "part");
  return options(fewest(inPart, wish) ?? spread(inPart), null);
}

/** The one start that "the soonest" or "the latest" leaves, where either was asked for. */
function fewest(starts: readonly Start[], { soonest, latest }: Wish): Start[] | undefined {
  if (soonest) return starts.slice(0, 1);
  return latest ? starts.filter(({ date }) => date === starts[0]!.date).slice(-1) : undefined;
}

function atTime(starts: readonly Start[], wish: Wish): Selection {
  let matches = starts.filter(({ time }) => time === wish.time);
  if (matches.length === 0 && wish.ambiguousHour) matches = starts.filter(({ time }) => time === otherHalf(wish.time!));
  if (matches.length > 0 && wish.date !== undefined) return { fit: "exact", startsAt: matches[0]!.at };
  if (matches.length > 0) return options(matches.slice(0, mostOptions), null);
  return options(nearest(starts, likelyMinutes(starts, wish)), "time");
}

/** Any of the times named will do: the only one that is free is taken, several are offered. */
function atTimes(starts: readonly Start[], wish: Wish, times: readonly string[]): Selection {
  const matches = starts.filter(({ time }) => times.includes(time));
  if (matches.length === 1 && wish.date !== undefined) return { fit: "exact", startsAt: matches[0]!.at };
  if (matches.length > 0) return options(matches.slice(0, mostOptions), null);
  return options(nearest(starts, minutesOf(times[0]!)), "time");
}

/** A bare "eight" that fits neither half of the day exactly means the half nearer to what is free. */
function likelyMinutes(starts: readonly Start[], wish: Wish): number {
  const said = minutesOf(wish.time!);
  if (!wish.ambiguousHour) return said;
  const other = minutesOf(otherHalf(wish.time!));
  const gap = (minutes: number): number => Math.min(...starts.map((each) => Math.abs(each.minutes - minutes)));
  return gap(other) < gap(said) ? other : said;
}

/** The starts nearest to a time of day on the first day that has any, read out in order. Of two equally near, the later. */
function nearest(starts: readonly Start[], minutes: number): Start[] {
  const day = starts.filter(({ date }) => date === starts[0]!.date);
  const byGap = day.toSorted((a, b) => Math.abs(a.minutes - minutes) - Math.abs(b.minutes - minutes) || b.at - a.at);
  return byGap.slice(0, mostOptions).toSorted((a, b) => a.at - b.at);
}

/** One start from each of three days, or three well apart on one day, full hours first. */
function spread(starts: readonly Start[]): Start[] {
  const days = [...new Set(starts.map(({ date }) => date))];
  if (days.length >= mostOptions) {
    return days.slice(0, mostOptions).map((day) => starts.find(({ date }) => date === day)!);
  }
  if (starts.length <= mostOptions) return [...starts];
  const picked = new Set([0, 0.4, 0.8].map((share) => roundest(starts, Math.floor(share * starts.length))));
  return [...picked].map((index) => starts[index]!);
}

/** The index near `index` whose time is said in the fewest words. */
function roundest(starts: readonly Start[], index: number): number {
  const rank = ({ minutes }: Start): number => (minutes % 60 === 0 ? 0 : minutes % 30 === 0 ? 1 : 2);
  const near = [index, index + 1, index + 2].filter((each) => each < starts.length);
  return near.reduce((best, each) => (rank(starts[each]!) < rank(starts[best]!) ? each : best), index);
}

function within({ at, minutes }: Start, wish: Wish): boolean {
  if (wish.laterThan !== undefined && at <= wish.laterThan) return false;
  if (wish.earlierThan !== undefined && at >= wish.earlierThan) return false;
  if (wish.after !== undefined && minutes < minutesOf(wish.after)) return false;
  return wish.before === undefined || minutes < minutesOf(wish.before);
}

const start = (at: number, zone: string): Start => {
  const local = localOf(at, zone);
  return { at, ...local, minutes: minutesOf(local.time) };
};

const options = (starts: readonly Start[], missed: Missed): Selection => ({
  fit: "options",
  startsAt: starts.map(({ at }) => at),
  missed,
});
