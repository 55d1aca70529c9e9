import { and, desc, eq, lt } from "drizzle-orm";
import type { UsagePeriod } from "../../contract/billing.ts";
import type { Ctx } from "../../context.ts";
import { decodeCursor, toPage } from "../../db/cursor.ts";
import { usagePeriods } from "../../db/schema/billing.ts";
import { centsOf, overageSeconds, tariffOf } from "../../domain/billing/charge/price.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { requirePlan } from "../billing/plan-row.ts";
import { openPeriod, tierOfPeriod } from "./plan-of-period.ts";

type Row = Omit<typeof usagePeriods.$inferSelect, "told">;

/**
 * Billing periods in which there were calls, newest first; the open one is always among them.
 * @throws AppError `not_found` for a tenant without a plan
 */
export async function listPeriods(ctx: Ctx, page: { limit: number; cursor?: string | undefined }) {
  requirePermission(ctx, "billing.read");
  const { db, tenant, now } = ctx;
  // Where the page before this one ended, integer ms; null on the first.
  const later = page.cursor === undefined ? null : decodeCursor(page.cursor).at;
  const before = later === null ? undefined : lt(usagePeriods.startsAt, later);
  const plan = await requirePlan(ctx);
  const rows: Row[] = await db
    .select()
    .from(usagePeriods)
    .where(and(eq(usagePeriods.tenantId, tenant.id), before))
    .orderBy(desc(usagePeriods.startsAt))
    .limit(page.limit + 1);
  const open = openPeriod(plan, now);
  if (later === null && rows[0]?.startsAt !== open.start)
    rows.unshift({
      tenantId: tenant.id,
      startsAt: open.start,
      endsAt: open.end,
      tier: plan.tier,
      calls: 0,
      seconds: 0,
    });
  const next = new Map(rows.map(({ startsAt }, i) => [startsAt, rows[i - 1]?.startsAt ?? later ?? Infinity]));
  const view = ({ startsAt, endsAt, tier: stored, calls, seconds }: Row): UsagePeriod => {
    const tier = tierOfPeriod({ startsAt, tier: stored }, plan, now);
    const tariff = tariffOf(tier);
    return {
      startsAt: new Date(startsAt).toISOString(),
      // One that was cut short by a new plan ended where the next begins.
      endsAt: new Date(
        Math.min(startsAt === open.start ? open.end : endsAt, next.get(startsAt) ?? Infinity),
      ).toISOString(),
      tier,
      calls,
      seconds,
      overageSeconds: overageSeconds(seconds, tariff),
      cents: centsOf(seconds, tariff),
    };
  };
  return toPage(rows, page.limit, ({ startsAt }) => ({ at: startsAt, id: "period" }), view);
}
