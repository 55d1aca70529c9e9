import { eq, type SQL, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { Ctx } from "../../context.ts";
import { isUniqueViolation } from "../../db/batch.ts";
import { subscriptions } from "../../db/schema/billing.ts";
import { auditLog, webhookEvents } from "../../db/schema/operations.ts";
import { tenants } from "../../db/schema/tenants.ts";
import type { BillingEvent } from "../../domain/billing/billing-event.ts";
import { subscriptionKey } from "../../domain/billing/subscription-register.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { planWrites } from "./plan-writes.ts";
import {
  tenantOf,
  tenantOfRegister,
  writeCustomerGone,
  writeFound,
  writeInvoice,
  writeSubscription,
} from "./registers.ts";

/** What applying an event takes: no tenant, for whose event it is only the database knows. */
export type Applying = Pick<Ctx, "db" | "now" | "newId" | "actor" | "requestId">;

/**
 * What came of an event: `duplicate` where it had been applied before, `ignored` where nothing of it is kept, `nobody's` and
 * `noted` where no more than that it came; else whose it is, and whether something is to follow from it.
 */
export type Applied =
  | { outcome: "applied"; tenant: { id: string; shard: number }; unsettled: boolean }
  | { outcome: "noted" | "nobody's" | "ignored" | "duplicate" };

type Of<K extends BillingEvent["kind"]> = Extract<BillingEvent, { kind: K }>;

/**
 * Applies what the payment provider tells, in one batch that holds the event's id: the second time nothing is written. The
 * order of events does not matter; see `docs/billing.md`.
 * @throws whatever the database throws; the outcome is then unknown and the event is to come again
 */
export async function applyEvent(ctx: Applying, event: BillingEvent): Promise<Applied> {
  requirePermission(ctx, "billing.write");
  const applying = statementsOf(ctx, event);
  if (applying === null) return { outcome: "ignored" };
  const { tenant, writes } = applying;
  const shard = sql<number | null>`(SELECT ${tenants.shard} FROM ${tenants} WHERE ${tenants.id} = ${tenant})`;
  const seen = ctx.db
    .insert(webhookEvents)
    .values({ provider: "stripe", id: event.id, type: event.type, receivedAt: ctx.now })
    .returning({ tenantId: tenant, shard });
  try {
    const [[whose], ...written] = await ctx.db.batch([seen, ...writes]);
    if (event.kind === "meter-fault") return { outcome: "noted" };
    const { tenantId = null, shard: found = null } = whose ?? {};
    return tenantId === null || found === null
      ? { outcome: "nobody's" }
      : {
          outcome: "applied",
          tenant: { id: tenantId, shard: found },
          unsettled: written.some(gaveBackARow) || !saysItAll(event),
        };
  } catch (error) {
    if (isUniqueViolation(error, "webhook_events")) return { outcome: "duplicate" };
    throw error;
  }
}

/** What of these changes no plan, because it is late or says nothing new, asks for nothing: whatever is newer has asked. */
const saysItAll = (event: BillingEvent): boolean =>
  event.kind === "subscription" || (event.kind === "invoice" && event.outcome !== "finalization-failed");

/** Of the statements only the one that changes the plan gives back rows. */
const gaveBackARow = (result: unknown): boolean => Array.isArray(result) && result.length > 0;

interface Writes {
  /** Whose event it is; null where it is nobody's. */
  tenant: SQL<string | null>;
  writes: BatchItem<"sqlite">[];
}

/** Null for an event that we keep nothing of. */
function statementsOf(ctx: Applying, event: BillingEvent): Writes | null {
  switch (event.kind) {
    case "subscription":
      return ofSubscription(ctx, event);
    case "invoice":
      return ofInvoice(ctx, event);
    case "checkout":
      return ofCheckout(ctx, event);
    case "customer":
      return ofCustomer(ctx, event);
    case "meter-fault":
      return { tenant: sql`NULL`, writes: [] };
    case "ignored":
      return null;
  }
}

const because = ({ id, type }: BillingEvent) => ({ event: id, type });

function ofSubscription(ctx: Applying, event: Of<"subscription">): Writes {
  const { subscription } = event;
  const { id: subscriptionId, customerId, tenantId } = subscription;
  const tenant = tenantOf({ subscriptionId, customerId, tenantId });
  return {
    tenant,
    writes: [
      writeSubscription(ctx.db, tenant, subscription, subscriptionKey(event)),
      ...planWrites(ctx, tenantOfRegister(subscriptionId), because(event)),
    ],
  };
}

function ofInvoice(ctx: Applying, event: Of<"invoice">): Writes | null {
  const { subscriptionId, outcome } = event;
  if (subscriptionId === null) return null;
  const tenant = tenantOf({ ...event, subscriptionId });
  // An invoice that could not be written says nothing of what was paid; the provider is asked how it stands.
  if (outcome === "finalization-failed") return { tenant, writes: [] };
  return {
    tenant,
    writes: [
      writeInvoice(ctx.db, tenant, subscriptionId, { ...event, outcome }),
      ...planWrites(ctx, tenantOfRegister(subscriptionId), because(event)),
    ],
  };
}

function ofCheckout(ctx: Applying, event: Of<"checkout">): Writes {
  const { subscriptionId, customerId, sessionId, outcome } = event;
  const { db, now } = ctx;
  const tenant = tenantOf(event);
  const succeeded = outcome === "completed" || outcome === "payment-succeeded";
  const found =
    succeeded && subscriptionId !== null
      ? [
          writeFound(db, tenant, subscriptionId, customerId),
          ...planWrites(ctx, tenantOfRegister(subscriptionId), because(event)),
        ]
      : [];
  // What is over need not be asked after.
  const over = db
    .update(subscriptions)
    .set({ checkoutSessionId: null, checkoutAt: null, updatedAt: now })
    .where(sql`${subscriptions.tenantId} = ${tenant} AND ${subscriptions.checkoutSessionId} = ${sessionId}`);
  return { tenant, writes: [...found, over] };
}

function ofCustomer(ctx: Applying, event: Of<"customer">): Writes | null {
  if (!event.deleted) return null;
  const { customerId } = event;
  const { db, now, newId, actor, requestId } = ctx;
  const s = subscriptions;
  const details = JSON.stringify(because(event));
  // In the order of the table's columns.
  const entry = sql`SELECT ${newId("audit")}, ${s.tenantId}, ${now}, ${actor.type}, ${actor.id}, 'billing.customer-unlinked', ${customerId}, ${details}, ${requestId}
    FROM ${s} WHERE ${s.stripeCustomerId} = ${customerId}`;
  return {
    tenant: tenantOf({ ...event, subscriptionId: null }),
    writes: [
      writeCustomerGone(ctx, customerId),
      db.insert(auditLog).select(entry),
      db
        .update(s)
        .set({ stripeCustomerId: null, changedAt: sql`MAX(${now}, ${s.changedAt} + 1)`, updatedAt: now })
        .where(eq(s.stripeCustomerId, customerId)),
    ],
  };
}
