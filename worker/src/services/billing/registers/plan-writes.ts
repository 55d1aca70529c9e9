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
// than the database takes for it. The rules are the dearest of a batch, to compile and to run, so they stand in it once: the
// plan is worked out into the entry of the audit log, and the next statement takes it from there.

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
/** No invoice ends a subscription or revives one that has ended. */
const isEnded = "b.status = 'canceled'";
const pausedSince = `MIN(b.event_at, COALESCE(NULLIF(MAX(
  COALESCE(b.paid_through, 0), CASE WHEN b.trial_end >= b.current_period_start THEN b.trial_end ELSE 0 END), 0), b.event_at))`;

/** Each field of the plan that a subscription says of which more than its invoices is known: `b` is the best, `s` the row as it is. */
const said: Readonly<Record<string, string>> = {
  status: "b.effective",
  tier: "COALESCE(b.tier, s.tier)",
  trialEndsAt: "b.trial_end",
  currentPeriodStart: "b.current_period_start",
  currentPeriodEnd: "b.current_period_end",
  cancelAt: `CASE WHEN ${isEnded} THEN NULL ELSE b.cancel_at END`,
  unpaidSince: `CASE WHEN b.effective = 'paused' THEN ${pausedSince} WHEN ${isUnpaid} THEN MIN(
      COALESCE(b.paid_through, CASE b.status WHEN 'active' THEN b.current_period_end ELSE b.current_period_start END),
      ${told}, ${openSince}) END`,
  endedAt: `CASE WHEN ${isEnded} THEN COALESCE(b.ended_at, b.event_at) END`,
};
const invoiceUrl = `CASE
  WHEN b.status IS NULL THEN s.invoice_url
  WHEN b.invoice_outcome = 'paid' OR ${isEnded} THEN NULL
  WHEN ${isUnpaid} OR (b.invoice_outcome IN ('action-required', 'failed') AND b.event_at < b.invoice_at + ${confirmableMs}) THEN b.invoice_url
  END`;
const customer = `CASE
  WHEN b.customer_id IS NOT NULL AND NOT ${isCustomerGone("b.customer_id")}
    AND NOT EXISTS (SELECT 1 FROM subscriptions AS o WHERE o.stripe_customer_id = b.customer_id AND o.tenant_id <> s.tenant_id)
    THEN b.customer_id
  WHEN NOT ${isCustomerGone("s.stripe_customer_id")} THEN s.stripe_customer_id
  END`;

const jsonOf = (fields: Readonly<Record<string, string>>): string =>
  `json_object(${Object.entries(fields)
    .map(([name, value]) => `'${name}', ${value}`)
    .join(", ")})`;
const stored = {
  status: "s.status",
  tier: "s.tier",
  trialEndsAt: "s.trial_ends_at",
  currentPeriodStart: "s.current_period_start",
  currentPeriodEnd: "s.current_period_end",
  cancelAt: "s.cancel_at",
  unpaidSince: "s.unpaid_since",
  endedAt: "s.ended_at",
  customer: "s.stripe_customer_id",
  subscription: "s.stripe_subscription_id",
};
/** Who reads the audit log learns that an invoice is open; its page is for owners. */
const openInvoice = (url: string) => ({ invoice: `CASE WHEN ${url} IS NOT NULL THEN 'open' END` });

// SQLite puts a subquery without a limit wherever one of its columns is named, and compiles it as often.
const bestOf = `FROM (SELECT *, ${effective} AS effective FROM stripe_subscriptions WHERE tenant_id = `;
const bestFirst = `
    AND CASE WHEN status IS NULL THEN COALESCE(invoice_outcome, 'paid') = 'paid'
      WHEN status = 'incomplete' THEN invoice_outcome = 'paid' AND invoice_at > event_at
      ELSE status <> 'incomplete_expired' END
    ORDER BY status IS NULL, status = 'canceled', status <> 'canceled' AND tier IS NULL, created_at DESC, id DESC LIMIT 1
  ) AS b JOIN subscriptions AS s ON s.tenant_id = b.tenant_id LIMIT 1`;
