import { and, eq } from "drizzle-orm";
import type { Receipt } from "../../contract/billing.ts";
import type { Ctx } from "../../context.ts";
import { usageLedger } from "../../db/schema/billing.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { notFound } from "../../errors.ts";
import { requirePlan } from "../billing/plan-row.ts";
import { receiptRows, viewReceipt } from "./view-receipt.ts";

/** One call's receipt. @throws AppError `not_found`, also for another tenant's call */
export async function getReceipt(ctx: Ctx, callId: string): Promise<Receipt> {
  requirePermission(ctx, "billing.read");
  const plan = await requirePlan(ctx);
  const [row] = await receiptRows(ctx).where(
    and(eq(usageLedger.tenantId, ctx.tenant.id), eq(usageLedger.callId, callId)),
  );
  if (row === undefined) throw notFound("receipt");
  return viewReceipt(row, plan, ctx.now);
}
