import { and, desc, eq, gte, lt, sql } from "drizzle-orm";
import type { Ctx } from "../../context.ts";
import { meterEvents, usagePeriods } from "../../db/schema/billing.ts";
import { minuteOf, sumsLagMs } from "../../domain/billing/usage/metering.ts";
import { type BillingPeriod, periodAt } from "../../domain/billing/period.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { planRow } from "../billing/plan-row.ts";

/** Seconds of a period that the provider counts, where they cannot be what was reported. */
export interface UsageDifference {
  periodStart: number;
  /** Seconds that must have arrived, and that may have. */
  ours: { least: number; most: number };
  theirs: number;
}

/**
 * Compares what the provider's meter counts with what was reported, for the period that is open and the one before. What
 * is on its way, or whose fate nobody knows, may be counted or not.
 * @throws AppError `unavailable`
 */
export async function compareUsage(ctx: Ctx): Promise<UsageDifference[]> {
  requirePermission(ctx, "billing.read");
  const { payments } = ctx.deps;
  if (payments === null || payments.meterEventName === null) return [];
  const plan = await planRow(ctx);
  if (plan === null || plan.stripeCustomerId === null) return [];
  const customerId = plan.stripeCustomerId;
  const differences: UsageDifference[] = [];
  for (const period of await periods(ctx, { start: plan.currentPeriodStart, end: plan.currentPeriodEnd })) {
    const from = minuteOf(period.start);
    const until = minuteOf(Math.min(period.end, ctx.now - sumsLagMs));
    if (until <= from) continue;
    const theirs = await payments.usageTotal({ customerId, from, until });
    if (theirs === null) continue;
    const ours = await reported(ctx, customerId, from, until);
    if (theirs < ours.least || theirs > ours.most) differences.push({ periodStart: period.start, ours, theirs });
  }
  return differences;
}

async function periods(ctx: Ctx, known: BillingPeriod): Promise<BillingPeriod[]> {
  const open = periodAt(known, ctx.now);
  const t = usagePeriods;
  const closed = await ctx.db
    // One that another plan has cut short ended where the open one begins.
    .select({ start: t.startsAt, end: sql<number>`min(${t.endsAt}, ${open.start})` })
    .from(t)
    .where(and(eq(t.tenantId, ctx.tenant.id), lt(t.startsAt, open.start)))
    .orderBy(desc(t.startsAt))
    .limit(1);
  return [...closed, open];
}

async function reported(ctx: Ctx, customerId: string, from: number, until: number) {
  const t = meterEvents;
  const counted = sql`(${t.status} = 'sent' OR (${t.status} = 'failed' AND ${t.sentAt} IS NOT NULL))`;
  const uncertain = sql`(${t.status} IN ('queued', 'cancelling', 'unknown') OR (${t.status} IN ('sent', 'cancelled', 'failed') AND ${t.updatedAt} > ${ctx.now - sumsLagMs}))`;
  const secondsWhere = (condition: ReturnType<typeof sql>) =>
    sql<number>`COALESCE(SUM(CASE WHEN ${condition} THEN ${t.seconds} END), 0)`;
  const [sum] = await ctx.db
    .select({
      least: secondsWhere(sql`(${counted} AND NOT ${uncertain})`),
      most: secondsWhere(sql`(${counted} OR ${uncertain})`),
    })
    .from(t)
    .where(and(eq(t.tenantId, ctx.tenant.id), eq(t.customerId, customerId), gte(t.at, from), lt(t.at, until)));
  return sum ?? { least: 0, most: 0 };
}
