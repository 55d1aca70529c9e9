import { and, eq, isNotNull } from "drizzle-orm";
import type { Ctx } from "../../context.ts";
import { after, newestFirst, toPage } from "../../db/cursor.ts";
import { phoneNumbers } from "../../db/schema/agent.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { viewNumber } from "./view.ts";

/** The tenant's numbers, newest first. */
export async function listNumbers(ctx: Ctx, page: { limit: number; cursor?: string | undefined }) {
  requirePermission(ctx, "numbers.read");
  const t = phoneNumbers;
  const rows = await ctx.db
    .select()
    .from(t)
    .where(and(eq(t.tenantId, ctx.tenant.id), isNotNull(t.phoneNumber), after(page.cursor, t.createdAt, t.id)))
    .orderBy(...newestFirst(t.createdAt, t.id))
    .limit(page.limit + 1);
  return toPage(rows, page.limit, (row) => ({ at: row.createdAt, id: row.id }), viewNumber);
}
