import { and, eq, getTableColumns } from "drizzle-orm";
import type { Ctx } from "../../context.ts";
import { after, newestFirst, toPage } from "../../db/cursor.ts";
import { gateRuns } from "../../db/schema/gate.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { viewRun } from "./view.ts";

/** Runs of the go-live gate, newest first, without their conversations. */
export async function listRuns(ctx: Ctx, page: { limit: number; cursor?: string | undefined }) {
  requirePermission(ctx, "agent.read");
  const { results: _, ...summary } = getTableColumns(gateRuns);
  const rows = await ctx.db
    .select(summary)
    .from(gateRuns)
    .where(and(eq(gateRuns.tenantId, ctx.tenant.id), after(page.cursor, gateRuns.createdAt, gateRuns.id)))
    .orderBy(...newestFirst(gateRuns.createdAt, gateRuns.id))
    .limit(page.limit + 1);
  return toPage(rows, page.limit, (row) => ({ at: row.createdAt, id: row.id }), viewRun);
}
