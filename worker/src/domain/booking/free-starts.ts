import { bookableWindow } from "./bookable-window.ts";
import { type Busy, type Diary, findService, spanOf } from "./diary.ts";
import { fullSpans } from "./full-spans.ts";
import { dayAt } from "./local-time.ts";
import { openRanges } from "./open-ranges.ts";

export interface FreeStartsInput {
  config: Diary;
  serviceId: string;
  /** Starts are in `[from, to)`, ms. */
  from: number;
  to: number;
  /** Everything that may overlap an appointment in that range, in any order. */
  busy: readonly Busy[];
  now: number;
  /** At most so many; without it, all. */
  limit?: number;
}

/**
 * When an appointment could start, earliest first (ms): on the step counted from an opening, over by closing, after the
 * lead time and within the horizon, with a place free for it and for the buffer after it.
 * A service that the tenant does not offer has no starts. Costs O(n log n) over `busy` plus the steps of the range.
 */
export function freeStarts({ config, serviceId, from, to, busy, now, limit = Infinity }: FreeStartsInput): number[] {
  const service = findService(config, serviceId);
  const window = bookableWindow(config, now);
  const [first, end] = [Math.max(from, window.from), Math.min(to, window.to)];
  if (service === undefined || first >= end) return [];

  const full = fullSpans(busy, config.booking.capacity);
  const free: number[] = [];
  let next = 0;
  for (const range of openRanges(config, dayAt(first, config.timeZone), dayAt(end - 1, config.timeZone))) {
    for (const start of range.starts) {
      if (free.length >= limit || start >= end) return free;
      const { endsAt, busyUntil } = spanOf(service, start);
      if (endsAt > range.servesUntil) break;
      while (next < full.length && full[next]!.busyUntil <= start) next += 1;
      const taken = next < full.length && full[next]!.startsAt < busyUntil;
      if (start >= first && !taken) free.push(start);
    }
  }
  return free;
}
