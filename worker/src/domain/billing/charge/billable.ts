/** Calls shorter than this are never charged. */
export const freeSeconds = 15;

/** Seconds of a call that count: all of them, or none for a short call. */
export const billableSeconds = (durationSeconds: number): number =>
  durationSeconds < freeSeconds ? 0 : durationSeconds;

/** Seconds as they are shown: every minute begun. What is charged is charged by the second. */
export const minutesShown = (seconds: number): number => Math.ceil(seconds / 60);
