import { and, eq } from "drizzle-orm";
import type { GateRun } from "../../contract/gate.ts";
import type { Ctx } from "../../context.ts";
import { gateRuns } from "../../db/schema/gate.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { notFound } from "../../errors.ts";
import { viewRun } from "./view.ts";

/** One run with every conversation. @throws AppError `not_found`, also for another tenant's */
export async function getRun(ctx: Ctx, id: string): Promise<GateRun> {
  requirePermission(ctx, "agent.read");
  const [row] = await ctx.db
    .select()
    .from(gateRuns)
    .where(and(eq(gateRuns.id, id), eq(gateRuns.tenantId, ctx.tenant.id)));
  if (row === undefined) throw notFound("run");
  const { results, ...summary } = row;
  return { ...viewRun(summary), results };
}
