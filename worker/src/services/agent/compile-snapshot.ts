import { and, eq, inArray } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { phoneNumbers } from "../../db/schema/agent.ts";
import { tenants } from "../../db/schema/tenants.ts";
import type { AgentSnapshot } from "../../domain/agent/snapshot.ts";
import { readSnapshot } from "./snapshot-of-tenant.ts";

/** Compiles a number's snapshot from the database. Null where the number is nobody's. */
export function compileSnapshot(db: Db, phoneNumber: string): Promise<AgentSnapshot | null> {
  const owner = db
    .select({ id: phoneNumbers.tenantId })
    .from(phoneNumbers)
    .where(and(eq(phoneNumbers.phoneNumber, phoneNumber), eq(phoneNumbers.status, "active")));
  return readSnapshot(db, inArray(tenants.id, owner));
}
