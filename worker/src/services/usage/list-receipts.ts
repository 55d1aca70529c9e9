import { and, eq, sql } from "drizzle-orm";
import type { Receipt } from "../../contract/billing.ts";
import type { Ctx } from "../../context.ts";
import { after, newestFirst, toPage } from "../../db/cursor.ts";
import { usageLedger } from "../../db/schema/billing.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { notFound } from "../../errors.ts";
import { tierOfPeriod, usagePlan } from "./plan-of-period.ts";
import { type ReceiptRow, receiptRows, viewReceipt } from "./view-receipt.ts";

interface ReceiptsInput {
  limit: number;
  cursor?: string | undefined;
  /** Only those of the period that begins then, integer ms. */
  periodStart?: number | undefined;
  /** Only those that count, or only those that do not. */
  charged?: boolean | undefined;
}

const l = usageLedger;

/** Receipts, newest first. @throws AppError `not_found` for a tenant without a plan */
export async function listReceipts(ctx: Ctx, input: ReceiptsInput) {
  requirePermission(ctx, "billing.read");
  const plan = await usagePlan(ctx);
  const { charged, periodStart } = input;
  const rows = await receiptRows(ctx)
    .where(
      and(
        eq(l.tenantId, ctx.tenant.id),
        periodStart === undefined ? undefined : eq(l.periodStart, periodStart),
        // A literal, as the index of what is not charged knows.
        charged === undefined ? undefined : charged ? sql`${l.billableSeconds} > 0` : sql`${l.billableSeconds} = 0`,
        after(input.cursor, l.at, l.callId),
      ),
    )
    .orderBy(...newestFirst(l.at, l.callId))
    .limit(input.limit + 1);
  return toPage(
    rows,
    input.limit,
    ({ at, callId }) => ({ at, id: callId }),
    (row) => view(ctx, row, plan),
  );
}

/** One call's receipt. @throws AppError `not_found`, also for another tenant's call */
export async function getReceipt(ctx: Ctx, callId: string): Promise<Receipt> {
  requirePermission(ctx, "billing.read");
  const plan = await usagePlan(ctx);
  const [row] = await receiptRows(ctx).where(and(eq(l.tenantId, ctx.tenant.id), eq(l.callId, callId)));
  if (row === undefined) throw notFound("receipt");
  return view(ctx, row, plan);
}

const view = (ctx: Ctx, row: ReceiptRow, plan: Parameters<typeof tierOfPeriod>[1]): Receipt =>
  viewReceipt(row, tierOfPeriod({ startsAt: row.periodStart, tier: row.tier }, plan, ctx.now), ctx.now);
