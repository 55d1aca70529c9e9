import { eq, type SQL, sql } from "drizzle-orm";
import type { Placeholder } from "drizzle-orm";
import type { Db } from "../../../db/client.ts";
import { keptBatch, type Statement } from "../../../db/kept-batch.ts";
import { subscriptions } from "../../../db/schema/billing.ts";
import { auditLog, webhookEvents } from "../../../db/schema/operations.ts";
import { tenants } from "../../../db/schema/tenants.ts";
import { planWrites, type Writer } from "./plan-writes.ts";
import {
  isOwner,
  tenantOf,
  tenantOfRegister,
  writeCustomerGone,
  writeFound,
  writeInvoice,
  writeSubscription,
} from "./register-writes.ts";

/** What every event's batch is given: the event, who writes and when, and whose it may be. */
const common = [
  "event",
  "type",
  "now",
  "audit",
  "actor",
  "actorId",
  "requestId",
  "because",
  "subscriptionId",
  "customerId",
  "tenantId",
] as const;
type Common = Record<(typeof common)[number], Placeholder>;
const key = ["keyAt", "keyRank", "keyId"] as const;
const keyOf = (value: Record<(typeof key)[number], Placeholder>) => ({
  at: value.keyAt,
  rank: value.keyRank,
  id: value.keyId,
});

/** Writes down that an event has come, and says whose it is; refused by the database where it had come before. */
function seen(db: Db, value: Common): Statement {
  const { event, type, now } = value;
  return db
    .insert(webhookEvents)
    .values({ provider: "stripe", id: event, type, receivedAt: now })
    .returning({ owner: sql`(SELECT json_array(id, shard) FROM ${tenants} WHERE ${isOwner(value)})`.as("owner") });
}

const writerOf = (db: Db, { now, audit, actor, actorId, requestId }: Common): Writer => ({
  db,
  now,
  newId: () => audit,
  actor: { type: actor, id: actorId },
  requestId,
});

const planOf = (db: Db, value: Common): Statement[] =>
  planWrites(writerOf(db, value), tenantOfRegister(value.subscriptionId), value.because);

/** How a subscription is. */
export const subscriptionBatch = keptBatch(
  [
    ...common,
    ...key,
    "status",
    "tier",
    "currentPeriodStart",
    "currentPeriodEnd",
    "trialEnd",
    "cancelAt",
    "endedAt",
    "createdAt",
  ],
  (db, value) => {
    const tenant = tenantOf(value);
    return [
      seen(db, value),
      writeSubscription(db, tenant, { ...value, id: value.subscriptionId }, keyOf(value)),
      ...planOf(db, value),
    ];
  },
);

/** What an invoice of a subscription came to. */
export const invoiceBatch = keptBatch(
  [...common, ...key, "outcome", "hostedUrl", "openSince", "paidThrough"],
  (db, value) => {
    const tenant = tenantOf(value);
    return [seen(db, value), writeInvoice(db, tenant, value, keyOf(value)), ...planOf(db, value)];
  },
);

/** What is over need not be asked after. */
const checkoutOver = (db: Db, { now }: Common, tenant: SQL, sessionId: Placeholder): Statement =>
  db
    .update(subscriptions)
    .set({ checkoutSessionId: null, checkoutAt: null, updatedAt: sql`${now}` })
    .where(sql`${subscriptions.tenantId} = ${tenant} AND ${subscriptions.checkoutSessionId} = ${sessionId}`);

/** A checkout that has led to a subscription. */
export const subscribedBatch = keptBatch([...common, "sessionId"], (db, value) => {
  const tenant = tenantOf(value);
  return [
    seen(db, value),
    writeFound(db, tenant, value.subscriptionId, value.customerId),
    ...planOf(db, value),
    checkoutOver(db, value, tenant, value.sessionId),
  ];
});

/** A checkout that has led to nothing, or to nothing yet. */
export const checkoutBatch = keptBatch([...common, "sessionId"], (db, value) => {
  const tenant = tenantOf(value);
  return [seen(db, value), checkoutOver(db, value, tenant, value.sessionId)];
});

/** A customer that the provider has deleted. */
export const customerGoneBatch = keptBatch(common, (db, value) => {
  const s = subscriptions;
  const { audit, now, actor, actorId, customerId, because, requestId } = value;
  // In the order of the table's columns.
  const entry = sql`SELECT ${audit}, ${s.tenantId}, ${now}, ${actor}, ${actorId}, 'billing.customer-unlinked', ${customerId}, ${because}, ${requestId}
    FROM ${s} WHERE ${s.stripeCustomerId} = ${customerId}`;
  return [
    seen(db, value),
    writeCustomerGone({ db, now }, customerId),
    db.insert(auditLog).select(entry),
    db
      .update(s)
      .set({
        stripeCustomerId: null,
        changedAt: sql`MAX(${now}, ${s.changedAt} + 1)`,
        updatedAt: sql`${now}`,
      })
      .where(eq(s.stripeCustomerId, customerId)),
  ];
});

/** Nothing but that it came. */
export const noteBatch = keptBatch(common, (db, value) => [seen(db, value)]);
