import { and, asc, eq, sql } from "drizzle-orm";
import type { Ctx } from "../../context.ts";
import { after, newestFirst, toPage } from "../../db/cursor.ts";
import { onboardingRuns, onboardingSteps } from "../../db/schema/onboarding.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { loaded } from "./load.ts";
import { viewOf } from "./view.ts";

/** The tenant's runs, newest first. */
export async function listOnboardings(ctx: Ctx, page: { limit: number; cursor?: string | undefined }) {
  requirePermission(ctx, "agent.read");
  const { db, tenant } = ctx;
  const t = onboardingRuns;
  const rows = await db
    .select()
    .from(t)
    .where(and(eq(t.tenantId, tenant.id), after(page.cursor, t.createdAt, t.id)))
    .orderBy(...newestFirst(t.createdAt, t.id))
    .limit(page.limit + 1);
  // One parameter however many runs: a statement takes no more than a hundred.
  const ids = JSON.stringify(rows.map(({ id }) => id));
  const steps = await db
    .select()
    .from(onboardingSteps)
    .where(
      and(
        eq(onboardingSteps.tenantId, tenant.id),
        sql`${onboardingSteps.runId} IN (SELECT value FROM json_each(${ids}))`,
      ),
    )
    .orderBy(asc(onboardingSteps.step));
  const stepsOf = Map.groupBy(steps, ({ runId }) => runId);
  return toPage(
    rows,
    page.limit,
    (row) => ({ at: row.createdAt, id: row.id }),
    (row) => viewOf(loaded(row, stepsOf.get(row.id) ?? [])),
  );
}
