import { bookableWindow } from "./bookable-window.ts";
import { type Busy, type Diary, findService, spanOf } from "./diary.ts";
import { fullSpans, overlapsAny } from "./full-spans.ts";
import { dayAt } from "./local-time.ts";
import { openRanges } from "./open-ranges.ts";

/** Why an appointment cannot start at a given instant. */
export type Refusal =
  | "unknown-service"
  | "too-soon"
  | "too-far"
  /** That local day has no hours at all. */
  | "closed"
  /** The day has hours, but it would start before them or end after them. */
  | "outside-hours"
  /** Open, but not on the step counted from the opening; also the second pass of an hour that a clock change repeats. */
  | "off-grid"
  | "taken";

/**
 * Whether an appointment may start at `startsAt` (ms).
 * @returns null where it may; it agrees with `freeStarts` on every instant
 */
export function checkStart(input: {
  config: Diary;
  serviceId: string;
  startsAt: number;
  busy: readonly Busy[];
  now: number;
}): Refusal | null {
  const { config, startsAt } = input;
  const service = findService(config, input.serviceId);
  if (service === undefined) return "unknown-service";

  const window = bookableWindow(config, input.now);
  if (startsAt < window.from) return "too-soon";
  if (startsAt >= window.to) return "too-far";

  const day = dayAt(startsAt, config.timeZone);
  const ranges = openRanges(config, day, day);
  if (ranges.length === 0) return "closed";
  const span = spanOf(service, startsAt);
  const range = ranges.find((each) => each.opensAt <= startsAt && startsAt < each.closesAt);
  if (range === undefined || span.endsAt > range.servesUntil) return "outside-hours";
  if (!range.starts.includes(startsAt)) return "off-grid";
  return overlapsAny(fullSpans(input.busy, config.booking.capacity), span) ? "taken" : null;
}
