import { and, eq, sql } from "drizzle-orm";
import type { OnboardingView } from "../../contract/onboarding.ts";
import type { Ctx } from "../../context.ts";
import { guardedBatch } from "../../db/batch.ts";
import { onboardingRuns, onboardingSteps } from "../../db/schema/onboarding.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { auditEntry } from "../audit/audit-entry.ts";
import { requireRun } from "./get.ts";
import { isNewest, requireNewest } from "./newest.ts";
import { announceRun, nudge } from "./nudge.ts";
import { viewOf } from "./view.ts";

/**
 * Has the steps that failed done again, from their first try. Where none failed the run is only looked at once more.
 * @throws AppError `not_found`, `conflict` where a newer run has replaced this one
 */
export async function retryOnboarding(ctx: Ctx, id: string): Promise<OnboardingView> {
  requirePermission(ctx, "agent.write");
  const { row } = await requireRun(ctx, id);
  await requireNewest(ctx, row);
  const { db, tenant, now } = ctx;
  const [t, r] = [onboardingSteps, onboardingRuns];
  const revived = await guardedBatch(
    db,
    db
      .update(t)
      .set({ status: "pending", attempts: 0, dueAt: 0, error: null })
      .where(and(eq(t.runId, id), eq(t.tenantId, tenant.id), eq(t.status, "failed"), isNewest(ctx, row))),
    [
      db
        .update(r)
        .set({ status: "running", updatedAt: sql`max(${now}, ${r.updatedAt} + 1)` })
        .where(and(eq(r.id, id), eq(r.tenantId, tenant.id))),
      auditEntry(ctx, "onboarding.retried", id),
    ],
  );
  await nudge(ctx, id);
  if (revived) announceRun(ctx, id);
  return viewOf(await requireRun(ctx, id));
}
