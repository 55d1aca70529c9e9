import { and, eq } from "drizzle-orm";
import type { Ctx } from "../../context.ts";
import { holds } from "../../db/schema/bookings.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";

/** Gives back the place a conversation holds, if it holds one. */
export async function releaseHold(ctx: Ctx, holder: string): Promise<void> {
  requirePermission(ctx, "bookings.write");
  await ctx.db.delete(holds).where(and(eq(holds.tenantId, ctx.tenant.id), eq(holds.holder, holder)));
}
