import { type SQL, sql } from "drizzle-orm";
import type { Ctx } from "../../../context.ts";
import type { Fields, Given, Statement } from "../../../db/kept-batch.ts";
import { insertWhere } from "../../../db/insert-where.ts";
import { stripeSubscriptions, subscriptions } from "../../../db/schema/billing.ts";
import { webhookEvents } from "../../../db/schema/operations.ts";
import { tenants } from "../../../db/schema/tenants.ts";
import type { ProviderSubscription } from "../../../domain/billing/subscription/billing-event.ts";
import type { EventKey, InvoiceOutcome } from "../../../domain/billing/subscription/register.ts";

type Db = Ctx["db"];

/** Customers that the provider has deleted are kept where its events are: what comes late must not bring one back. */
const goneCustomers = "stripe-deleted-customer";

/** The tenant of a subscription whose register has been written; null where there is none. */
export const tenantOfRegister = (subscriptionId: Given<string | null>): SQL<string | null> =>
  sql`(SELECT ${stripeSubscriptions.tenantId} FROM ${stripeSubscriptions} WHERE ${stripeSubscriptions.id} = ${subscriptionId})`;

/** What tells whose something of the provider's is. */
interface Belonging {
  subscriptionId: Given<string | null>;
  customerId: Given<string | null>;
  tenantId: Given<string | null>;
}

/**
 * Whose something of the provider's is, as a condition on `tenants`: the tenant we know its subscription by, else the one its
 * customer belongs to, else the one that its metadata names.
 */
export const isOwner = (of: Belonging): SQL => sql`${tenants.id} = COALESCE(${tenantOfRegister(of.subscriptionId)},
  (SELECT ${subscriptions.tenantId} FROM ${subscriptions} WHERE ${subscriptions.stripeCustomerId} = ${of.customerId}), ${of.tenantId})`;

/** The id of that tenant; null where it is nobody's. */
export const tenantOf = (of: Belonging): SQL<string | null> =>
  sql`(SELECT ${tenants.id} FROM ${tenants} WHERE ${isOwner(of)})`;

const t = stripeSubscriptions;
const excluded = (column: { name: string }): SQL => sql`excluded.${sql.identifier(column.name)}`;

const [nothing, zero, empty] = [sql`NULL`, sql`0`, sql`''`];
const unheard = {
  status: nothing,
  tier: nothing,
  currentPeriodStart: nothing,
  currentPeriodEnd: nothing,
  trialEnd: nothing,
  cancelAt: nothing,
  endedAt: nothing,
  createdAt: nothing,
  eventAt: zero,
  eventRank: zero,
  eventId: empty,
  invoiceOutcome: nothing,
  invoiceAt: zero,
  invoiceRank: zero,
  invoiceEventId: empty,
  invoiceUrl: nothing,
  invoiceOpenSince: nothing,
  paidThrough: nothing,
};
/** The tenant a register is written for, found once; where there is none, nothing is written. */
const owner = (tenant: SQL): SQL => sql`${tenant} AS owner`;
const ownerId = sql`owner.id`;
const always = sql`true`;

/** Writes down how a subscription is, unless something later has been said of it. @param tenant whose it is; where it is null nothing is written */
export function writeSubscription(
  db: Db,
  tenant: SQL,
  of: Fields<Omit<ProviderSubscription, "tenantId">>,
  key: Fields<EventKey>,
): Statement {
  const said = {
    customerId: of.customerId,
    status: of.status,
    tier: of.tier,
    currentPeriodStart: of.currentPeriodStart,
    currentPeriodEnd: of.currentPeriodEnd,
    trialEnd: of.trialEnd,
    cancelAt: of.cancelAt,
    endedAt: of.endedAt,
    createdAt: of.createdAt,
    eventAt: key.at,
    eventRank: key.rank,
    eventId: key.id,
  };
  const names = Object.keys(said) as (keyof typeof said)[];
  return insertWhere(
    db,
    t,
    { ...unheard, id: of.id, tenantId: ownerId, ...said },
    always,
    owner(tenant),
  ).onConflictDoUpdate({
    target: t.id,
    set: Object.fromEntries(names.map((name) => [name, excluded(t[name])])),
    setWhere: sql`(excluded.event_at, excluded.event_rank, excluded.event_id) > (${t.eventAt}, ${t.eventRank}, ${t.eventId})`,
  });
}

/** What an invoice came to. `paidThrough` is null where it was not paid. */
export interface InvoiceWord {
  subscriptionId: string;
  customerId: string | null;
  outcome: InvoiceOutcome;
  hostedUrl: string | null;
  openSince: number | null;
  paidThrough: number | null;
}

/** Writes down what an invoice came to, unless a later one has come to something, and how far anything is paid. */
export function writeInvoice(db: Db, tenant: SQL, of: Fields<InvoiceWord>, key: Fields<EventKey>): Statement {
  const { outcome, hostedUrl, openSince, customerId, paidThrough } = of;
  const said = {
    invoiceOutcome: outcome,
    invoiceAt: key.at,
    invoiceRank: key.rank,
    invoiceEventId: key.id,
    invoiceUrl: hostedUrl,
    invoiceOpenSince: openSince,
  };
  const row = { ...unheard, id: of.subscriptionId, tenantId: ownerId, customerId, ...said, paidThrough };
  const isLater = sql`(excluded.invoice_at, excluded.invoice_rank, excluded.invoice_event_id) > (${t.invoiceAt}, ${t.invoiceRank}, ${t.invoiceEventId})`;
  const names = Object.keys(said) as (keyof typeof said)[];
  const later = names.map((name) => [name, sql`CASE WHEN ${isLater} THEN ${excluded(t[name])} ELSE ${t[name]} END`]);
  return insertWhere(db, t, row, always, owner(tenant)).onConflictDoUpdate({
    target: t.id,
    set: {
      ...Object.fromEntries(later),
      customerId: sql`COALESCE(${t.customerId}, excluded.customer_id)`,
      paidThrough: sql`NULLIF(MAX(COALESCE(${t.paidThrough}, 0), COALESCE(excluded.paid_through, 0)), 0)`,
    },
  });
}

/** Writes down that there is a subscription, of which nothing else is known yet. */
export const writeFound = (
  db: Db,
  tenant: SQL,
  subscriptionId: Given<string>,
  customerId: Given<string | null>,
): Statement =>
  insertWhere(
    db,
    t,
    { ...unheard, id: subscriptionId, tenantId: ownerId, customerId },
    always,
    owner(tenant),
  ).onConflictDoUpdate({
    target: t.id,
    set: { customerId: sql`COALESCE(${t.customerId}, excluded.customer_id)` },
  });

/** Writes down that the provider has deleted a customer. */
export const writeCustomerGone = ({ db, now }: { db: Db; now: Given<number> }, customerId: Given<string>): Statement =>
  db
    .insert(webhookEvents)
    .values({ provider: goneCustomers, id: customerId, type: "customer.deleted", receivedAt: now })
    .onConflictDoNothing();

/** Whether a customer is one that the provider has deleted. @param customerId a column */
export const isCustomerGone = (customerId: string): string =>
  `EXISTS (SELECT 1 FROM webhook_events WHERE provider = '${goneCustomers}' AND id = ${customerId})`;

/** The same of an id. */
export const customerIsGone = (customerId: string): SQL<number> =>
  sql<number>`EXISTS (SELECT 1 FROM ${webhookEvents} WHERE ${webhookEvents.provider} = ${goneCustomers} AND ${webhookEvents.id} = ${customerId})`;
