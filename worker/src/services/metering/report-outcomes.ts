import { and, eq, inArray, lte, type SQL, sql } from "drizzle-orm";
import type { Ctx } from "../../context.ts";
import { meterEvents, subscriptions } from "../../db/schema/billing.ts";
import { refusedPauseMs } from "../../domain/billing/usage/metering.ts";
import { meterRetries, nextTry, sendingLeaseMs } from "../../domain/outbox/retries.ts";
import { auditEntryWhere } from "../audit/audit-entry.ts";
import { dayMs } from "../../domain/durations.ts";

type UsageRow = typeof meterEvents.$inferSelect;
/** A row that is ours to give to the provider; it has been tried, whatever comes of it. */
export type ClaimedUsage = UsageRow & { firstTriedAt: number };

const t = meterEvents;
const own = (ctx: Ctx, callSid: string) => and(eq(t.callSid, callSid), eq(t.tenantId, ctx.tenant.id));
const due = (ctx: Ctx, callSid: string) =>
  and(
    own(ctx, callSid),
    inArray(t.status, ["queued", "cancelling"]),
    lte(t.dueAt, ctx.now),
    lte(t.leaseUntil, ctx.now),
  );

/** The row as it is now ours, or null: not due, already gone, or somebody else's. One without a customer is given the tenant's. */
export async function claimUsage(ctx: Ctx, callSid: string): Promise<ClaimedUsage | null> {
  const { db, now } = ctx;
  const s = subscriptions;
  const [claimed] = await db
    .update(t)
    .set({
      attempts: sql`attempts + 1`,
      customerId: sql`coalesce(${t.customerId}, (SELECT ${s.stripeCustomerId} FROM ${s} WHERE ${s.tenantId} = ${ctx.tenant.id}))`,
      // Written before anything leaves: whoever corrects the call knows by it that something may have.
      firstTriedAt: sql`coalesce(first_tried_at, ${now})`,
      leaseUntil: now + sendingLeaseMs,
      updatedAt: now,
    })
    .where(due(ctx, callSid))
    .returning();
  return claimed === undefined ? null : { ...claimed, firstTriedAt: claimed.firstTriedAt ?? now };
}

/** Nobody counts usage here (yet): the row keeps, and is looked at again tomorrow. */
export async function waitForMeter(ctx: Ctx, callSid: string): Promise<void> {
  const [waiting] = await ctx.db
    .update(t)
    .set({ dueAt: ctx.now + dayMs, updatedAt: ctx.now })
    .where(due(ctx, callSid))
    .returning({ createdAt: t.createdAt });
  if (waiting !== undefined && ctx.now - waiting.createdAt < dayMs)
    ctx.log.info("usage kept, no meter is configured", { callSid });
}

/**
 * The provider has it. A correction that came meanwhile stands, and so does its due time.
 * @returns what the row is now
 */
export async function recordReported(ctx: Ctx, usage: ClaimedUsage): Promise<UsageRow["status"] | null> {
  const { now } = ctx;
  const counted = sql`status IN ('queued', 'unknown')`;
  const [row] = await ctx.db
    .update(t)
    .set({
      status: sql`CASE WHEN ${counted} THEN 'sent' ELSE status END`,
      sentAt: sql`coalesce(sent_at, ${now})`,
      dueAt: sql`CASE WHEN ${counted} THEN NULL ELSE due_at END`,
      leaseUntil: sql`CASE WHEN ${counted} THEN 0 ELSE lease_until END`,
      failure: null,
      updatedAt: now,
    })
    .where(and(own(ctx, usage.callSid), inArray(t.status, ["queued", "unknown", "cancelling"])))
    .returning({ status: t.status });
  return row?.status ?? null;
}

/** The provider counts it no more. */
export async function recordCancelled(ctx: Ctx, usage: ClaimedUsage): Promise<void> {
  await ctx.db
    .update(t)
    .set({ status: "cancelled", dueAt: null, leaseUntil: 0, failure: null, updatedAt: ctx.now })
    .where(and(own(ctx, usage.callSid), eq(t.status, "cancelling")));
}

/**
 * The provider has refused what it was given for the first time, so it counts nothing of it: the row is as one that was
 * never tried and waits until what it was refused for may have been put right. One that was to be taken back is.
 */
export async function waitRefused(ctx: Ctx, usage: ClaimedUsage, failure: string): Promise<void> {
  const { db, now } = ctx;
  const queued = sql`status = 'queued'`;
  await db
    .update(t)
    .set({
      status: sql`CASE WHEN ${queued} THEN status ELSE 'withdrawn' END`,
      dueAt: sql`CASE WHEN ${queued} THEN ${now + refusedPauseMs} END`,
      attempts: 0,
      firstTriedAt: null,
      leaseUntil: 0,
      failure,
      updatedAt: now,
    })
    .where(and(claimedBy(ctx, usage), inArray(t.status, ["queued", "cancelling"])));
}

/** Nothing more is done by itself. Only where the row is still as it was claimed: whoever changed it has more to say. */
export async function recordGivenUp(
  ctx: Ctx,
  usage: ClaimedUsage,
  outcome: { status: "failed" | "unknown"; failure: string },
): Promise<void> {
  const { db, now } = ctx;
  const stillOurs = and(claimedBy(ctx, usage), eq(t.status, usage.status));
  await db.batch([
    auditEntryWhere(
      ctx,
      sql`EXISTS (SELECT 1 FROM ${t} WHERE ${stillOurs})`,
      `billing.usage-${outcome.status}`,
      usage.callSid,
      { failure: outcome.failure, seconds: usage.seconds },
    ),
    db
      .update(t)
      .set({ ...outcome, dueAt: null, leaseUntil: 0, updatedAt: now })
      .where(stillOurs),
  ]);
}

/** The provider may take it later, or may have taken it. Only for the last who claimed it: another may be at it by now. */
export async function putOffUsage(ctx: Ctx, usage: ClaimedUsage): Promise<void> {
  await ctx.db
    .update(t)
    .set({ dueAt: nextTry(meterRetries, usage.attempts, ctx.now), leaseUntil: 0, updatedAt: ctx.now })
    .where(and(claimedBy(ctx, usage), inArray(t.status, ["queued", "cancelling"])));
}

const claimedBy = (ctx: Ctx, usage: ClaimedUsage): SQL | undefined =>
  and(own(ctx, usage.callSid), eq(t.attempts, usage.attempts));
