import { and, eq } from "drizzle-orm";
import type { Ctx } from "../../context.ts";
import { guardedBatch } from "../../db/batch.ts";
import { apiKeys } from "../../db/schema/auth.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { notFound } from "../../errors.ts";
import { auditEntry } from "../audit/audit-entry.ts";

/** Ends a key at once, and what watches with it. @throws AppError `not_found`, also for another tenant's key and for one already revoked */
export async function revokeApiKey(ctx: Ctx, id: string): Promise<void> {
  requirePermission(ctx, "keys.write");
  const revoked = await guardedBatch(
    ctx.db,
    ctx.db.delete(apiKeys).where(and(eq(apiKeys.id, id), eq(apiKeys.referenceId, ctx.tenant.id))),
    [auditEntry(ctx, "api-key.revoked", id)],
  );
  if (!revoked) throw notFound("API key");
  ctx.defer(ctx.deps.live.endBoards(ctx.tenant.id, id));
}
