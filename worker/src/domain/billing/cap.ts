import { plans, type Tier } from "../../contract/plans.ts";
import type { ServiceTerms } from "./standing.ts";

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
  const { subscribed, trialEndsAt } = of.terms;
  if (subscribed || trialEndsAt === null) return of.monthlyMinutes;
  return Math.min(of.monthlyMinutes ?? Infinity, plans[of.tier].includedMinutes);
}
