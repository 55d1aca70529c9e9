import { hourMs } from "../durations.ts";

/** How patiently something is sent. */
export interface Retries {
  /** Tries altogether; then it has failed. */
  atMost: number;
  longestPauseMs: number;
}

/** A text that comes minutes late confuses more than it helps. */
export const textRetries: Retries = { atMost: 6, longestPauseMs: 60_000 };
/** A mail may be an hour late. */
export const mailRetries: Retries = { atMost: 12, longestPauseMs: 1_800_000 };

/** Usage is billed at the end of a month: it is tried for as long as a repeat is safe, which its row says. */
export const meterRetries: Retries = { atMost: Infinity, longestPauseMs: hourMs };

/** How long one sender has a message for itself, milliseconds: longer than everything it waits for. */
export const sendingLeaseMs = 60_000;

/** When the next try is due after `attempts` that may go better later, integer ms: 1, 2, 4 … seconds on; null to give up. */
export function nextTry(retries: Retries, attempts: number, now: number): number | null {
  if (attempts >= retries.atMost) return null;
  return now + Math.min(retries.longestPauseMs, 1000 * 2 ** Math.max(0, attempts - 1));
}
