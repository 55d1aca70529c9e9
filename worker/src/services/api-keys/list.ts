import { and, eq } from "drizzle-orm";
import type { Ctx } from "../../context.ts";
import { after, newestFirst, toPage } from "../../db/cursor.ts";
import { apiKeys } from "../../db/schema/auth.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { viewApiKey } from "./view.ts";

/** The tenant's keys, newest first, expired ones too. */
export async function listApiKeys(ctx: Ctx, page: { limit: number; cursor?: string | undefined }) {
  requirePermission(ctx, "keys.write");
  const rows = await ctx.db
    .select()
    .from(apiKeys)
    .where(and(eq(apiKeys.referenceId, ctx.tenant.id), after(page.cursor, apiKeys.createdAt, apiKeys.id)))
    .orderBy(...newestFirst(apiKeys.createdAt, apiKeys.id))
    .limit(page.limit + 1);
  return toPage(rows, page.limit, (row) => ({ at: row.createdAt.getTime(), id: row.id }), viewApiKey);
}
