import type { Tier } from "../../../contract/plans.ts";

/** Statuses of a Stripe subscription that we know; Stripe may add others. */
export type SubscriptionStatus =
  | "incomplete"
  | "incomplete_expired"
  | "trialing"
  | "active"
  | "past_due"
  | "unpaid"
  | "canceled"
  | "paused"
  | (string & {});

/** A subscription as the payment provider has it at one moment. Instants in integer ms. */
export interface ProviderSubscription {
  id: string;
  customerId: string;
  /** Whose it is by its own metadata; null where it does not say. */
  tenantId: string | null;
  status: SubscriptionStatus;
  /** The plan its price or, for a price we do not know, its metadata names; null where neither does. */
  tier: Tier | null;
  currentPeriodStart: number;
  currentPeriodEnd: number;
  trialEnd: number | null;
  /** When it will end because somebody cancelled it. */
  cancelAt: number | null;
  endedAt: number | null;
  /** When the subscription was made. */
  createdAt: number;
}

/** Something the payment provider tells us, in our own words. `at` is when it happened, integer ms of whole seconds. */
export type BillingEvent = { id: string; type: string; at: number } & (
  | { kind: "subscription"; subscription: ProviderSubscription; deleted: boolean }
  | {
      kind: "invoice";
      outcome: "paid" | "failed" | "action-required" | "finalization-failed" | "uncollectible";
      /** Null for an invoice of no subscription: then it changes nothing. */
      subscriptionId: string | null;
      customerId: string | null;
      tenantId: string | null;
      /** Until when the invoice's lines pay, integer ms; null where they do not say. */
      paidThrough: number | null;
      /** Since when it is to be paid, integer ms, however often that was tried; null where it does not say. */
      openSince: number | null;
      hostedUrl: string | null;
    }
  | {
      kind: "checkout";
      outcome: "completed" | "payment-succeeded" | "payment-failed" | "expired";
      sessionId: string;
      tenantId: string | null;
      customerId: string | null;
      subscriptionId: string | null;
    }
  | { kind: "customer"; deleted: boolean; customerId: string; tenantId: string | null }
  /** The meter refused or could not place what we sent. */
  | { kind: "meter-fault"; details: string }
  /** Nothing we act on: `known` where we know the type and need nothing of it, `rehearsal` where no real money is behind it. */
  | { kind: "ignored"; known: boolean; rehearsal?: true }
);
