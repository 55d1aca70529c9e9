import { and, desc, eq, sql } from "drizzle-orm";
import type { OnboardingView, StartOnboarding } from "../../contract/onboarding.ts";
import type { Ctx } from "../../context.ts";
import { guardedBatch } from "../../db/batch.ts";
import { agents } from "../../db/schema/agent.ts";
import { onboardingRuns } from "../../db/schema/onboarding.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { AppError } from "../../errors.ts";
import { tierOf } from "../billing/tier-of.ts";
import { getOnboarding } from "./get.ts";
import { enterpriseOnly, newRun, requestOf } from "./new-run.ts";
import { announceRun, nudge } from "./nudge.ts";

/**
 * Onboards a tenant that is there already. One that is being onboarded keeps the run it has; its plan stays whatever
 * `asked` says.
 * @param from the client's address
 * @throws AppError `invalid` for Enterprise where the tenant's plan is another
 */
export async function startOnboarding(ctx: Ctx, asked: StartOnboarding, from?: string): Promise<OnboardingView> {
  requirePermission(ctx, "agent.write");
  const request = requestOf(asked, from);
  const { db, tenant } = ctx;
  if (asked.tier === "enterprise" && (await tierOf(ctx)) !== "enterprise") throw enterpriseOnly();
  const id = ctx.newId("onboarding");
  const t = onboardingRuns;
  const running = and(eq(t.tenantId, tenant.id), eq(t.status, "running"));
  // D1 does one write at a time, so of two who start at once the second finds the first's.
  const begun = await guardedBatch(
    db,
    db
      .update(agents)
      .set({ updatedAt: ctx.now })
      .where(and(eq(agents.tenantId, tenant.id), sql`NOT EXISTS (SELECT 1 FROM ${t} WHERE ${running})`)),
    newRun(ctx, id, request),
  );
  if (begun) return begin(ctx, id);
  const [found] = await db.select({ id: t.id }).from(t).where(running).orderBy(desc(t.createdAt)).limit(1);
  if (found === undefined) throw new AppError("conflict", "an onboarding has just ended; look at it first");
  return getOnboarding(ctx, found.id);
}

/** Has a run that was just written looked at. A nudge that is lost is made up for by the next sweep. */
export async function begin(ctx: Ctx, id: string): Promise<OnboardingView> {
  await nudge(ctx, id).catch((error: unknown) => ctx.log.error("onboarding not nudged", error, { onboardingId: id }));
  announceRun(ctx, id);
  return getOnboarding(ctx, id);
}
