import type { Diary } from "./diary.ts";
import { minuteMs } from "../durations.ts";
import { dayAt, startOfDay } from "./local-time.ts";

/**
 * Between which instants (ms) an appointment may start when it is asked for at `now`: not before the lead time has
 * passed (`from`), and on no local day later than `horizonDays` after today (`to`, exclusive).
 */
export function bookableWindow(diary: Diary, now: number): { from: number; to: number } {
  const { leadMinutes, horizonDays } = diary.booking;
  const dayAfterLast = dayAt(now, diary.timeZone).add({ days: horizonDays + 1 });
  return { from: now + leadMinutes * minuteMs, to: startOfDay(dayAfterLast, diary.timeZone) };
}
