import { asc, eq } from "drizzle-orm";
import type { Membership } from "../../contract/auth.ts";
import type { Db } from "../../db/client.ts";
import { members, tenants } from "../../db/schema/tenants.ts";

/** The tenants a user belongs to, oldest first. */
export function membershipsOf(db: Db, userId: string): Promise<Membership[]> {
  return db
    .select({ id: tenants.id, name: tenants.name, role: members.role })
    .from(members)
    .innerJoin(tenants, eq(tenants.id, members.organizationId))
    .where(eq(members.userId, userId))
    .orderBy(asc(members.createdAt));
}
