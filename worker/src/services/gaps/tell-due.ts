import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { knowledgeGaps } from "../../db/schema/knowledge-gaps.ts";
import { tenants } from "../../db/schema/tenants.ts";

const atOnce = 200;

/** Tenants with a question their owner has not been told of: at night, or while another one waited. */
export function tenantsWithUntoldGaps(db: Db): Promise<{ id: string; shard: number }[]> {
  return db
    .selectDistinct({ id: tenants.id, shard: tenants.shard })
    .from(knowledgeGaps)
    .innerJoin(tenants, eq(tenants.id, knowledgeGaps.tenantId))
    .where(and(eq(knowledgeGaps.status, "open"), isNull(knowledgeGaps.toldAt)))
    .limit(atOnce);
}
