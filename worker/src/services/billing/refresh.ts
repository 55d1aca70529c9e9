import type { Ctx } from "../../context.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { AppError } from "../../errors.ts";
import { settleBilling } from "./settling/settle.ts";

const mostAMinute = 6;

/**
 * Asks the payment provider now, for an owner who comes back from its pages sooner than its event does.
 * @throws AppError `limit` where it was asked too often, and as `settleBilling` does
 */
export async function refreshBilling(ctx: Ctx): Promise<void> {
  requirePermission(ctx, "billing.write");
  const wait = await ctx.deps.limits.take(`billing-refresh:${ctx.tenant.id}`, mostAMinute, 60);
  if (wait > 0) throw new AppError("limit", "the plan was looked at a moment ago", { retryAfter: wait });
  await settleBilling(ctx);
}
