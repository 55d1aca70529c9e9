import { and, eq, isNotNull } from "drizzle-orm";
import type { Ctx } from "../../context.ts";
import { phoneNumbers } from "../../db/schema/agent.ts";

/** Numbers the tenant's receptionist answers, or soon will, E.164: nobody is put through to those. */
export async function ownNumbers({ db, tenant }: Ctx): Promise<string[]> {
  const t = phoneNumbers;
  const rows = await db
    .select({ phoneNumber: t.phoneNumber })
    .from(t)
    .where(and(eq(t.tenantId, tenant.id), isNotNull(t.phoneNumber)));
  return rows.flatMap(({ phoneNumber }) => phoneNumber ?? []);
}
