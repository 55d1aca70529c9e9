import { and, eq } from "drizzle-orm";
import type { Ctx } from "../../context.ts";
import { after, newestFirst, toPage } from "../../db/cursor.ts";
import { messages } from "../../db/schema/calls.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { viewMessage } from "./view.ts";

/** Messages callers left, newest first. */
export async function listMessages(ctx: Ctx, page: { limit: number; cursor?: string | undefined }) {
  requirePermission(ctx, "messages.read");
  const rows = await ctx.db
    .select()
    .from(messages)
    .where(and(eq(messages.tenantId, ctx.tenant.id), after(page.cursor, messages.createdAt, messages.id)))
    .orderBy(...newestFirst(messages.createdAt, messages.id))
    .limit(page.limit + 1);
  return toPage(rows, page.limit, (row) => ({ at: row.createdAt, id: row.id }), viewMessage);
}
