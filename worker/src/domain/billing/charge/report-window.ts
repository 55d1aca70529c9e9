import { hourMs } from "../../durations.ts";

/**
 * For so long after its end an owner may say that a call should not be charged, milliseconds. The payment provider takes
 * usage back for a day; the last hour is left to what is still on its way.
 */
const reportWindowMs = 23 * hourMs;

/** @param at the call's end, integer ms @param now integer ms */
export const mayReport = (at: number, now: number): boolean => now - at < reportWindowMs;

/** The latest end of a call that may no longer be reported, integer ms. */
export const reportableAfter = (now: number): number => now - reportWindowMs;
