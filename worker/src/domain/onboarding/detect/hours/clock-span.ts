import type { Clock } from "./hour-tokens.ts";
import type { Span } from "./week.ts";

const HALF_DAY = 720;
const DAY = 1440;
/** Without am or pm, a business that opens at one to five opens in the afternoon, and at six to eleven in the morning. */
const FIRST_MORNING_HOUR = 6;
/** An end this early after midnight is the end of a night. */
const NIGHT_ENDS = 6 * 60;

/**
 * The span two times make, with the half of the day inferred where it is not said: "9-5" is a working day, "1-5" an
 * afternoon, "5pm-2" a night.
 * @param after when the span before it on the same day ended: the second of a split day begins no earlier
 */
export function spanOf(from: Clock, to: Clock, after: number): Span | null {
  const start = startOf(from, to, after);
  const end = endOf(start, from, to);
  return end > start && end - start <= DAY ? [start, end] : null;
}

function startOf(from: Clock, to: Clock, after: number): number {
  if (from.minutes === DAY) return 0;
  if (from.half !== "loose") return from.minutes;
  const early = from.minutes % HALF_DAY;
  const [morning, afternoon] = [early, early + HALF_DAY];
  if (to.half === "pm") {
    // "1-5pm" is one afternoon; "9-5pm" began in the morning.
    return afternoon < to.minutes &&
      morning >= after &&
      early < 8 * 60 &&
      to.minutes - afternoon >= 60 &&
      early < FIRST_MORNING_HOUR * 60
      ? afternoon
      : morning < after || early < 60
        ? afternoon
        : morning;
  }
  if (to.half === "am") return to.minutes < NIGHT_ENDS && early < 10 * 60 ? afternoon : morning;
  if (to.half === "sure" && to.minutes < DAY)
    return from.minutes < after && afternoon < to.minutes ? afternoon : from.minutes;
  if (morning < after) return afternoon;
  return early < FIRST_MORNING_HOUR * 60 ? afternoon : morning;
}

function endOf(start: number, from: Clock, to: Clock): number {
  if (to.half === "loose") {
    let end = to.minutes % HALF_DAY;
    while (end <= start) end += HALF_DAY;
    // "9:00-9:00" is a long day, not a day and a night.
    return from.half === "sure" && end > DAY && to.minutes <= start && start < HALF_DAY ? to.minutes + HALF_DAY : end;
  }
  if (to.minutes > start) return to.minutes;
  // "09:00-5:00" and "9-12am" close in the afternoon and at midnight.
  return to.minutes === start ? start : to.minutes + DAY;
}
