import { plans, type Tier } from "../../../contract/plans.ts";
import type { ServiceTerms } from "../standing/standing.ts";

/**
 * The minutes of a period after which calls degrade: what the owner has set, and for whoever has not paid yet no more than
 * the plan includes. Null for never.
 */
export function capMinutesOf(of: {
  /** The owner's own; null where they want none. */
  monthlyMinutes: number | null;
  terms: ServiceTerms;
  tier: Tier;
}): number | null {
  if (!isTrial(of.terms)) return of.monthlyMinutes;
  return Math.min(of.monthlyMinutes ?? Infinity, plans[of.tier].includedMinutes);
}

/** Nobody has paid for the plan yet, and somebody is to. */
export const isTrial = ({ subscribed, trialEndsAt }: ServiceTerms): boolean => !subscribed && trialEndsAt !== null;
