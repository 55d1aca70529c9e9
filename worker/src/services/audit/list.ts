import { and, eq } from "drizzle-orm";
import type { AuditEntry } from "../../contract/tenant-lists.ts";
import type { Ctx } from "../../context.ts";
import { after, newestFirst, toPage } from "../../db/cursor.ts";
import { auditLog } from "../../db/schema/operations.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";

/** Every change to the tenant, newest first. */
export async function listAudit(ctx: Ctx, page: { limit: number; cursor?: string | undefined }) {
  requirePermission(ctx, "audit.read");
  const rows = await ctx.db
    .select()
    .from(auditLog)
    .where(and(eq(auditLog.tenantId, ctx.tenant.id), after(page.cursor, auditLog.at, auditLog.id)))
    .orderBy(...newestFirst(auditLog.at, auditLog.id))
    .limit(page.limit + 1);
  return toPage(
    rows,
    page.limit,
    (row) => ({ at: row.at, id: row.id }),
    (row): AuditEntry => ({
      id: row.id,
      at: new Date(row.at).toISOString(),
      actor: { type: row.actorType, id: row.actorId },
      action: row.action,
      target: row.target,
      details: row.details,
    }),
  );
}
