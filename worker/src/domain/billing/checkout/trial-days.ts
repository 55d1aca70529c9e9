import { trialDays } from "../../../contract/plans.ts";
import { dayMs } from "../../durations.ts";

/**
 * Whole days left of a trial: what a subscription begins with before its first payment.
 * @param endsAt integer ms; null where there is no trial
 */
export function trialDaysLeft(endsAt: number | null, now: number): number {
  const left = Math.floor(((endsAt ?? now) - now) / dayMs);
  return Math.min(Math.max(left, 0), trialDays);
}
