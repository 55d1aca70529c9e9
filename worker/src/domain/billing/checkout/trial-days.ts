import { trialDays } from "../../../contract/plans.ts";
import { dayMs } from "../../durations.ts";

/**
 * Days left of a trial: what a subscription begins with before its first payment. The provider counts whole days alone, so one
 * that has begun counts whole: nobody loses by subscribing early what they were promised. Only the first time, or a
 * trial would never end for whoever cancels and subscribes again every day.
 * @param endsAt integer ms; null where there is no trial
 * @param again whether there has been a subscription before
 */
export function trialDaysLeft(endsAt: number | null, now: number, again: boolean): number {
  const left = ((endsAt ?? now) - now) / dayMs;
  return Math.min(Math.max(again ? Math.floor(left) : Math.ceil(left), 0), trialDays);
}
