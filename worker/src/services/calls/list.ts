import { and, eq } from "drizzle-orm";
import type { Ctx } from "../../context.ts";
import { after, newestFirst, toPage } from "../../db/cursor.ts";
import { calls } from "../../db/schema/calls.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { viewCall } from "./view.ts";

/** Ended calls, newest first. Calls in progress are on the live board. */
export async function listCalls(ctx: Ctx, page: { limit: number; cursor?: string | undefined }) {
  requirePermission(ctx, "calls.read");
  const rows = await ctx.db
    .select()
    .from(calls)
    .where(and(eq(calls.tenantId, ctx.tenant.id), after(page.cursor, calls.startedAt, calls.id)))
    .orderBy(...newestFirst(calls.startedAt, calls.id))
    .limit(page.limit + 1);
  return toPage(rows, page.limit, (row) => ({ at: row.startedAt, id: row.id }), viewCall);
}
