import { and, eq } from "drizzle-orm";
import type { Contact } from "../../contract/tenant-lists.ts";
import type { Ctx } from "../../context.ts";
import { after, newestFirst, toPage } from "../../db/cursor.ts";
import { contacts } from "../../db/schema/calls.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";

/** People who called or booked, last seen first. */
export async function listContacts(ctx: Ctx, page: { limit: number; cursor?: string | undefined }) {
  requirePermission(ctx, "contacts.read");
  const rows = await ctx.db
    .select()
    .from(contacts)
    .where(and(eq(contacts.tenantId, ctx.tenant.id), after(page.cursor, contacts.lastSeenAt, contacts.id)))
    .orderBy(...newestFirst(contacts.lastSeenAt, contacts.id))
    .limit(page.limit + 1);
  return toPage(
    rows,
    page.limit,
    (row) => ({ at: row.lastSeenAt, id: row.id }),
    ({ tenantId: _, firstSeenAt, lastSeenAt, ...row }): Contact => ({
      ...row,
      firstSeenAt: new Date(firstSeenAt).toISOString(),
      lastSeenAt: new Date(lastSeenAt).toISOString(),
    }),
  );
}
