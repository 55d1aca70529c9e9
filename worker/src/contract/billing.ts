import { z } from "zod";
import { tiers } from "./plans.ts";
import { instant, instantInput, pageQuery } from "./primitives.ts";

export const tier = z.enum(tiers);

export const checkoutRequest = z.object({
  tier,
  /** On our own origin; `{CHECKOUT_SESSION_ID}` in it is replaced by the provider. */
  successUrl: z.string().max(2000),
  cancelUrl: z.string().max(2000),
});
export const checkoutSession = z.object({ id: z.string(), url: z.string() });
export const portalRequest = z.object({ returnUrl: z.string().max(2000) });
export const portalSession = z.object({ url: z.string() });
/** Moves a subscription to another plan, or, in development without a payment provider, the tenant itself. */
export const planRequest = z.object({ tier });

/** Why a call is not charged. */
export const waivedReason = z.enum(["short", "spam", "our-failure", "refused", "forwarded", "capped", "unpaid"]);
export type WaivedReason = z.infer<typeof waivedReason>;

/**
 * How a tenant is served for what it has paid: everything (in trial, paid, or in the days of grace after a payment failed
 * or a trial ended), messages only, or calls put through to the owner's own telephone.
 */
export const serviceStage = z.enum(["trial", "paid", "grace", "messages", "forward"]);
export type ServiceStage = z.infer<typeof serviceStage>;

export const standing = z.object({
  stage: serviceStage,
  /** Since when; null where that is not known. */
  since: instant.nullable(),
  /** What comes next and when, if nothing is paid; null where nothing does by itself. */
  next: z.object({ stage: serviceStage, at: instant }).nullable(),
});
export type StandingView = z.infer<typeof standing>;

/** A feature of the plans that has a limit or is there or not. */
export const entitlement = z.object({
  feature: z.enum(["numbers", "members", "apiKeys", "concurrentCalls", "retentionDays", "premiumVoices"]),
  /** How many there may be; whether it is there, for what is not counted. */
  allowed: z.union([z.number().int(), z.boolean()]),
  /** How many there are; null where nothing is counted. */
  used: z.number().int().nullable(),
});
export type EntitlementView = z.infer<typeof entitlement>;

/** The tenant's plan, what it may, and how it is paid. */
export const billing = z.object({
  tier,
  status: z.string(),
  standing,
  trialEndsAt: instant.nullable(),
  currentPeriodStart: instant,
  currentPeriodEnd: instant,
  /** When the subscription ends because somebody cancelled it; null where it goes on. */
  cancelAt: instant.nullable(),
  /** A Stripe invoice that waits to be paid or confirmed by its owner; null where none does. */
  invoiceUrl: z.string().nullable(),
  entitlements: z.array(entitlement),
  payments: z.object({
    /** Whether a payment provider is configured. */
    available: z.boolean(),
    /** Variables that have to be set for that. */
    missing: z.array(z.string()),
    hasCustomer: z.boolean(),
    hasSubscription: z.boolean(),
  }),
  /** True in development without a payment provider: the plan may be switched by hand. */
  planSwitch: z.boolean(),
});
export type Billing = z.infer<typeof billing>;

/** A threshold of the period's minutes that was reached. */
export const usageAlert = z.object({
  of: z.enum(["included", "cap"]),
  percent: z.union([z.literal(80), z.literal(100)]),
});
export type UsageAlert = z.infer<typeof usageAlert>;

export const notCharged = z.object({
  callId: z.string(),
  callSid: z.string(),
  from: z.string(),
  at: instant,
  seconds: z.number().int(),
  reason: waivedReason,
});

export const usage = z.object({
  period: z.object({ startsAt: instant, endsAt: instant }),
  /** Charged minutes of the period, the last one begun counted whole. */
  minutes: z.number().int(),
  /** The same to the second. */
  seconds: z.number().int(),
  includedMinutes: z.number().int(),
  /** Calls of the period, charged or not. */
  calls: z.number().int(),
  overage: z.object({ seconds: z.number().int(), centsPerMinute: z.number().int(), cents: z.number().int() }),
  caps: z.object({
    /** What the owner has set. */
    monthlyMinutes: z.number().int().nullable(),
    atCap: z.enum(["messages", "forward"]),
    /** What holds: the owner's, or a trial's included minutes; null where nothing does. */
    effectiveMinutes: z.number().int().nullable(),
    reached: z.boolean(),
  }),
  alerts: z.array(usageAlert),
  /** The newest calls of the period that are not charged, and why. */
  notCharged: z.array(notCharged),
});
export type Usage = z.infer<typeof usage>;

/** What one call costs, and why. */
export const receipt = z.object({
  callId: z.string(),
  callSid: z.string(),
  from: z.string(),
  to: z.string(),
  startedAt: instant,
  endedAt: instant,
  /** Length of the call. */
  seconds: z.number().int(),
  /** Seconds that count now: all of them, or none where the call is not charged or has been taken back. */
  billableSeconds: z.number().int(),
  waived: waivedReason.nullable(),
  /** `builtin`, or the name of the language model that answered. */
  model: z.string(),
  /** Provider and name of the voice that spoke. */
  voice: z.string(),
  /** Of the seconds charged when the call was stored, those within the plan's minutes. */
  includedSeconds: z.number().int(),
  overageSeconds: z.number().int(),
  centsPerMinute: z.number().int(),
  /** What those beyond cost. */
  cents: z.number().int(),
  /** What was taken back after it had been charged: its cents are negative or 0, and count beside `cents`. */
  correction: z.object({ at: instant, seconds: z.number().int(), cents: z.number().int() }).nullable(),
  /** Whether it may still be reported as not chargeable. */
  reportable: z.boolean(),
});
export type Receipt = z.infer<typeof receipt>;

export const receiptsQuery = pageQuery.extend({
  /** Only those of the period that begins then. */
  periodStart: instantInput.optional(),
  charged: z.enum(["true", "false"]).optional(),
});
export const exportQuery = z.object({
  /** The period that begins then; the present one where it is left out. */
  periodStart: instantInput.optional(),
});

export const usagePeriod = z.object({
  startsAt: instant,
  endsAt: instant,
  tier,
  calls: z.number().int(),
  seconds: z.number().int(),
  overageSeconds: z.number().int(),
  cents: z.number().int(),
});
export type UsagePeriod = z.infer<typeof usagePeriod>;

/** A call its owner says should not be charged. */
export const waiveRequest = z.object({ reason: z.enum(["spam", "our-failure"]) });
