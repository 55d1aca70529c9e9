import { dayMs, hourMs, minuteMs } from "../../durations.ts";

/**
 * For how long after the first try usage may be reported again, ms. The provider counts the same identifier once within a
 * day; the last hour is left to what is still on its way.
 */
export const repeatableMs = 23 * hourMs;
/** The provider takes usage of the last 35 days; an hour is left to clocks and queues. */
export const reportableMs = 35 * dayMs - hourMs;
/** Usage that was refused waits so long for a person to put right what it was refused for, ms. */
export const refusedPauseMs = 6 * hourMs;
/** For so long after it has taken usage the provider cancels it, ms. */
export const cancellableMs = dayMs;
/** For so long the provider's sums may lag behind what it has taken or been asked to take back, ms. */
export const sumsLagMs = hourMs;

/** The provider's sums are to the minute: the beginning of an instant's. Both integer ms. */
export const minuteOf = (at: number): number => at - (at % minuteMs);

/** A row of the meter's outbox that somebody has just claimed. Instants in integer ms. */
interface ClaimedUsage {
  /** When the call ended. */
  at: number;
  /** Whether it is to be taken back. */
  cancelling: boolean;
  /** This try included. */
  attempts: number;
  firstTriedAt: number;
  /** When the provider is known to have taken it. */
  sentAt: number | null;
}

/**
 * What to do with usage now. `report` may come again: it counts once. What is to be taken back and may have arrived is
 * reported once more first (`report-and-cancel`), because a cancellation of what the provider does not have yet is
 * refused, and a report that arrived after it would count. `too-late` was never given to the provider and cannot be any
 * more; of `unknown` nobody can say whether it was counted, and a repeat might count twice.
 */
export type MeterStep = "report" | "report-and-cancel" | "cancel" | "too-late" | "unknown";

/** @param now integer ms */
export function meterStep(row: ClaimedUsage, now: number): MeterStep {
  const repeatable = now - row.firstTriedAt < repeatableMs;
  const reportable = now - row.at < reportableMs;
  if (row.cancelling) return row.sentAt === null && repeatable && reportable ? "report-and-cancel" : "cancel";
  if (repeatable && reportable) return "report";
  return row.attempts === 1 ? "too-late" : "unknown";
}

/**
 * Which became of usage that nobody could say of, from what the provider counts for the minute it was used in.
 * @param total seconds the provider counts there; `known`: seconds of it that are known to have arrived
 * @param unknown seconds of each that nobody could say of
 * @returns null where the figures leave more than one answer, or none
 */
export function arrivedByTotal(total: number, known: number, unknown: readonly number[]): boolean | null {
  const all = unknown.reduce((sum, seconds) => sum + seconds, 0);
  if (total === known) return false;
  return total === known + all ? true : null;
}
