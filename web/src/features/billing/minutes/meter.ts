import type { Usage } from "@contract";

/** The period's minutes as parts of one bar, each from 0 to 1. */
export interface Meter {
  /** What is used of the plan's minutes. */
  within: number;
  /** What is used beyond them. */
  beyond: number;
  /** Where the plan's minutes end; null where that is the end of the bar. */
  includedMark: number | null;
  /** Where no more calls are answered; null where nothing does that, or where it is too far away to show. */
  capMark: number | null;
}

/** The bar ends at whatever is the most: the plan's minutes, a cap within twice of what matters, or what is used. */
export function meterOf({ seconds, includedMinutes, caps }: Usage): Meter {
  const used = seconds / 60;
  const near = 2 * Math.max(includedMinutes, used);
  const cap = caps.effectiveMinutes !== null && caps.effectiveMinutes <= near ? caps.effectiveMinutes : null;
  const end = Math.max(includedMinutes, used, cap ?? 0, 1);
  const within = Math.min(used, includedMinutes);
  return {
    within: within / end,
    beyond: (used - within) / end,
    includedMark: includedMinutes < end ? includedMinutes / end : null,
    capMark: cap === null ? null : cap / end,
  };
}
