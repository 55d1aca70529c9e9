import { eq, and, getTableColumns } from "drizzle-orm";
import type { Ctx } from "../../context.ts";
import { after, newestFirst, toPage } from "../../db/cursor.ts";
import { conversations } from "../../db/schema/texts.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { viewConversation } from "./view.ts";

/** Conversations in writing, the one in which something was said last first. Their transcripts are read one by one. */
export async function listConversations(ctx: Ctx, page: { limit: number; cursor?: string | undefined }) {
  requirePermission(ctx, "texts.read");
  const { turns: _, tenantId: __, revision: ___, ...columns } = getTableColumns(conversations);
  const rows = await ctx.db
    .select(columns)
    .from(conversations)
    .where(and(eq(conversations.tenantId, ctx.tenant.id), after(page.cursor, conversations.lastAt, conversations.id)))
    .orderBy(...newestFirst(conversations.lastAt, conversations.id))
    .limit(page.limit + 1);
  return toPage(rows, page.limit, (row) => ({ at: row.lastAt, id: row.id }), viewConversation);
}
