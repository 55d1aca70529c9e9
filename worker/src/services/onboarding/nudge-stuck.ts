import { and, eq, gt, lte, notExists, or, sql } from "drizzle-orm";
import type { Ports } from "../../adapters/ports.ts";
import type { Db } from "../../db/client.ts";
import { onboardingRuns, onboardingSteps } from "../../db/schema/onboarding.ts";
import { tenants } from "../../db/schema/tenants.ts";

/** A run that nobody has moved for so long, milliseconds, was forgotten: its message was lost or its worker died. */
const forgottenAfterMs = 20_000;
const atOnce = 200;

/** Has the runs of all tenants that are not suspended looked at again that should have moved by now. @param now integer ms */
export async function nudgeStuckOnboardings(db: Db, queue: Ports["queue"], now: number): Promise<void> {
  const [r, s] = [onboardingRuns, onboardingSteps];
  const busy = db
    .select({ found: sql`1` })
    .from(s)
    .where(and(eq(s.runId, r.id), or(gt(s.leaseUntil, now), and(eq(s.status, "retrying"), gt(s.dueAt, now)))));
  const forgotten = await db
    .select({ onboardingId: r.id, tenantId: r.tenantId, shard: tenants.shard })
    .from(r)
    .innerJoin(tenants, and(eq(tenants.id, r.tenantId), eq(tenants.status, "active")))
    .where(and(eq(r.status, "running"), lte(r.updatedAt, now - forgottenAfterMs), notExists(busy)))
    .orderBy(r.updatedAt)
    .limit(atOnce);
  await Promise.all(forgotten.map((run) => queue.send({ type: "onboarding.due", ...run })));
}
