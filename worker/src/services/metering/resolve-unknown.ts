import { and, eq, gte, lt, sql } from "drizzle-orm";
import type { Ctx } from "../../context.ts";
import { meterEvents } from "../../db/schema/billing.ts";
import { arrivedByTotal, minuteOf, sumsLagMs } from "../../domain/billing/usage/metering.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { auditEntryWhere } from "../audit/audit-entry.ts";
import { minuteMs } from "../../domain/durations.ts";

type UsageRow = typeof meterEvents.$inferSelect;

const t = meterEvents;
const atOnce = 100;

/**
 * Asks the provider what became of the tenant's usage that is `unknown`, by its sums for the minutes in which the calls
 * ended: what it counts was sent, and what it does not count is reported again. What the sums leave open stays as it is.
 * Asked again, also after a kill, it finishes what is missing.
 * @returns how many stay unknown
 * @throws AppError `unavailable`
 */
export async function resolveUnknownUsage(ctx: Ctx): Promise<{ left: number }> {
  requirePermission(ctx, "billing.write");
  const unknown = await ctx.db
    .select({ customerId: t.customerId, at: t.at })
    .from(t)
    .where(and(eq(t.tenantId, ctx.tenant.id), eq(t.status, "unknown")))
    .orderBy(t.at)
    .limit(atOnce);
  const minutes = new Map<string, { customerId: string; from: number }>();
  for (const { customerId, at } of unknown)
    if (customerId !== null) {
      const from = minuteOf(at);
      minutes.set(`${customerId} ${from}`, { customerId, from });
    }
  let left = unknown.length;
  for (const minute of minutes.values()) left -= await resolveMinute(ctx, minute.customerId, minute.from);
  return { left };
}

/** @returns how many are unknown no more */
async function resolveMinute(ctx: Ctx, customerId: string, from: number): Promise<number> {
  const until = from + minuteMs;
  const rows = await ctx.db
    .select()
    .from(t)
    .where(and(eq(t.tenantId, ctx.tenant.id), eq(t.customerId, customerId), gte(t.at, from), lt(t.at, until)));
  if (rows.some((row) => isMoving(row, ctx.now))) return 0;
  const total = (await ctx.deps.payments?.usageTotal({ customerId, from, until })) ?? null;
  if (total === null) return 0;
  const unknown = rows.filter(({ status }) => status === "unknown");
  const known = rows.reduce((sum, row) => sum + (isCounted(row) ? row.seconds : 0), 0);
  const seconds = unknown.map((row) => row.seconds);
  const arrived = arrivedByTotal(total, known, seconds);
  if (arrived === null) return 0;
  for (const row of unknown) await settle(ctx, row, arrived);
  return unknown.length;
}

/** On its way there or back, or so lately done that the provider's sums may not say so yet. */
const isMoving = ({ status, updatedAt }: UsageRow, now: number): boolean =>
  status === "queued" || status === "cancelling" || now - updatedAt < sumsLagMs;

/** What was taken, and not taken back: a refused cancellation is `failed` and counts. */
const isCounted = ({ status, sentAt }: UsageRow): boolean =>
  status === "sent" || (status === "failed" && sentAt !== null);

async function settle(ctx: Ctx, row: UsageRow, arrived: boolean): Promise<void> {
  const { db, now } = ctx;
  const still = and(eq(t.callSid, row.callSid), eq(t.tenantId, ctx.tenant.id), eq(t.status, "unknown"));
  await db.batch([
    auditEntryWhere(
      ctx,
      sql`EXISTS (SELECT 1 FROM ${t} WHERE ${still})`,
      arrived ? "billing.usage-found" : "billing.usage-missing",
      row.callSid,
      { seconds: row.seconds },
    ),
    db
      .update(t)
      .set(
        arrived
          ? { status: "sent", sentAt: row.firstTriedAt ?? now, failure: null, updatedAt: now }
          : { status: "queued", attempts: 0, firstTriedAt: null, failure: null, dueAt: now, updatedAt: now },
      )
      .where(still),
  ]);
}
