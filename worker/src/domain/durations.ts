/** Milliseconds. A day has 24 hours: what depends on a zone's clocks is counted in local days (`local-day.ts`). */
export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;
