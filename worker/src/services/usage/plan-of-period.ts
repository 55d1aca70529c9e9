import { type AnyColumn, type SQL, sql } from "drizzle-orm";
import type { Tier } from "../../contract/plans.ts";
import type { Ctx } from "../../context.ts";
import type { Db } from "../../db/client.ts";
import type { Given } from "../../db/kept-batch.ts";
import { subscriptions, usagePeriods } from "../../db/schema/billing.ts";
import { type BillingPeriod, periodAt } from "../../domain/billing/period.ts";
import type { PlanRow } from "../billing/plan-row.ts";

/** What of a stored plan says which period is open and what prices it. */
export type PeriodPlan = Pick<PlanRow, "tier" | "currentPeriodStart" | "currentPeriodEnd">;

/** The period that is open at an instant, by a stored plan. @param now integer ms */
export const openPeriod = (plan: PeriodPlan, now: number): BillingPeriod =>
  periodAt({ start: plan.currentPeriodStart, end: plan.currentPeriodEnd }, now);

/** The plan that prices a period: an open one is priced as it is now, a closed one as it was when it ended. */
export const tierOfPeriod = (period: { startsAt: number; tier: Tier | null }, plan: PeriodPlan, now: number): Tier =>
  period.tier === null || period.startsAt === openPeriod(plan, now).start ? plan.tier : period.tier;

/** Periods that are not over by what the stored plan says: the open one and any the provider has not told of are among them. */
export const sinceStoredPeriod = (ctx: Ctx, startsAt: AnyColumn): SQL =>
  sql`${startsAt} >= (SELECT ${subscriptions.currentPeriodStart} FROM ${subscriptions} WHERE ${subscriptions.tenantId} = ${ctx.tenant.id})`;

/**
 * The statement that prices a tenant's open period by the plan it has now; it belongs behind whatever changes that plan, in
 * the same batch, so that a period keeps the plan it ended with.
 * @param tenant the tenant's id; null for none
 */
export const repriceOpenPeriod = ({ db, now }: { db: Db; now: Given<number> }, tenant: SQL | string) => {
  const [p, s] = [usagePeriods, subscriptions];
  return db
    .update(p)
    .set({ tier: sql`${s}.tier` })
    .from(s)
    .where(
      sql`${p.tenantId} = ${tenant} AND ${s.tenantId} = ${p.tenantId} AND ${p.startsAt} >= ${s.currentPeriodStart} AND ${p.endsAt} > ${now} AND ${p.tier} <> ${s.tier}`,
    );
};
