import { and, eq, gt, sql } from "drizzle-orm";
import type { Receipt } from "../../contract/billing.ts";
import type { Ctx } from "../../context.ts";
import { guardedBatch } from "../../db/batch.ts";
import { dailyCounters, usageLedger, usagePeriods } from "../../db/schema/billing.ts";
import { calls } from "../../db/schema/calls.ts";
import { mayReport, reportableAfter } from "../../domain/billing/charge/report-window.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { AppError, notFound } from "../../errors.ts";
import { auditEntry } from "../audit/audit-entry.ts";
import { withdrawMeterRow } from "../metering/meter-row.ts";
import { getReceipt } from "./get-receipt.ts";

/** So many calls of a period may be reported, or this share of those charged, whichever are more: nobody reports them all. */
export const mostReported = { calls: 20, share: 0.1 } as const;

const l = usageLedger;
const p = usagePeriods;

/**
 * Takes back what a call has cost, because its owner says that it should not be charged: its row of the ledger, the period's
 * and the day's sums and what the meter counts change in one batch, or nothing does. Said again it changes nothing.
 * @returns the call's receipt as it is now
 * @throws AppError `not_found`; `conflict` with `details.reason` `too-late` 23 hours after the call's end; `limit` with
 *   `details.reason` `too-many`
 */
export async function waiveCall(ctx: Ctx, callId: string, reason: "spam" | "our-failure"): Promise<Receipt> {
  requirePermission(ctx, "billing.write");
  const [row] = await ctx.db
    .select()
    .from(l)
    .where(and(eq(l.callId, callId), eq(l.tenantId, ctx.tenant.id)));
  if (row === undefined) throw notFound("receipt");
  const written = row.billableSeconds > 0 && mayReport(row.at, ctx.now) && (await takeBack(ctx, row, reason));
  const receipt = await getReceipt(ctx, callId);
  if (!written && receipt.billableSeconds > 0) throw refusal(row, ctx.now);
  // Also where it was taken back before: whoever did may have died before the hub was told.
  if (receipt.waived !== null) ctx.defer(ctx.deps.recentUsage.takeBack(ctx.tenant.id, row.callSid, receipt.waived));
  return receipt;
}

/** @returns false where it may not be taken back, or somebody else did just now */
async function takeBack(ctx: Ctx, row: typeof l.$inferSelect, reason: "spam" | "our-failure"): Promise<boolean> {
  const { db, tenant, now } = ctx;
  const { callId, callSid, billableSeconds: seconds, periodStart, day } = row;
  const own = and(eq(l.callId, callId), eq(l.tenantId, tenant.id));
  const ofPeriod = and(eq(p.tenantId, tenant.id), eq(p.startsAt, periodStart));
  const meter = withdrawMeterRow(ctx, callSid);
  const written = await guardedBatch(
    db,
    db
      .update(l)
      .set({
        billableSeconds: 0,
        waived: reason,
        correctedSeconds: seconds,
        correctedAt: now,
        correctedBefore: sql`(SELECT ${p.seconds} FROM ${p} WHERE ${ofPeriod})`,
      })
      .where(
        and(own, eq(l.billableSeconds, seconds), gt(l.at, reportableAfter(now)), isWithinLimit(tenant.id, periodStart)),
      ),
    [
      db
        .update(p)
        .set({ seconds: sql`seconds - ${seconds}` })
        .where(ofPeriod),
      db
        .update(dailyCounters)
        .set({ billableSeconds: sql`max(0, billable_seconds - ${seconds})` })
        .where(and(eq(dailyCounters.tenantId, tenant.id), eq(dailyCounters.day, day))),
      db
        .update(calls)
        .set({ billableSeconds: 0 })
        .where(and(eq(calls.id, callId), eq(calls.tenantId, tenant.id))),
      ...meter.writes,
      auditEntry(ctx, "billing.call-waived", callId, { reason, seconds }),
    ],
  );
  if (!written) return false;
  meter.nudge();
  ctx.defer(ctx.deps.live.publish(tenant.id, { type: "billing.changed" }));
  return true;
}

/** Asked in the write itself: of many at once no more get through than one after the other. */
const isWithinLimit = (tenantId: string, periodStart: number) =>
  sql`(SELECT SUM(x.corrected_at IS NOT NULL) < MAX(${mostReported.calls}, ${mostReported.share} * SUM(x.billable_seconds + x.corrected_seconds > 0))
    FROM ${l} AS x WHERE x.tenant_id = ${tenantId} AND x.period_start = ${periodStart})`;

function refusal({ at }: { at: number }, now: number): AppError {
  if (!mayReport(at, now))
    return new AppError(
      "conflict",
      "a call can be reported for 23 hours after it has ended; write to us about this one",
      {
        details: { reason: "too-late" },
      },
    );
  return new AppError(
    "limit",
    `in one billing period ${mostReported.calls} calls, or a tenth of those charged, can be reported; write to us about more`,
    { details: { reason: "too-many" } },
  );
}
