/** Calls shorter than this are never charged. */
export const freeSeconds = 15;

/** Seconds of a call that count: all of them, or none for a short call. */
export const billableSeconds = (durationSeconds: number): number =>
  durationSeconds < freeSeconds ? 0 : durationSeconds;

/** Minutes charged: every minute begun. */
export const billableMinutes = (durationSeconds: number): number => Math.ceil(billableSeconds(durationSeconds) / 60);
