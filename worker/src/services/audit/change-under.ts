import { and, eq } from "drizzle-orm";
import type { Ctx } from "../../context.ts";
import { auditLog } from "../../db/schema/operations.ts";

/** The name under which the audit log holds the one change that a request of this key makes. */
export const auditIdOf = (key: string): string => `aud_${key}`;

/** What was written down of the change that a request of this key has made, where it has made one. */
export async function changeUnder(ctx: Ctx, key: string | undefined): Promise<Record<string, unknown> | undefined> {
  if (key === undefined) return undefined;
  const [row] = await ctx.db
    .select({ details: auditLog.details })
    .from(auditLog)
    .where(and(eq(auditLog.id, auditIdOf(key)), eq(auditLog.tenantId, ctx.tenant.id)));
  return row?.details;
}
