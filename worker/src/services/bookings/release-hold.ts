import { and, eq } from "drizzle-orm";
import type { Ctx } from "../../context.ts";
import { holds } from "../../db/schema/bookings.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";

/** Gives back the place a conversation holds, if it holds one. */
export async function releaseHold(ctx: Ctx, holder: string): Promise<void> {
  requirePermission(ctx, "bookings.write");
  await dropHold(ctx, holder);
}

/** The statement that gives it back, for the batch that takes the place. */
export const dropHold = ({ db, tenant }: Ctx, holder: string) =>
  db.delete(holds).where(and(eq(holds.tenantId, tenant.id), eq(holds.holder, holder)));
