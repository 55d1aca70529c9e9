import type { subscriptions } from "../../db/schema/billing.ts";
import type { ServiceTerms } from "../../domain/billing/standing/standing.ts";

type Row = Pick<
  typeof subscriptions.$inferSelect,
  "tier" | "trialEndsAt" | "unpaidSince" | "endedAt" | "stripeSubscriptionId"
>;

/**
 * What a tenant's service depends on, from its stored plan. Enterprise is agreed with a person; any other plan is
 * subscribed to once the payment provider has a subscription, also one that has ended since.
 */
export function termsOf(row: Row): ServiceTerms {
  const subscribed = row.tier === "enterprise" || row.stripeSubscriptionId !== null;
  const { unpaidSince, endedAt } = row;
  return { subscribed, trialEndsAt: subscribed ? null : row.trialEndsAt, unpaidSince, endedAt };
}
