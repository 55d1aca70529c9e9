import { sql } from "drizzle-orm";
import type { ToldOfPlan } from "../../domain/billing/subscription/plan-news.ts";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** A tenant's plan as it is in force: derived from the provider's subscriptions where there are any. */
export const subscriptions = sqliteTable(
  "subscriptions",
  {
    tenantId: text("tenant_id").primaryKey(),
    tier: text("tier", { enum: ["starter", "professional", "enterprise"] }).notNull(),
    status: text("status").notNull(),
    trialEndsAt: integer("trial_ends_at"),
    currentPeriodStart: integer("current_period_start").notNull(),
    currentPeriodEnd: integer("current_period_end").notNull(),
    /** When it ends because somebody cancelled it. */
    cancelAt: integer("cancel_at"),
    /** Since when something is unpaid. */
    unpaidSince: integer("unpaid_since"),
    endedAt: integer("ended_at"),
    /** Where its owner pays or confirms what is open. */
    invoiceUrl: text("invoice_url"),
    stripeCustomerId: text("stripe_customer_id").unique(),
    stripeSubscriptionId: text("stripe_subscription_id").unique(),
    /** The checkout that was begun last: it is asked after where its event never came. */
    checkoutSessionId: text("checkout_session_id"),
    checkoutAt: integer("checkout_at"),
    /** When what the newest applied event told of happened. */
    lastEventAt: integer("last_event_at").notNull().default(0),
    /** When an event last changed something, and up to which change everything that follows from it is done. */
    changedAt: integer("changed_at").notNull().default(0),
    settledAt: integer("settled_at").notNull().default(0),
    /** What its owner knows of all this: every notice is the difference from it. */
    told: text("told", { mode: "json" }).$type<ToldOfPlan>(),
    /** When its owner is next to be told how they stand, or it is to be looked at for the first time; null for never. */
    standingDueAt: integer("standing_due_at").default(0),
    /** When all of it was last compared with the provider. */
    reconciledAt: integer("reconciled_at").notNull().default(0),
    updatedAt: integer("updated_at").notNull(),
  },
  (t) => [
    index("subscriptions_unsettled")
      .on(t.changedAt)
      .where(sql`changed_at > settled_at`),
    index("subscriptions_reconciled").on(t.reconciledAt),
    index("subscriptions_standing_due").on(t.standingDueAt),
  ],
);

/**
 * The newest that is known of each of the provider's subscriptions: a register whose every column only ever moves to what
 * happened later, so that the order of events does not matter.
 */
export const stripeSubscriptions = sqliteTable(
  "stripe_subscriptions",
  {
    id: text("id").primaryKey(),
    tenantId: text("tenant_id").notNull(),
    customerId: text("customer_id"),
    /** Null where only its invoices have been heard of. */
    status: text("status"),
    tier: text("tier", { enum: ["starter", "professional", "enterprise"] }),
    currentPeriodStart: integer("current_period_start"),
    currentPeriodEnd: integer("current_period_end"),
    trialEnd: integer("trial_end"),
    cancelAt: integer("cancel_at"),
    endedAt: integer("ended_at"),
    createdAt: integer("created_at"),
    /** What said so: its time, what goes before what within one second, and its id. */
    eventAt: integer("event_at").notNull().default(0),
    eventRank: integer("event_rank").notNull().default(0),
    eventId: text("event_id").notNull().default(""),
    /** What the newest of its invoices came to. */
    invoiceOutcome: text("invoice_outcome"),
    invoiceAt: integer("invoice_at").notNull().default(0),
    invoiceRank: integer("invoice_rank").notNull().default(0),
    invoiceEventId: text("invoice_event_id").notNull().default(""),
    invoiceUrl: text("invoice_url"),
    /** Since when that invoice is to be paid, however often it was tried. */
    invoiceOpenSince: integer("invoice_open_since"),
    /** Until when anything was ever paid. */
    paidThrough: integer("paid_through"),
  },
  (t) => [index("stripe_subscriptions_tenant").on(t.tenantId, t.createdAt)],
);

