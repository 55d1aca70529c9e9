import { and, eq } from "drizzle-orm";
import type { Ctx } from "../../context.ts";
import { guardedBatch } from "../../db/batch.ts";
import { gateScenarios } from "../../db/schema/gate.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { notFound } from "../../errors.ts";
import { auditEntry } from "../audit/audit-entry.ts";

/** Takes a scenario out of the gate. @throws AppError `not_found`, also for another tenant's and for one already gone */
export async function deleteScenario(ctx: Ctx, id: string): Promise<void> {
  requirePermission(ctx, "agent.write");
  const own = and(eq(gateScenarios.id, id), eq(gateScenarios.tenantId, ctx.tenant.id));
  const gone = await guardedBatch(ctx.db, ctx.db.delete(gateScenarios).where(own), [
    auditEntry(ctx, "scenario.deleted", id),
  ]);
  if (!gone) throw notFound("scenario");
}
