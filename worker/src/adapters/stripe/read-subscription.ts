import { z } from "zod";
import { tiers } from "../../contract/plans.ts";
import type { ProviderSubscription } from "../../domain/billing/subscription/billing-event.ts";
import type { StripeDeployment } from "./client.ts";

/** The prices of the plans at Stripe. */
export type PlanPrices = StripeDeployment["prices"];

/** Seconds since 1970, as all of Stripe's times, in integer ms. */
export const unixSeconds = z
  .number()
  .int()
  .transform((seconds) => seconds * 1000);
/** An object's id, or the object itself where it was asked for. */
export const reference = z
  .union([z.string().min(1), z.object({ id: z.string().min(1) })])
  .transform((of) => (typeof of === "string" ? of : of.id));
/** What we wrote on an object when we made it; anybody with access to the account may have changed it. */
export const metadata = z
  .object({
    tenant_id: z.string().min(1).max(100).optional().catch(undefined),
    tier: z.string().optional().catch(undefined),
  })
  .nullish()
  .transform((found) => ({
    tenantId: found?.tenant_id ?? null,
    tier: tiers.find((each) => each === found?.tier) ?? null,
  }));

/** One of a subscription's prices; since 2025 its period is here and not on the subscription. */
const item = z.object({
  id: z.string().min(1),
  price: z.object({
    id: z.string(),
    recurring: z.object({ usage_type: z.string() }).nullish(),
  }),
  current_period_start: unixSeconds,
  current_period_end: unixSeconds,
});

export const subscriptionObject = z.object({
  id: z.string().min(1),
  object: z.literal("subscription"),
  customer: reference,
  status: z.string().min(1),
  metadata,
  items: z.object({ data: z.array(item).min(1) }),
  trial_end: unixSeconds.nullish(),
  cancel_at: unixSeconds.nullish(),
  cancel_at_period_end: z.boolean().nullish(),
  ended_at: unixSeconds.nullish(),
  created: unixSeconds,
});
export type SubscriptionObject = z.output<typeof subscriptionObject>;

/** Stripe's subscription in our own words. A status we do not know stays as it is. */
export function readSubscription(found: SubscriptionObject, prices: PlanPrices): ProviderSubscription {
  const next = found.items.data.reduce((first, each) =>
    each.current_period_end < first.current_period_end ? each : first,
  );
  const priced = tiers.find((tier) => found.items.data.some(({ price }) => price.id === prices[tier]));
  return {
    id: found.id,
    customerId: found.customer,
    tenantId: found.metadata.tenantId,
    status: found.status,
    tier: priced ?? found.metadata.tier,
    currentPeriodStart: next.current_period_start,
    currentPeriodEnd: next.current_period_end,
    trialEnd: found.trial_end ?? null,
    cancelAt: found.cancel_at ?? (found.cancel_at_period_end ? next.current_period_end : null),
    endedAt: found.ended_at ?? null,
    createdAt: found.created,
  };
}

/** Whether a price is charged by what was used. */
export const isMetered = ({ price }: z.output<typeof item>): boolean => price.recurring?.usage_type === "metered";
