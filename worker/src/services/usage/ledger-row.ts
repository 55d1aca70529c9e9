import { and, eq, sql } from "drizzle-orm";
import type { WaivedReason } from "../../contract/billing.ts";
import type { Tier } from "../../contract/plans.ts";
import type { Ctx } from "../../context.ts";
import { provided } from "../../db/batch.ts";
import { dailyCounters, subscriptions, usageLedger, usagePeriods } from "../../db/schema/billing.ts";
import { type BillingPeriod, calendarMonth, periodOfCall } from "../../domain/billing/period.ts";
import { localDay } from "../../domain/local-day.ts";
import { meterRow } from "../metering/meter-row.ts";

/** What the ledger is told of a call that has ended. */
export interface LedgerCall {
  callId: string;
  callSid: string;
  /** integer ms */
  startedAt: number;
  /** integer ms */
  endedAt: number;
  seconds: number;
  billableSeconds: number;
  /** Why nothing is charged; null where it is. */
  waived: WaivedReason | null;
  /** `builtin`, or the name of the model that has spoken. */
  model: string;
  voice: string;
  /** IANA zone of the business: its day is the day the call counts for. */
  timeZone: string;
  /** The period as the call's snapshot knew it; null where it knew none. */
  period: BillingPeriod | null;
}

/** The tenant's plan as it was read. */
export interface LedgerPlan {
  tier: Tier;
  currentPeriodStart: number;
  currentPeriodEnd: number;
}

const ofTenant = (ctx: Ctx) => eq(subscriptions.tenantId, ctx.tenant.id);

/** The plan that prices what ends now; null for a tenant without any. */
export async function readLedgerPlan(ctx: Ctx): Promise<LedgerPlan | null> {
  const { tier, currentPeriodStart, currentPeriodEnd } = subscriptions;
  const [plan] = await ctx.db
    .select({ tier, currentPeriodStart, currentPeriodEnd })
    .from(subscriptions)
    .where(ofTenant(ctx));
  return plan ?? null;
}

/**
 * A call's usage, as statements for the batch that stores it: the period's sums first, then the ledger's row, which reads
 * from them what the period had come to before it. D1 runs one batch at a time, so the rows of a period form a chain without
 * gap or overlap, in the order they are stored. The batch is refused where the plan is no longer what was read.
 * @returns `writes`, none of which may be the guard, and `nudge`, to be called once they are written
 */
export function ledgerRow(ctx: Ctx, call: LedgerCall, plan: LedgerPlan | null) {
  const { db, tenant, now } = ctx;
  const { callId, callSid, endedAt: at, billableSeconds } = call;
  const { start, end } = periodOf(call, plan);
  const tier = plan?.tier ?? "starter";
  const day = localDay(call.startedAt, call.timeZone);
  const meter = meterRow(ctx, { callSid, seconds: billableSeconds, at });
  const p = usagePeriods;
  const soFar = sql`(SELECT ${p.seconds} FROM ${p} WHERE ${p.tenantId} = ${tenant.id} AND ${p.startsAt} = ${start})`;
  return {
    writes: [
      provided(db, isStill(ctx, plan)),
      db
        .insert(p)
        .values({ tenantId: tenant.id, startsAt: start, endsAt: end, tier, calls: 1, seconds: billableSeconds })
        .onConflictDoUpdate({
          target: [p.tenantId, p.startsAt],
          set: {
            calls: sql`calls + 1`,
            seconds: sql`seconds + ${billableSeconds}`,
            // A period that is over keeps the plan it ended with.
            ...(end > now ? { endsAt: end, tier } : {}),
          },
        }),
      db.insert(usageLedger).values({
        callId,
        tenantId: tenant.id,
        callSid,
        at,
        seconds: call.seconds,
        billableSeconds,
        waived: call.waived,
        model: call.model,
        voice: call.voice,
        day,
        periodStart: start,
        secondsBefore: sql`${soFar} - ${billableSeconds}`,
      }),
      db
        .insert(dailyCounters)
        .values({ tenantId: tenant.id, day, calls: 1, billableSeconds })
        .onConflictDoUpdate({
          target: [dailyCounters.tenantId, dailyCounters.day],
          set: { calls: sql`calls + 1`, billableSeconds: sql`billable_seconds + ${billableSeconds}` },
        }),
      ...meter.writes,
    ],
    nudge: meter.nudge,
  };
}

function periodOf({ endedAt, period }: LedgerCall, plan: LedgerPlan | null): BillingPeriod {
  if (plan === null) return calendarMonth(endedAt);
  return periodOfCall({ start: plan.currentPeriodStart, end: plan.currentPeriodEnd }, period, endedAt);
}

function isStill(ctx: Ctx, plan: LedgerPlan | null) {
  const t = subscriptions;
  if (plan === null) return sql`NOT EXISTS (SELECT 1 FROM ${t} WHERE ${ofTenant(ctx)})`;
  const same = and(
    ofTenant(ctx),
    eq(t.tier, plan.tier),
    eq(t.currentPeriodStart, plan.currentPeriodStart),
    eq(t.currentPeriodEnd, plan.currentPeriodEnd),
  );
  return sql`EXISTS (SELECT 1 FROM ${t} WHERE ${same})`;
}
