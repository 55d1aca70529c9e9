import { and, asc, eq } from "drizzle-orm";
import type { Ctx } from "../../context.ts";
import { users } from "../../db/schema/auth.ts";
import { members } from "../../db/schema/tenants.ts";

/** The address of the tenant's first owner. */
export async function accountEmail(ctx: Ctx): Promise<string | null> {
  const [owner] = await ctx.db
    .select({ email: users.email })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(eq(members.organizationId, ctx.tenant.id), eq(members.role, "owner")))
    .orderBy(asc(members.createdAt), asc(members.id))
    .limit(1);
  return owner?.email ?? null;
}
