import type { Tier } from "../../contract/plans.ts";
import type { ProviderSubscription } from "../../domain/billing/subscription/billing-event.ts";

/**
 * The payment provider. Every `key` names one wish of ours: the same key with the same words is one thing there, for a day.
 * Where nothing else is said a method throws AppError `unavailable` where a later try may go better, and `invalid` where
 * none will.
 */
export interface Payments {
  /** Null where no meter is configured: usage is not reported. */
  readonly meterEventName: string | null;
  /** The plans that can be bought: those with a price. */
  readonly tiers: readonly Tier[];
  /** The tenant's customer, made where there is none under this key. */
  ensureCustomer(tenant: { tenantId: string; name: string; email: string; key: string }): Promise<{ id: string }>;
  /** A page on which the customer subscribes to a plan. @throws AppError `not_found` where the customer is gone */
  startCheckout(wanted: CheckoutWanted): Promise<{ id: string; url: string }>;
  /** What became of a checkout. Null where the provider knows none of that id. */
  findCheckout(sessionId: string): Promise<{ open: boolean; subscriptionId: string | null } | null>;
  /** A page on which the customer sees invoices, changes the card, or cancels. @throws AppError `not_found` where the customer is gone */
  openPortal(wanted: { customerId: string; returnUrl: string }): Promise<{ url: string }>;
  /** The subscription as it is now. Null where the provider knows none of that id. */
  findSubscription(id: string): Promise<FoundSubscription | null>;
  /**
   * Moves a subscription to another plan at once: a billing period begins with it, outside a trial, and what is left of the
   * old one is credited. Where the payment has to be confirmed first it stays at the old plan until then, for a day at most.
   * @throws AppError `not_found` where there is no such subscription
   */
  changePlan(wanted: { subscriptionId: string; tier: Tier; key: string }): Promise<ProviderSubscription>;
  /**
   * Ends a subscription at once, what is left of its period credited.
   * @returns it as it then is; null where there is none, or it had ended before: that is no error
   */
  cancelSubscription(id: string): Promise<ProviderSubscription | null>;
  /** Reports charged seconds. Within a day the same `identifier` counts once, and is no error. @param usage.at integer ms, when they were used */
  reportUsage(usage: { identifier: string; customerId: string; seconds: number; at: number }): Promise<void>;
  /** Takes a report back, within a day of it. One that is already taken back is no error. */
  cancelUsage(identifier: string): Promise<void>;
  /**
   * Seconds the provider counts for a customer, `from` until before `until`, integer ms of whole minutes; null where it does
   * not say.
   */
  usageTotal(wanted: { customerId: string; from: number; until: number }): Promise<number | null>;
}

export interface CheckoutWanted {
  tenantId: string;
  customerId: string;
  tier: Tier;
  /** Days before the first payment; 0 for none. */
  trialDays: number;
  successUrl: string;
  cancelUrl: string;
  key: string;
}

/** A subscription with the customer behind it. */
export interface FoundSubscription {
  subscription: ProviderSubscription;
  customerDeleted: boolean;
  /** Whether it has a price for minutes beyond the plan's. */
  metered: boolean;
}
