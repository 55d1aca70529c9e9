import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../../../db/client.ts";
import type { Given, Statement } from "../../../db/kept-batch.ts";
import { subscriptions } from "../../../db/schema/billing.ts";
import { auditLog } from "../../../db/schema/operations.ts";
import { confirmableMs } from "../../../domain/billing/subscription/derive-plan.ts";
import { isCustomerGone } from "./register-writes.ts";
import { repriceOpenPeriod } from "../../usage/plan-of-period.ts";

/** On whose behalf and when it is written. */
export interface Writer {
  db: Db;
  now: Given<number>;
  newId: (kind: "audit") => Given<string>;
  actor: { type: Given<string>; id: Given<string | null> };
  requestId: Given<string>;
}

// Plain text, put together once: it is the same for every tenant, and taking it apart again would cost each event more
// than the database takes for it.

/** Status that holds: an invoice paid or refused later than the subscription was told of goes before it. */
const effective = `CASE
  WHEN invoice_at <= event_at OR invoice_outcome IS NULL THEN status
  WHEN invoice_outcome = 'paid' AND status IN ('past_due', 'unpaid', 'incomplete', 'paused') THEN 'active'
  WHEN invoice_outcome <> 'paid' AND status = 'active' THEN 'past_due'
  ELSE status END`;
const isUnpaid = "b.effective IN ('past_due', 'unpaid', 'paused')";
/** Of an invoice of this period that is not paid, since when it was to be; without one, when the trouble was told. */
const told = "CASE b.status WHEN 'active' THEN b.invoice_at ELSE b.event_at END";
const openSince = `CASE WHEN b.invoice_outcome <> 'paid' AND b.invoice_open_since >= b.current_period_start
  THEN b.invoice_open_since ELSE ${told} END`;
const isEnded = "b.effective = 'canceled'";
const pausedSince = `MIN(b.event_at, COALESCE(NULLIF(MAX(
  COALESCE(b.paid_through, 0), CASE WHEN b.trial_end >= b.current_period_start THEN b.trial_end ELSE 0 END), 0), b.event_at))`;

/** What the subscription itself says, or, where nothing is known of it yet, what was there before. */
const said = (value: string, before: string): string => `CASE WHEN b.status IS NULL THEN ${before} ELSE ${value} END`;

/** Each column of `subscriptions` that follows from the registers: `b` is the best of them, `s` the row as it is. */
const columns: Readonly<Record<string, string>> = {
  status: said("b.effective", "s.status"),
  tier: "COALESCE(b.tier, s.tier)",
  trial_ends_at: said("b.trial_end", "s.trial_ends_at"),
  current_period_start: said("b.current_period_start", "s.current_period_start"),
  current_period_end: said("b.current_period_end", "s.current_period_end"),
  cancel_at: said(`CASE WHEN ${isEnded} THEN NULL ELSE b.cancel_at END`, "s.cancel_at"),
  unpaid_since: said(
    `CASE WHEN b.effective = 'paused' THEN ${pausedSince} WHEN ${isUnpaid} THEN MIN(
      COALESCE(b.paid_through, CASE b.status WHEN 'active' THEN b.current_period_end ELSE b.current_period_start END),
      ${told}, ${openSince}) END`,
    "s.unpaid_since",
  ),
  ended_at: said(`CASE WHEN ${isEnded} THEN COALESCE(b.ended_at, b.event_at) END`, "s.ended_at"),
  invoice_url: said(
    `CASE
      WHEN b.invoice_outcome = 'paid' OR ${isEnded} THEN NULL
      WHEN ${isUnpaid} OR (b.invoice_outcome = 'action-required' AND b.event_at < b.invoice_at + ${confirmableMs}) THEN b.invoice_url
      END`,
    "s.invoice_url",
  ),
  stripe_customer_id: `CASE
    WHEN b.customer_id IS NOT NULL AND NOT ${isCustomerGone("b.customer_id")}
      AND NOT EXISTS (SELECT 1 FROM subscriptions AS o WHERE o.stripe_customer_id = b.customer_id AND o.tenant_id <> s.tenant_id)
      THEN b.customer_id
    WHEN NOT ${isCustomerGone("s.stripe_customer_id")} THEN s.stripe_customer_id
    END`,
  stripe_subscription_id: "b.id",
};
const names = Object.keys(columns);