const fields = `SELECT b.id, s.tenant_id, MAX(b.event_at, b.invoice_at) AS at,
  json_patch('{}', ${jsonOf({ ...stored, ...openInvoice("s.invoice_url") })}) AS was,
  CASE WHEN b.status IS NULL THEN '{}' ELSE ${jsonOf(said)} END AS said,
  ${customer} AS customer, s.invoice_url AS url_was, ${invoiceUrl} AS url`;
const linked = jsonOf({ customer: "customer", subscription: "id", ...openInvoice("url") });

/**
 * A tenant's plan as it is and as its best subscription has it, one row `plan`; none where no subscription has begun. The
 * same rules as `derivePlan` of the domain, so that they hold in the batch that writes what they follow from. Both are JSON
 * without what is null, and equal as texts where they are the same.
 */
const derivedPlan = (tenant: SQL): SQL =>
  sql`(SELECT id, tenant_id, at, was, json_patch(json_patch(was, said), ${sql.raw(linked)}) AS now, url IS NOT url_was AS moved
    FROM (${sql.raw(`${fields} ${bestOf}`)}${tenant}${sql.raw(bestFirst)}) LIMIT 1) AS plan`;

/** A field of the plan that the entry of the audit log says it has changed to. */
const now = (field: string): SQL => sql.raw(`entry.details ->> '$.to.${field}'`);

/**
 * Statements that make a tenant's plan what its registers say, and write that down, where that changes anything. They stand
 * behind what is written into the registers, in the same batch. Whoever runs them sends `billing.changed` where one of them
 * gave back a row: the plan has changed.
 * @param because what was heard, for the audit log: JSON of an object
 */
export function planWrites(
  { db, now: at, newId, actor, requestId }: Writer,
  tenant: SQL,
  because: Given<string>,
): Statement[] {
  const s = subscriptions;
  const id = newId("audit");
  // In the order of the table's columns.
  const entry = sql`SELECT ${id}, plan.tenant_id, ${at}, ${actor.type}, ${actor.id}, 'billing.plan-changed', plan.id,
    json_patch(${because}, json_object('at', plan.at, 'from', json(plan.was), 'to', json(plan.now))), ${requestId}
    FROM ${derivedPlan(tenant)} WHERE plan.moved OR plan.now <> plan.was`;
  return [
    db.insert(auditLog).select(entry),
    db
      .update(s)
      .set({
        status: now("status"),
        tier: now("tier"),
        trialEndsAt: now("trialEndsAt"),
        currentPeriodStart: now("currentPeriodStart"),
        currentPeriodEnd: now("currentPeriodEnd"),
        cancelAt: now("cancelAt"),
        unpaidSince: now("unpaidSince"),
        endedAt: now("endedAt"),
        stripeCustomerId: now("customer"),
        stripeSubscriptionId: now("subscription"),
        invoiceUrl: sql`CASE WHEN ${now("invoice")} IS NOT NULL THEN (SELECT CASE WHEN b.status IS NULL THEN ${s.invoiceUrl}
          ELSE b.invoice_url END FROM stripe_subscriptions AS b WHERE b.id = entry.target) END`,
        lastEventAt: sql`MAX(${s.lastEventAt}, entry.details ->> '$.at')`,
        // Two changes in one millisecond are two.
        changedAt: sql`MAX(${at}, ${s.changedAt} + 1)`,
        updatedAt: sql`${at}`,
      })
      .from(sql`audit_log AS entry`)
      .where(sql`entry.id = ${id} AND ${s.tenantId} = entry.tenant_id`)
      .returning({ tenantId: s.tenantId }),
    repriceOpenPeriod({ db, now: at }, tenant),
  ];
}
