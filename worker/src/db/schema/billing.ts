import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const subscriptions = sqliteTable("subscriptions", {
  tenantId: text("tenant_id").primaryKey(),
  tier: text("tier", { enum: ["starter", "professional", "enterprise"] }).notNull(),
  status: text("status").notNull(),
  trialEndsAt: integer("trial_ends_at"),
  currentPeriodStart: integer("current_period_start").notNull(),
  currentPeriodEnd: integer("current_period_end").notNull(),
  stripeCustomerId: text("stripe_customer_id").unique(),
  stripeSubscriptionId: text("stripe_subscription_id").unique(),
  /** Creation time of the newest Stripe event applied: an older one changes nothing. */
  lastEventAt: integer("last_event_at").notNull().default(0),
  updatedAt: integer("updated_at").notNull(),
});

/** One row a call: what it used and whether it is charged. Its key is the call, so a repeat changes nothing. */
export const usageLedger = sqliteTable(
  "usage_ledger",
  {
    callId: text("call_id").primaryKey(),
    tenantId: text("tenant_id").notNull(),
    callSid: text("call_sid").notNull(),
    at: integer("at").notNull(),
    seconds: integer("seconds").notNull(),
    billableSeconds: integer("billable_seconds").notNull(),
    /** Why nothing is charged; null where it is. */
    waived: text("waived", { enum: ["short", "spam", "our-failure", "refused"] }),
  },
  (t) => [index("usage_ledger_tenant_at").on(t.tenantId, t.at)],
);

/** Sums kept in the batch that writes what they count, so that no page ever counts rows. `day` is the tenant's local day. */
export const dailyCounters = sqliteTable(
  "daily_counters",
  {
    tenantId: text("tenant_id").notNull(),
    day: text("day").notNull(),
    calls: integer("calls").notNull().default(0),
    billableMinutes: integer("billable_minutes").notNull().default(0),
    bookings: integer("bookings").notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.day] })],
);

/** Sums without a day. */
export const tenantCounters = sqliteTable("tenant_counters", {
  tenantId: text("tenant_id").primaryKey(),
  messagesOpen: integer("messages_open").notNull().default(0),
});
