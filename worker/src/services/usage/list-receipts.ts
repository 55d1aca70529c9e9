import { and, eq, sql } from "drizzle-orm";
import type { Ctx } from "../../context.ts";
import { after, newestFirst, toPage } from "../../db/cursor.ts";
import { usageLedger } from "../../db/schema/billing.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { requirePlan } from "../billing/plan-row.ts";
import { receiptRows, viewReceipt } from "./view-receipt.ts";

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
  const plan = await requirePlan(ctx);
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
    (row) => viewReceipt(row, plan, ctx.now),
  );
}
