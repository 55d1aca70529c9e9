import { isIn } from "./slots.ts";
import { localOf, otherHalf } from "../../local-time.ts";
import type { Wish } from "../../state.ts";
import type { When } from "../../understand/heard.ts";

/** The starts (ms) that "later" and "earlier" refer to: what was read out last, or the start settled on. */
export type Basis = readonly number[];

/** True where nothing is known yet about when the caller would like to come. */
export const isEmpty = (wish: Wish): boolean =>
  Object.values(wish).every((value) => value === undefined || isNone(value));

/**
 * What the caller wishes after saying `when`. A new day keeps the time asked for before and a new time keeps the day,
 * so that "make it Thursday" and "make it three" mean what people mean by them.
 * @returns the same object where nothing changed
 */
export function mergeWish(wish: Wish, when: When, basis: Basis, zone: string): Wish {
  const next: Wish = { ...wish };
  if (when.dates) setRange(next, when.dates, when.either);
  if (when.date) setDate(next, when.date);
  if (when.time) setTime(next, when.time, when.ambiguousHour === true);
  else if (when.times && when.times.length > 0) setTimes(next, when.times);
  else if (when.part || when.after || when.before) setPart(next, when);
  if (when.soonest) setSoonest(next, when);
  if (when.not && when.not.length > 0) exclude(next, when.not);
  if (when.shift) shift(next, when, basis, zone);
  return same(wish, next) ? wish : next;
}

function setDate(wish: Wish, date: string): void {
  if (wish.date !== date) clear(wish, "laterThan", "earlierThan");
  clear(wish, "from", "to", "either", "soonest");
  wish.date = date;
  if (wish.not) wish.not = wish.not.filter((each) => each !== date);
}

function setRange(wish: Wish, dates: { from: string; to: string }, either: string[] | undefined): void {
  clear(wish, "date", "either", "soonest", "laterThan", "earlierThan");
  wish.from = dates.from;
  wish.to = dates.to;
  if (either && either.length > 0) wish.either = either.slice(0, 7);
}

function setTime(wish: Wish, time: string, ambiguous: boolean): void {
  // "Two thirty" said of the 2:30 PM already agreed is that same time, not one at night.
  const agreed = ambiguous && wish.time === otherHalf(time);
  clear(wish, "part", "after", "before", "times", "laterThan", "earlierThan", "ambiguousHour");
  if (!agreed) {
    wish.time = time;
    if (ambiguous) wish.ambiguousHour = true;
  }
}

function setTimes(wish: Wish, times: readonly string[]): void {
  clear(wish, "time", "ambiguousHour", "part", "after", "before", "laterThan", "earlierThan");
  wish.times = times.slice(0, 4);
}

function setPart(wish: Wish, when: When): void {
  // "In the morning, right?", said of a time that is: nothing new.
  if (when.part && !when.after && !when.before && wish.time !== undefined && isIn(when.part, wish.time)) return;
  clear(wish, "time", "times", "ambiguousHour", "part", "after", "before", "laterThan", "earlierThan");
  if (when.part) wish.part = when.part;
  if (when.after) wish.after = when.after;
  if (when.before) wish.before = when.before;
}

function setSoonest(wish: Wish, when: When): void {
  if (!when.date) clear(wish, "date");
  if (!when.date && !when.dates) clear(wish, "from", "to", "either");
  if (!when.time) clear(wish, "time", "times", "ambiguousHour");
  // "The earliest" of a day under discussion is the earliest in the part of it that was asked for.
  if (!when.date && !when.part && !when.after && !when.before) clear(wish, "part", "after", "before");
  clear(wish, "laterThan", "earlierThan");
  wish.soonest = true;
}

function exclude(wish: Wish, dates: readonly string[]): void {
  wish.not = [...new Set([...(wish.not ?? []), ...dates])].slice(-14);
  if (wish.date && dates.includes(wish.date)) clear(wish, "date");
  clear(wish, "laterThan", "earlierThan");
}

function shift(wish: Wish, when: When, basis: Basis, zone: string): void {
  if (basis.length === 0) return;
  const days = [...new Set(basis.map((at) => localOf(at, zone).date))];
  if (when.shift === "other-day") {
    if (!when.date && !when.dates) exclude(wish, wish.date ? [wish.date] : days);
    return;
  }
  // A day or time named in the same breath says more than "later" does.
  if (when.date || when.dates || when.time || when.part || when.after || when.before) return;
  clear(wish, "time", "times", "ambiguousHour", "soonest", "laterThan", "earlierThan", "after", "before", "part");
  if (days.length === 1) wish.date = days[0]!;
  if (when.shift === "later") wish.laterThan = Math.max(...basis);
  else wish.earlierThan = Math.min(...basis);
}

function clear(wish: Wish, ...keys: (keyof Wish)[]): void {
  for (const key of keys) delete wish[key];
}

const isNone = (value: unknown): boolean => value === false || (Array.isArray(value) && value.length === 0);

function same(a: Wish, b: Wish): boolean {
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])] as (keyof Wish)[];
  return keys.every((key) => JSON.stringify(a[key]) === JSON.stringify(b[key]));
}
