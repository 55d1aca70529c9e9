import { z } from "zod";
import type { Ctx } from "../../../context.ts";
import { isUniqueViolation } from "../../../db/batch.ts";
import type { BillingEvent } from "../../../domain/billing/subscription/billing-event.ts";
import { invoiceKey, subscriptionKey } from "../../../domain/billing/subscription/register.ts";
import type { EventKey } from "../../../domain/billing/subscription/register.ts";
import { requirePermission } from "../../../domain/tenancy/permissions.ts";
import {
  checkoutBatch,
  customerGoneBatch,
  invoiceBatch,
  noteBatch,
  subscribedBatch,
  subscriptionBatch,
} from "./event-batches.ts";

/** What applying an event takes: no tenant, for whose event it is only the database knows. */
export type Applying = Pick<Ctx, "db" | "now" | "newId" | "actor" | "requestId">;

/**
 * What came of an event: `duplicate` where it had been applied before, `ignored` where nothing of it is kept, `nobody's` and
 * `noted` where no more than that it came; else whose it is, and whether something is to follow from it.
 */
export type Applied =
  | { outcome: "applied"; tenant: { id: string; shard: number }; unsettled: boolean }
  | { outcome: "noted" | "nobody's" | "ignored" | "duplicate" };

/**
 * Applies what the payment provider tells, in one batch that holds the event's id: the second time nothing is written. The
 * order of events does not matter; see `docs/billing.md`.
 * @throws whatever the database throws; the outcome is then unknown and the event is to come again
 */
export async function applyEvent(ctx: Applying, event: BillingEvent): Promise<Applied> {
  requirePermission(ctx, "billing.write");
  if (isNothing(event)) return { outcome: "ignored" };
  try {
    const [seen = [], ...written] = await write(ctx, event);
    if (event.kind === "meter-fault") return { outcome: "noted" };
    const { owner } = found.parse(seen[0]);
    if (owner === null) return { outcome: "nobody's" };
    const [id, shard] = tenant.parse(JSON.parse(owner));
    const unsettled = written.some((rows) => rows.length > 0) || !saysItAll(event);
    return { outcome: "applied", tenant: { id, shard }, unsettled };
  } catch (error) {
    if (isUniqueViolation(error, "webhook_events")) return { outcome: "duplicate" };
    throw error;
  }
}

/** Whose an event is, as the statement says that writes down that it came. */
const found = z.object({ owner: z.string().nullable() });
const tenant = z.tuple([z.string(), z.number()]);

/** What of these changes no plan, because it is late or says nothing new, asks for nothing: whatever is newer has asked. */
const saysItAll = (event: BillingEvent): boolean =>
  event.kind === "subscription" || (event.kind === "invoice" && event.outcome !== "finalization-failed");

/** An event that we keep nothing of. */
const isNothing = (event: BillingEvent): boolean =>
  event.kind === "ignored" ||
  (event.kind === "customer" && !event.deleted) ||
  (event.kind === "invoice" && event.subscriptionId === null);

/** The rows of each statement of the event's batch. */
function write(ctx: Applying, event: BillingEvent): Promise<Record<string, unknown>[][]> {
  const { db } = ctx;
  switch (event.kind) {
    case "subscription": {
      const { id: subscriptionId, ...rest } = event.subscription;
      const given = { ...commonOf(ctx, event), ...rest, subscriptionId, ...keyed(subscriptionKey(event)) };
      return subscriptionBatch(db, given);
    }
    case "invoice": {
      const { outcome, subscriptionId, customerId, tenantId, hostedUrl, openSince } = event;
      const given = { ...commonOf(ctx, event), subscriptionId, customerId, tenantId };
      // An invoice that could not be written says nothing of what was paid; the provider is asked how it stands.
      if (outcome === "finalization-failed") return noteBatch(db, given);
      const paidThrough = outcome === "paid" ? event.paidThrough : null;
      const key = keyed(invoiceKey({ ...event, outcome }));
      return invoiceBatch(db, { ...given, outcome, hostedUrl, openSince, paidThrough, ...key });
    }
    case "checkout": {
      const { outcome, sessionId, subscriptionId, customerId, tenantId } = event;
      const given = { ...commonOf(ctx, event), sessionId, subscriptionId, customerId, tenantId };
      const succeeded = outcome === "completed" || outcome === "payment-succeeded";
      return succeeded && subscriptionId !== null ? subscribedBatch(db, given) : checkoutBatch(db, given);
    }
    case "customer": {
      const { customerId, tenantId } = event;
      return customerGoneBatch(db, { ...commonOf(ctx, event), customerId, tenantId });
    }
    case "meter-fault":
    case "ignored":
      return noteBatch(db, commonOf(ctx, event));
  }
}

const keyed = ({ at, rank, id }: EventKey) => ({ keyAt: at, keyRank: rank, keyId: id });

const commonOf = ({ now, newId, actor, requestId }: Applying, { id, type }: BillingEvent) => ({
  event: id,
  type,
  now,
  audit: newId("audit"),
  actor: actor.type,
  actorId: actor.id,
  requestId,
  because: JSON.stringify({ event: id, type }),
  subscriptionId: null,
  customerId: null,
  tenantId: null,
});
