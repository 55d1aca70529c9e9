import { and, eq } from "drizzle-orm";
import type { Ctx } from "../../context.ts";
import { after, newestFirst, toPage } from "../../db/cursor.ts";
import { gateScenarios } from "../../db/schema/gate.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { viewScenario } from "./view.ts";

/** Scenarios made of calls that went wrong, newest first. */
export async function listScenarios(ctx: Ctx, page: { limit: number; cursor?: string | undefined }) {
  requirePermission(ctx, "agent.read");
  const own = eq(gateScenarios.tenantId, ctx.tenant.id);
  const rows = await ctx.db
    .select()
    .from(gateScenarios)
    .where(and(own, after(page.cursor, gateScenarios.createdAt, gateScenarios.id)))
    .orderBy(...newestFirst(gateScenarios.createdAt, gateScenarios.id))
    .limit(page.limit + 1);
  return toPage(rows, page.limit, (row) => ({ at: row.createdAt, id: row.id }), viewScenario);
}
