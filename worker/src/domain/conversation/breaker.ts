import type { ModelFault } from "../model/model.ts";

/**
 * A circuit breaker before a provider: closed while it answers, open after it failed, and half-open when one caller at a
 * time may try again. Pure; instants are integer ms. Who asks keeps the value that comes back.
 */
export interface Breaker {
  /** Failures in a row. */
  failures: number;
  /** Null while closed. Before it nobody asks; after it the next who asks is the trial. */
  openUntil: number | null;
}

/** How one question to the provider went. `abandoned`: we stopped listening before it could be known. */
export type Asked = "answered" | "abandoned" | { fault: ModelFault; retryAfterMs: number | null };

export const closedBreaker: Breaker = { failures: 0, openUntil: null };

/** So many failures in a row open it. */
const mostFailures = 3;
/** How long it stays open: until a passing fault may have passed, or somebody may have corrected a key. */
const restMs = 15_000;
const wrongKeyMs = 60_000;
/** A provider may ask for more patience than that, within reason. */
const longestRestMs = 5 * 60_000;
/** A trial that has not come back by then is lost: the next one may be made. */
const trialMs = 20_000;

/**
 * Asks whether the provider may be asked.
 * @returns the breaker from now on, or null where it must be left alone
 */
export function admitTo(breaker: Breaker, now: number): Breaker | null {
  if (breaker.openUntil === null) return breaker;
  return now < breaker.openUntil ? null : { ...breaker, openUntil: now + trialMs };
}

/** Takes in how a question went. */
export function learnFrom(breaker: Breaker, asked: Asked, now: number): Breaker {
  if (asked === "answered") return closedBreaker;
  // A trial nobody waited for is free for the next; one that was asked before it opened changes nothing.
  if (asked === "abandoned") return breaker.openUntil === null ? breaker : { ...breaker, openUntil: now };
  const { fault, retryAfterMs } = asked;
  // What it will not say, or says badly, says nothing of whether it is up.
  if (fault === "refused" || fault === "incomplete" || fault === "empty") return breaker;
  const failures = breaker.failures + 1;
  const asksForRest = fault === "unauthorized" || retryAfterMs !== null;
  if (failures < mostFailures && !asksForRest && breaker.openUntil === null) return { ...breaker, failures };
  const rest = Math.max(fault === "unauthorized" ? wrongKeyMs : restMs, retryAfterMs ?? 0);
  const openUntil = Math.max(breaker.openUntil ?? 0, now + Math.min(rest, longestRestMs));
  return { failures, openUntil };
}
