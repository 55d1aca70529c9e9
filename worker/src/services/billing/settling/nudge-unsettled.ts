import { and, eq, gt, lte, sql } from "drizzle-orm";
import type { Ports } from "../../../adapters/ports.ts";
import type { Db } from "../../../db/client.ts";
import { subscriptions } from "../../../db/schema/billing.ts";
import { tenants } from "../../../db/schema/tenants.ts";

/** A change that is not settled after so long, milliseconds, was forgotten: its message was lost or its worker died. */
const forgottenAfterMs = 30_000;
const atOnce = 200;

/** Has the tenants looked at again whose plan changed without all that follows from it being done. @param now integer ms */
export async function nudgeUnsettled(db: Db, queue: Ports["queue"], now: number): Promise<void> {
  const t = subscriptions;
  const forgotten = await db
    .select({ tenantId: t.tenantId, shard: tenants.shard })
    .from(t)
    .innerJoin(tenants, eq(tenants.id, t.tenantId))
    .where(and(gt(t.changedAt, t.settledAt), lte(t.changedAt, now - forgottenAfterMs)))
    // Not whoever has waited longest: those who fail for good would be all that is ever looked at.
    .orderBy(sql`random()`)
    .limit(atOnce);
  await Promise.all(forgotten.map((tenant) => queue.send({ type: "billing.changed", ...tenant })));
}
