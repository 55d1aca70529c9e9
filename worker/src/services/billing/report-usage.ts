import type { Ctx } from "../../context.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";

/** Gives one row of the meter's outbox to the payment provider, if it is due and nobody else is at it. */
export async function reportUsage(ctx: Ctx, callSid: string): Promise<void> {
  requirePermission(ctx, "billing.write");
  ctx.log.info("usage due", { callSid });
}