const plansColumns = `SELECT s.tenant_id, MAX(b.event_at, b.invoice_at) AS told_at,
  ${Object.entries(columns)
    .map(([name, value]) => `${value} AS ${name}`)
    .join(", ")}
  FROM (SELECT *, ${effective} AS effective FROM stripe_subscriptions WHERE tenant_id = `;
const bestOfThem = `) AS b JOIN subscriptions AS s ON s.tenant_id = b.tenant_id
  WHERE CASE WHEN b.status IS NULL THEN COALESCE(b.invoice_outcome, 'paid') = 'paid'
    ELSE b.effective NOT IN ('incomplete', 'incomplete_expired') END
  ORDER BY b.status IS NULL, ${isEnded}, NOT ${isEnded} AND b.tier IS NULL, b.created_at DESC, b.id DESC LIMIT 1`;

/**
 * A tenant's plan as its best subscription has it, one row `plan`; none where no subscription has begun. The same rules as
 * `derivePlan` of the domain, so that they hold in the batch that writes what they follow from.
 */
const derivedPlan = (tenant: SQL): SQL => sql`(${sql.raw(plansColumns)}${tenant}${sql.raw(bestOfThem)}) AS plan`;

const columnsOf = (table: string): string => `(${names.map((name) => `${table}.${name}`).join(", ")})`;
const isChanged = sql.raw(`${columnsOf("subscriptions")} IS NOT ${columnsOf("plan")}`);
const plan = (column: { name: string }): SQL => sql.raw(`plan.${column.name}`);
const state = (table: string): string =>
  `json_object('status', ${table}.status, 'tier', ${table}.tier, 'subscription', ${table}.stripe_subscription_id)`;
const change = sql.raw(`json_object('from', ${state("subscriptions")}, 'to', ${state("plan")})`);

/**
 * Statements that make a tenant's plan what its registers say, and write that down, where that changes anything. They stand
 * behind what is written into the registers, in the same batch. Whoever runs them sends `billing.changed` where one of them
 * gave back a row: the plan has changed.
 * @param because what was heard, for the audit log: JSON of an object
 */
export function planWrites(
  { db, now, newId, actor, requestId }: Writer,
  tenant: SQL,
  because: Given<string>,
): Statement[] {
  const s = subscriptions;
  const derived = derivedPlan(tenant);
  const details = sql`json_patch(${because}, ${change})`;
  // In the order of the table's columns.
  const entry = sql`SELECT ${newId("audit")}, plan.tenant_id, ${now}, ${actor.type}, ${actor.id}, 'billing.plan-changed', plan.stripe_subscription_id, ${details}, ${requestId}
    FROM ${derived} JOIN ${s} ON ${s.tenantId} = plan.tenant_id WHERE ${isChanged}`;
  return [
    db.insert(auditLog).select(entry),
    db
      .update(s)
      .set({
        status: plan(s.status),
        tier: plan(s.tier),
        trialEndsAt: plan(s.trialEndsAt),
        currentPeriodStart: plan(s.currentPeriodStart),
        currentPeriodEnd: plan(s.currentPeriodEnd),
        cancelAt: plan(s.cancelAt),
        unpaidSince: plan(s.unpaidSince),
        endedAt: plan(s.endedAt),
        invoiceUrl: plan(s.invoiceUrl),
        stripeCustomerId: plan(s.stripeCustomerId),
        stripeSubscriptionId: plan(s.stripeSubscriptionId),
        lastEventAt: sql`MAX(${s.lastEventAt}, plan.told_at)`,
        // Two changes in one millisecond are two.
        changedAt: sql`MAX(${now}, ${s.changedAt} + 1)`,
        updatedAt: sql`${now}`,
      })
      .from(derived)
      .where(sql`${s.tenantId} = plan.tenant_id AND ${isChanged}`)
      .returning({ tenantId: s.tenantId }),
    repriceOpenPeriod({ db, now }, tenant),
  ];
}
