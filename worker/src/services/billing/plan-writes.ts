import { type SQL, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { Ctx } from "../../context.ts";
import { stripeSubscriptions, subscriptions } from "../../db/schema/billing.ts";
import { auditLog } from "../../db/schema/operations.ts";
import { isCustomerGone } from "./registers.ts";

type Writer = Pick<Ctx, "db" | "now" | "newId" | "actor" | "requestId">;

/** A link to an invoice that waits for its owner's confirmation is good for a day, as in the model. */
const confirmableMs = 86_400_000;

/** Status that holds: an invoice paid or refused later than the subscription was told of goes before it. */
const effective = sql`CASE
  WHEN invoice_at <= event_at OR invoice_outcome IS NULL THEN status
  WHEN invoice_outcome = 'paid' AND status IN ('past_due', 'unpaid', 'incomplete') THEN 'active'
  WHEN invoice_outcome <> 'paid' AND status = 'active' THEN 'past_due'
  ELSE status END`;

const isUnpaid = sql`b.effective IN ('past_due', 'unpaid')`;
const isEnded = sql`b.effective = 'canceled'`;

/** What the subscription itself says, or, where nothing is known of it yet, what was there before. */
const said = (value: SQL, before: SQL): SQL => sql`CASE WHEN b.status IS NULL THEN ${before} ELSE ${value} END`;

/** Each column of `subscriptions` that follows from the registers: `b` is the best of them, `s` the row as it is. */
const columns: Readonly<Record<string, SQL>> = {
  status: said(sql`b.effective`, sql`s.status`),
  tier: sql`COALESCE(b.tier, s.tier)`,
  trial_ends_at: said(sql`b.trial_end`, sql`s.trial_ends_at`),
  current_period_start: said(sql`b.current_period_start`, sql`s.current_period_start`),
  current_period_end: said(sql`b.current_period_end`, sql`s.current_period_end`),
  cancel_at: said(sql`CASE WHEN ${isEnded} THEN NULL ELSE b.cancel_at END`, sql`s.cancel_at`),
  unpaid_since: said(
    sql`CASE WHEN ${isUnpaid} THEN MIN(
      COALESCE(b.paid_through, CASE b.status WHEN 'active' THEN b.current_period_end ELSE b.current_period_start END),
      CASE b.status WHEN 'active' THEN b.invoice_at ELSE b.event_at END) END`,
    sql`s.unpaid_since`,
  ),
  ended_at: said(sql`CASE WHEN ${isEnded} THEN COALESCE(b.ended_at, b.event_at) END`, sql`s.ended_at`),
  invoice_url: said(
    sql`CASE
      WHEN b.invoice_outcome = 'paid' OR ${isEnded} THEN NULL
      WHEN ${isUnpaid} OR (b.invoice_outcome = 'action-required' AND b.event_at < b.invoice_at + ${confirmableMs}) THEN b.invoice_url
      END`,
    sql`s.invoice_url`,
  ),
  stripe_customer_id: sql`CASE
    WHEN b.customer_id IS NOT NULL AND NOT ${isCustomerGone(sql`b.customer_id`)}
      AND NOT EXISTS (SELECT 1 FROM ${subscriptions} AS o WHERE o.stripe_customer_id = b.customer_id AND o.tenant_id <> s.tenant_id)
      THEN b.customer_id
    WHEN NOT ${isCustomerGone(sql`s.stripe_customer_id`)} THEN s.stripe_customer_id
    END`,
  stripe_subscription_id: sql`b.id`,
};
const names = Object.keys(columns);

/**
 * A tenant's plan as its best subscription has it, one row `plan`; none where no subscription has begun. The same rules as
 * `derivePlan` of the domain, so that they hold in the batch that writes what they follow from.
 */
const derivedPlan = (tenant: SQL): SQL => sql`(
  SELECT s.tenant_id, MAX(b.event_at, b.invoice_at) AS told_at, ${sql.join(
    Object.entries(columns).map(([name, value]) => sql`${value} AS ${sql.identifier(name)}`),
    sql`, `,
  )}
  FROM (SELECT *, ${effective} AS effective FROM ${stripeSubscriptions} WHERE tenant_id = ${tenant}) AS b
  JOIN ${subscriptions} AS s ON s.tenant_id = b.tenant_id
  WHERE CASE WHEN b.status IS NULL THEN COALESCE(b.invoice_outcome, 'paid') = 'paid'
    ELSE b.effective NOT IN ('incomplete', 'incomplete_expired') END
  ORDER BY b.status IS NULL, ${isEnded}, b.created_at DESC, b.id DESC LIMIT 1) AS plan`;

const columnsOf = (table: string): SQL =>
  sql`(${sql.join(
    names.map((name) => sql`${sql.identifier(table)}.${sql.identifier(name)}`),
    sql`, `,
  )})`;
const isChanged = sql`${columnsOf("subscriptions")} IS NOT ${columnsOf("plan")}`;
const plan = (column: { name: string }): SQL => sql`plan.${sql.identifier(column.name)}`;

/**
 * Statements that make a tenant's plan what its registers say, and write that down, where that changes anything. They stand
 * behind what is written into the registers, in the same batch. Whoever runs them sends `billing.changed` afterwards.
 * @param because what was heard, for the audit log
 */
export function planWrites(
  { db, now, newId, actor, requestId }: Writer,
  tenant: SQL,
  because: Record<string, string | null>,
): BatchItem<"sqlite">[] {
  const s = subscriptions;
  const derived = derivedPlan(tenant);
  const state = (table: string) =>
    sql.raw(
      `json_object('status', ${table}.status, 'tier', ${table}.tier, 'subscription', ${table}.stripe_subscription_id)`,
    );
  const details = sql`json_patch(${JSON.stringify(because)}, json_object('from', ${state("subscriptions")}, 'to', ${state("plan")}))`;
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
        updatedAt: now,
      })
      .from(derived)
      .where(sql`${s.tenantId} = plan.tenant_id AND ${isChanged}`),
  ];
}
