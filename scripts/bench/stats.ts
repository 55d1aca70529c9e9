import type { Round } from "./load.ts";

/** The value below which `share` (0 to 1) of the values lie; NaN for none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** Medians over rounds: one disturbed round must not decide a figure. */
export interface Summary {
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
}

export function summarize(rounds: readonly Round[]): Summary {
  return {
    perSecond: median(rounds.map((round) => round.latencies.length / round.seconds)),
    p50: median(rounds.map((round) => percentile(round.latencies, 0.5))),
    p99: median(rounds.map((round) => percentile(round.latencies, 0.99))),
  };
}
