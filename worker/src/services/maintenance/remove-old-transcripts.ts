import { and, asc, eq, gte, inArray, lt, lte, ne, type SQL } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Ctx } from "../../context.ts";
import { guardedBatch } from "../../db/batch.ts";
import type { Db } from "../../db/client.ts";
import { calls, transcripts } from "../../db/schema/calls.ts";
import { tenants } from "../../db/schema/tenants.ts";
import { conversations, texts } from "../../db/schema/texts.ts";
import { allowanceOf } from "../../domain/billing/plan/entitlements.ts";
import { keptSince, type Retention, retentionAt } from "../../domain/billing/plan/retention.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { auditEntry } from "../audit/audit-entry.ts";
import { tierOf } from "../billing/tier-of.ts";
import { dayMs } from "../../domain/durations.ts";

/** Tenants taken at once. */
const tenantsAtOnce = 50;
/** How long whoever takes a tenant has it alone, milliseconds. */
const leaseMs = 10 * 60_000;
/** Of each kind, in one batch. */
const rowsAtOnce = 200;
/** Batches of one tenant in one go; the next sweep goes on from there. */
const batchesAtOnce = 5;

export interface RetentionDue {
  id: string;
  shard: number;
  retention: Retention | null;
  /** Until when it is ours. */
  leaseUntil: number;
}

/** Takes the tenants whose day has come, each for one who works at it. @param now integer ms */
export async function takeRetentionDue(db: Db, now: number): Promise<RetentionDue[]> {
  const t = tenants;
  const leaseUntil = now + leaseMs;
  const due = db
    .select({ id: t.id })
    .from(t)
    .where(lte(t.retentionDueAt, now))
    .orderBy(asc(t.retentionDueAt))
    .limit(tenantsAtOnce);
  const taken = await db
    .update(t)
    .set({ retentionDueAt: leaseUntil })
    .where(inArray(t.id, due))
    .returning({ id: t.id, shard: t.shard, retention: t.retention });
  return taken.map((tenant) => ({ ...tenant, leaseUntil }));
}

/**
 * Removes what was said to the tenant longer ago than its plan keeps: transcripts of calls, turns of conversations and the
 * bodies of texts. That they were, when, with whom and what came of them stays. The oldest go first, a batch at a time, each
 * with the mark up to which all is done, so that a repeat after a kill goes on and no history is ever read twice.
 * @returns false where something is left for the next time
 */
export async function removeOldTranscripts(ctx: Ctx, due: RetentionDue): Promise<boolean> {
  requirePermission(ctx, "billing.write");
  let retention = retentionAt(due.retention, allowanceOf(await tierOf(ctx), "retentionDays"), ctx.now);
  const end = Math.max(keptSince(retention, ctx.now), retention.removedBefore);
  for (let batch = 0; batch < batchesAtOnce; batch++) {
    const { until, found } = await nextRange(ctx, retention.removedBefore, end);
    const removals = found === 0 ? [] : removalsOf(ctx, retention.removedBefore, until);
    retention = { ...retention, removedBefore: until };
    const isLast = until === end;
    const leaves = { retention, retentionDueAt: isLast ? ctx.now + dayMs : due.leaseUntil };
    if (!(await guardedBatch(ctx.db, mark(ctx, due, leaves), removals))) return false;
    if (isLast) return true;
  }
  await mark(ctx, due, { retention, retentionDueAt: ctx.now });
  return false;
}

/** Writes down how far this is, where the tenant is still ours. */
const mark = ({ db, tenant }: Ctx, due: RetentionDue, set: { retention: Retention; retentionDueAt: number }) =>
  db
    .update(tenants)
    .set(set)
    .where(and(eq(tenants.id, tenant.id), eq(tenants.retentionDueAt, due.leaseUntil)));

/** From when the ages of the three kinds are counted; each is the second column of an index that begins with the tenant. */
const { startedAt } = calls;
const { lastAt } = conversations;
const { createdAt } = texts;

/** The oldest stretch of time that holds no more of each kind than one batch removes, and how many rows it holds. */
async function nextRange({ db, tenant }: Ctx, from: number, end: number): Promise<{ until: number; found: number }> {
  const within = (tenantId: SQLiteColumn, at: SQLiteColumn) => and(eq(tenantId, tenant.id), gte(at, from), lt(at, end));
  const most = rowsAtOnce + 1;
  const kinds = await db.batch([
    db
      .select({ at: startedAt })
      .from(calls)
      .where(within(calls.tenantId, startedAt))
      .orderBy(asc(startedAt))
      .limit(most),
    db
      .select({ at: lastAt })
      .from(conversations)
      .where(within(conversations.tenantId, lastAt))
      .orderBy(asc(lastAt))
      .limit(most),
    db
      .select({ at: createdAt })
      .from(texts)
      .where(within(texts.tenantId, createdAt))
      .orderBy(asc(createdAt))
      .limit(most),
  ]);
  // Where more are of one instant than a batch has, all of that instant go.
  const ends = kinds.map((rows) => (rows.length < most ? end : Math.max(rows[rowsAtOnce]!.at, rows[0]!.at + 1)));
  const until = Math.min(...ends);
  return { until, found: kinds.flat().filter(({ at }) => at < until).length };
}

function removalsOf(ctx: Ctx, from: number, until: number): BatchItem<"sqlite">[] {
  const { db, tenant } = ctx;
  const within = (at: SQLiteColumn): SQL | undefined => and(gte(at, from), lt(at, until));
  const old = db
    .select({ id: calls.id })
    .from(calls)
    .where(and(eq(calls.tenantId, tenant.id), within(startedAt)));
  return [
    db.delete(transcripts).where(and(eq(transcripts.tenantId, tenant.id), inArray(transcripts.callId, old))),
    db
      .update(conversations)
      .set({ turns: [] })
      .where(and(eq(conversations.tenantId, tenant.id), within(lastAt))),
    db
      .update(texts)
      .set({ body: "" })
      .where(and(eq(texts.tenantId, tenant.id), within(createdAt), ne(texts.body, ""))),
    auditEntry(ctx, "transcripts.removed", null, { from, until }),
  ];
}
