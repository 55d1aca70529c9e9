/** A stretch of time that minutes are counted in, integer ms: from `start` until before `end`. */
export interface BillingPeriod {
  start: number;
  end: number;
}

/**
 * The period an instant falls into. After the last period that is known, periods follow month by month from its end, so
 * that a call which ends before the provider has told of the renewal counts where it belongs; before it, into it.
 * @param at integer ms
 */
export function periodAt(known: BillingPeriod, at: number): BillingPeriod {
  if (at < known.end || known.end <= known.start) return known;
  let months = 0;
  let start = known.end;
  for (;;) {
    const end = addMonths(known.end, ++months);
    if (at < end) return { start, end };
    start = end;
  }
}

/** The same day and time of a later month in UTC, or that month's last day where it has no such day, as the provider counts. */
function addMonths(from: number, months: number): number {
  const date = new Date(from);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0)).getUTCDate();
  const moved = new Date(from);
  moved.setUTCDate(1);
  moved.setUTCMonth(date.getUTCMonth() + months);
  moved.setUTCDate(Math.min(date.getUTCDate(), lastDay));
  return moved.getTime();
}

/** The calendar month in UTC that an instant falls into: the period of whoever has none. @param at integer ms */
export function calendarMonth(at: number): BillingPeriod {
  const date = new Date(at);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  return { start: Date.UTC(year, month, 1), end: Date.UTC(year, month + 1, 1) };
}

/**
 * The period a call counts in, by what is known now and by what was known when it began. A call that is stored after a
 * renewal counts where it ended, not where it is stored.
 * @param then what the call's snapshot said; null where it said nothing
 * @param at the call's end, integer ms
 */
export function periodOfCall(known: BillingPeriod, then: BillingPeriod | null, at: number): BillingPeriod {
  if (at >= known.start || then === null) return periodAt(known, at);
  const earlier = periodAt(then, at);
  // Its end was a guess until the period after it began.
  return earlier.start < known.start ? { start: earlier.start, end: Math.min(earlier.end, known.start) } : known;
}
