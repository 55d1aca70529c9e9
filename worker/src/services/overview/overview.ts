import { and, asc, eq, getTableColumns, gte, inArray, sql } from "drizzle-orm";
import { type Overview, subscription } from "../../contract/tenant-lists.ts";
import { plans } from "../../contract/plans.ts";
import type { Ctx } from "../../context.ts";
import { newestFirst } from "../../db/cursor.ts";
import { publishedConfigQuery } from "../agent/published-config.ts";
import { dailyCounters, subscriptions, tenantCounters, usagePeriods } from "../../db/schema/billing.ts";
import { bookings } from "../../db/schema/bookings.ts";
import { calls } from "../../db/schema/calls.ts";
import { addDays, localDay } from "../../domain/local-day.ts";
import { minutesShown } from "../../domain/billing/charge/billable.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { notFound } from "../../errors.ts";
import { openPeriod } from "../usage/plan-of-period.ts";
import { viewBooking } from "../bookings/view.ts";
import { viewCall } from "../calls/view.ts";

const shown = 10;

/** The last period in which there were calls: the open one, or none. */
const newestPeriod = and(
  eq(usagePeriods.tenantId, subscriptions.tenantId),
  sql`${usagePeriods.startsAt} = (SELECT MAX(x.starts_at) FROM ${usagePeriods} AS x WHERE x.tenant_id = ${subscriptions.tenantId})`,
);

/**
 * The owner's first page in one round trip. Every total is a sum over at most one counter row a day, so its cost does
 * not grow with the tenant's history.
 */
export async function readOverview(ctx: Ctx): Promise<Overview> {
  requirePermission(ctx, "calls.read");
  const { db, tenant, now } = ctx;
  // One day more than any zone can be behind UTC; the exact first day is cut below, where the zone is known.
  const oldest = addDays(localDay(now, "UTC"), -32);
  const [recent, upcoming, [plan], [agent], days, [sums]] = await db.batch([
    db
      .select()
      .from(calls)
      .where(eq(calls.tenantId, tenant.id))
      .orderBy(...newestFirst(calls.startedAt, calls.id))
      .limit(shown),
    db
      .select()
      .from(bookings)
      .where(
        and(
          eq(bookings.tenantId, tenant.id),
          gte(bookings.startsAt, now),
          inArray(bookings.status, ["confirmed", "pending"]),
        ),
      )
      .orderBy(asc(bookings.startsAt), asc(bookings.id))
      .limit(shown),
    db
      // A batch answers by the columns' names: none of these is in both tables.
      .select({
        ...getTableColumns(subscriptions),
        usedFrom: usagePeriods.startsAt,
        usedSeconds: usagePeriods.seconds,
        usedCalls: usagePeriods.calls,
      })
      .from(subscriptions)
      .leftJoin(usagePeriods, newestPeriod)
      .where(eq(subscriptions.tenantId, tenant.id)),
    publishedConfigQuery(ctx),
    db
      .select()
      .from(dailyCounters)
      .where(and(eq(dailyCounters.tenantId, tenant.id), gte(dailyCounters.day, oldest))),
    db.select().from(tenantCounters).where(eq(tenantCounters.tenantId, tenant.id)),
  ]);
  if (plan === undefined || agent === undefined) throw notFound("tenant");
  const isUsed = plan.usedFrom === openPeriod(plan, now).start;
  const { timeZone } = agent.config;
  const today = localDay(now, timeZone);
  const sum = (from: string, of: "calls" | "billableSeconds" | "bookings") =>
    days.filter((day) => day.day >= from && day.day <= today).reduce((total, day) => total + day[of], 0);
  return {
    calls: recent.map(viewCall),
    bookings: upcoming.map(viewBooking),
    subscription: subscription.parse({
      tier: plan.tier,
      status: plan.status,
      trialEndsAt: plan.trialEndsAt === null ? null : new Date(plan.trialEndsAt).toISOString(),
      currentPeriodStart: new Date(plan.currentPeriodStart).toISOString(),
      currentPeriodEnd: new Date(plan.currentPeriodEnd).toISOString(),
    }),
    usage: {
      minutes: minutesShown(isUsed ? (plan.usedSeconds ?? 0) : 0),
      includedMinutes: plans[plan.tier].includedMinutes,
      calls: isUsed ? (plan.usedCalls ?? 0) : 0,
    },
    totals: {
      callsToday: sum(today, "calls"),
      calls7d: sum(addDays(today, -6), "calls"),
      bookings7d: sum(addDays(today, -6), "bookings"),
      messagesOpen: sums?.messagesOpen ?? 0,
      minutes30d: minutesShown(sum(addDays(today, -29), "billableSeconds")),
    },
  };
}