/** What a billing period has come to: kept in the batch that writes the ledger. */
export const usagePeriods = sqliteTable(
  "usage_periods",
  {
    tenantId: text("tenant_id").notNull(),
    startsAt: integer("starts_at").notNull(),
    endsAt: integer("ends_at").notNull(),
    /** The plan that prices it: the one in force when it ended, or now. */
    tier: text("tier", { enum: ["starter", "professional", "enterprise"] }).notNull(),
    calls: integer("calls").notNull().default(0),
    /** Charged seconds, less what was taken back. */
    seconds: integer("seconds").notNull().default(0),
    /** Thresholds its owner has been told of: such as `cap:600:80` for 80 % of a cap of 600 minutes. */
    told: text("told", { mode: "json" }).$type<string[]>().notNull().default([]),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.startsAt] })],
);

/** One row a call: what it used and whether it is charged. Its key is the call, so a repeat changes nothing. */
export const usageLedger = sqliteTable(
  "usage_ledger",
  {
    callId: text("call_id").primaryKey(),
    tenantId: text("tenant_id").notNull(),
    callSid: text("call_sid").notNull(),
    /** When the call ended. */
    at: integer("at").notNull(),
    seconds: integer("seconds").notNull(),
    billableSeconds: integer("billable_seconds").notNull(),
    /** Why nothing is charged; null where it is. */
    waived: text("waived", { enum: ["short", "spam", "our-failure", "refused", "forwarded", "capped", "unpaid"] }),
    /** `builtin`, or the name of the model that answered. */
    model: text("model").notNull().default("builtin"),
    /** Provider and name of the voice. */
    voice: text("voice").notNull().default(""),
    /** The local day it counts in. */
    day: text("day").notNull().default(""),
    /** The period it counts in. */
    periodStart: integer("period_start").notNull().default(0),
    /** Charged seconds of the period before this call: with them the call's price never changes. */
    secondsBefore: integer("seconds_before").notNull().default(0),
    /** Seconds that were charged and taken back, when, and what the period had come to before that. */
    correctedSeconds: integer("corrected_seconds").notNull().default(0),
    correctedAt: integer("corrected_at"),
    correctedBefore: integer("corrected_before"),
  },
  (t) => [
    index("usage_ledger_tenant_at").on(t.tenantId, t.at),
    index("usage_ledger_tenant_period").on(t.tenantId, t.periodStart, t.at, t.callId),
    index("usage_ledger_not_charged")
      .on(t.tenantId, t.at, t.callId)
      .where(sql`billable_seconds = 0`),
  ],
);

/** Usage on its way to the provider's meter: a row before it is a request. Its key is the call's, and so is the meter's. */
export const meterEvents = sqliteTable(
  "meter_events",
  {
    callSid: text("call_sid").primaryKey(),
    tenantId: text("tenant_id").notNull(),
    /** Whose subscription it counts for: the provider's customer when the call ended. */
    customerId: text("customer_id"),
    seconds: integer("seconds").notNull(),
    /** When the call ended. */
    at: integer("at").notNull(),
    /**
     * `queued` → `sent`, or `failed` where it is too late, or `unknown` where nobody can say any more; a correction makes it
     * `withdrawn` where it had not left, else `cancelling` → `cancelled`.
     */
    status: text("status", {
      enum: ["queued", "sent", "failed", "unknown", "withdrawn", "cancelling", "cancelled"],
    }).notNull(),
    /** Why it was not taken, also where it waits to be tried again. */
    failure: text("failure"),
    attempts: integer("attempts").notNull().default(0),
    /** When it was first given to the provider, which knows a repeat for a day; null while all it did was refuse. */
    firstTriedAt: integer("first_tried_at"),
    sentAt: integer("sent_at"),
    /** When it may be tried (again); null once nothing is to be done. */
    dueAt: integer("due_at"),
    leaseUntil: integer("lease_until").notNull().default(0),
    createdAt: integer("created_at").notNull(),
    updatedAt: integer("updated_at").notNull(),
  },
  (t) => [index("meter_events_tenant_at").on(t.tenantId, t.at), index("meter_events_due").on(t.dueAt)],
);

/** Sums kept in the batch that writes what they count, so that no page ever counts rows. `day` is the tenant's local day. */
export const dailyCounters = sqliteTable(
  "daily_counters",
  {
    tenantId: text("tenant_id").notNull(),
    day: text("day").notNull(),
    calls: integer("calls").notNull().default(0),
    billableSeconds: integer("billable_seconds").notNull().default(0),
    bookings: integer("bookings").notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.day] })],
);

/** Sums without a day. */
export const tenantCounters = sqliteTable("tenant_counters", {
  tenantId: text("tenant_id").primaryKey(),
  messagesOpen: integer("messages_open").notNull().default(0),
});
