import type { Temporal } from "temporal-polyfill";
import type { Diary } from "../booking/diary.ts";
import { dayAt, wallClock } from "../booking/local-time.ts";
import { openRanges } from "../booking/open-ranges.ts";

/** Nobody is closed for longer than this and still looking for a receptionist. */
const daysToLook = 28;
const tenOClock = 600;

/**
 * The instant (ms) at which every scenario plays: ten in the morning, in the business's zone, of the next day it is
 * open; tomorrow at ten where it has no hours. The same for everybody who asks on the same day.
 * @param now integer ms
 */
export function pinnedClock(diary: Diary, now: number): number {
  const tomorrow = dayAt(now, diary.timeZone).add({ days: 1 });
  const open = openRanges(diary, tomorrow, tomorrow.add({ days: daysToLook }))[0];
  return wallClock(open === undefined ? tomorrow : dayOf(tomorrow, open.day), tenOClock, diary.timeZone).at;
}

function dayOf(from: Temporal.PlainDate, day: string): Temporal.PlainDate {
  let date = from;
  while (date.toString() !== day) date = date.add({ days: 1 });
  return date;
}
