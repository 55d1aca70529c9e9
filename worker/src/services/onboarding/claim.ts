import { and, eq, exists, isNull, lte, ne, sql } from "drizzle-orm";
import type { StepKey } from "../../contract/onboarding.ts";
import type { Ctx } from "../../context.ts";
import { onboardingRuns, onboardingSteps } from "../../db/schema/onboarding.ts";
import { tenants } from "../../db/schema/tenants.ts";
import { stepPlans } from "../../domain/onboarding/steps.ts";
import type { LoadedRun } from "./load.ts";

/** A step that is ours to do; what we write of it is refused once somebody else has claimed it. */
export interface Claimed<K extends StepKey = StepKey> {
  key: K;
  lease: string;
  /** Which try of the step this is. */
  attempts: number;
}

/**
 * Takes a step as it was loaded, or gives null where somebody was faster, its standing has changed since, or the tenant is
 * suspended: then the run waits until it is let in again.
 */
export async function claimStep(
  ctx: Ctx,
  { row, steps }: LoadedRun,
  key: StepKey,
  attempts: number,
): Promise<Claimed | null> {
  const { db, now } = ctx;
  const loaded = steps.find((step) => step.key === key)!;
  const lease = ctx.newId("lease");
  const t = onboardingSteps;
  const [[claimed]] = await db.batch([
    db
      .update(t)
      .set({
        status: "running",
        lease,
        leaseUntil: now + stepPlans[key].leaseMs,
        attempts,
        startedAt: attempts === 1 ? now : (loaded.startedAt ?? now),
        finishedAt: null,
        tookMs: null,
      })
      .where(
        and(
          eq(t.runId, row.id),
          eq(t.step, loaded.step),
          eq(t.tenantId, ctx.tenant.id),
          // A lease is never taken off a row, so the same one means that nobody has been at it since.
          loaded.lease === null ? isNull(t.lease) : eq(t.lease, loaded.lease),
          eq(t.status, loaded.status),
          lte(t.leaseUntil, now),
          exists(
            db
              .select({ found: sql`1` })
              .from(tenants)
              .where(and(eq(tenants.id, ctx.tenant.id), eq(tenants.status, "active"))),
          ),
        ),
      )
      .returning({ step: t.step }),
    db
      .update(onboardingRuns)
      .set({ status: "running" })
      .where(
        and(
          eq(onboardingRuns.id, row.id),
          eq(onboardingRuns.tenantId, ctx.tenant.id),
          ne(onboardingRuns.status, "running"),
          exists(
            db
              .select({ found: sql`1` })
              .from(t)
              .where(and(eq(t.runId, row.id), eq(t.lease, lease))),
          ),
        ),
      ),
  ]);
  return claimed === undefined ? null : { key, lease, attempts };
}
