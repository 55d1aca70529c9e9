import { and, eq, inArray, isNotNull, sql } from "drizzle-orm";
import type { Ctx } from "../../context.ts";
import { insertWhere } from "../../db/insert-where.ts";
import { meterEvents, subscriptions } from "../../db/schema/billing.ts";

/** Charged usage of one call. */
export interface MeteredCall {
  callSid: string;
  /** Charged seconds; of none, nothing is reported. */
  seconds: number;
  /** When the call ended, integer ms. */
  at: number;
}

/**
 * A call's usage on its way to the payment provider's meter, as statements for the batch that writes the ledger: it is in
 * the outbox with its ledger row or not at all, once, whoever writes it again.
 *
 * Only a tenant with a subscription at the provider is metered, one in its trial too: the provider bills nothing of a trial.
 * For a tenant without one nothing is reported and nothing billed, now or later: its ledger says what it used.
 * @returns `writes`, none of which may be a batch's guard, and `nudge`, to be called once they are written
 */
export function meterRow(ctx: Ctx, call: MeteredCall) {
  const { db, tenant, now } = ctx;
  const t = subscriptions;
  const subscribed = and(eq(t.tenantId, tenant.id), isNotNull(t.stripeSubscriptionId));
  const row = {
    ...call,
    tenantId: tenant.id,
    customerId: sql`(SELECT ${t.stripeCustomerId} FROM ${t} WHERE ${subscribed})`,
    status: "queued" as const,
    failure: null,
    attempts: 0,
    firstTriedAt: null,
    sentAt: null,
    dueAt: now,
    leaseUntil: 0,
    createdAt: now,
    updatedAt: now,
  };
  const insert = () => insertWhere(db, meterEvents, row, sql`EXISTS (SELECT 1 FROM ${t} WHERE ${subscribed})`);
  return {
    writes: call.seconds > 0 ? [insert().onConflictDoNothing()] : [],
    nudge: () => (call.seconds > 0 ? nudge(ctx, call.callSid) : undefined),
  };
}

/**
 * Takes a call's usage back, as statements for the batch of its correction: what was never given to the provider stays
 * here, the rest is cancelled there. A call that was never metered has nothing to take back.
 * @returns `writes`, none of which may be a batch's guard, and `nudge`, to be called once they are written
 */
export function withdrawMeterRow(ctx: Ctx, callSid: string) {
  const { db, tenant, now } = ctx;
  const t = meterEvents;
  // What the provider refused for good it does not count.
  const stays = sql`(${t.firstTriedAt} IS NULL OR (${t.status} = 'failed' AND ${t.sentAt} IS NULL))`;
  const withdraw = db
    .update(t)
    .set({
      status: sql`CASE WHEN ${stays} THEN 'withdrawn' ELSE 'cancelling' END`,
      dueAt: sql`CASE WHEN ${stays} THEN NULL ELSE ${now} END`,
      updatedAt: now,
    })
    .where(
      and(
        eq(t.callSid, callSid),
        eq(t.tenantId, tenant.id),
        inArray(t.status, ["queued", "sent", "unknown", "failed"]),
      ),
    );
  return { writes: [withdraw], nudge: () => nudge(ctx, callSid) };
}

/** Has the row looked at now; where there is none it does no harm. */
function nudge(ctx: Ctx, callSid: string): void {
  const { tenant, deps } = ctx;
  if (deps.payments === null) return;
  ctx.defer(deps.queue.send({ type: "meter.due", tenantId: tenant.id, shard: tenant.shard, callSid }));
}
