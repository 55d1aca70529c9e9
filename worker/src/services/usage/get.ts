import { and, desc, eq, sql } from "drizzle-orm";
import type { Usage } from "../../contract/billing.ts";
import type { EndedCallUsage } from "../../adapters/ports/hub.ts";
import type { Ctx } from "../../context.ts";
import { publishedConfigQuery } from "../agent/published-config.ts";
import { subscriptions, usageLedger, usagePeriods } from "../../db/schema/billing.ts";
import { calls } from "../../db/schema/calls.ts";
import { minutesShown } from "../../domain/billing/charge/billable.ts";
import { capMinutesOf } from "../../domain/billing/usage/cap.ts";
import { periodAt } from "../../domain/billing/period.ts";
import { centsOf, overageSeconds, tariffOf } from "../../domain/billing/charge/price.ts";
import { alertsOf } from "../../domain/billing/usage/alerts.ts";
import { storedConfig } from "../../domain/agent/stored-config.ts";
import { callIdOf } from "../../domain/ids.ts";
import { instant } from "../../domain/instant.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { notFound } from "../../errors.ts";
import { termsOf } from "../billing/terms.ts";
import { openPeriod, sinceStoredPeriod } from "./plan-of-period.ts";

/** Calls that are not charged, shown. */
const shown = 20;

/**
 * What the open period has come to, with every call that is over: those that the ledger does not have yet are the hub's to
 * tell, and each counts once, by its id.
 * @throws AppError `not_found` for a tenant without a plan
 */
export async function readUsage(ctx: Ctx): Promise<Usage> {
  requirePermission(ctx, "billing.read");
  const { now } = ctx;
  // Asked first: a call that is stored meanwhile is then found in the ledger, never in neither.
  const recent = await notStored(ctx);
  const [[plan], [agent], periods, known, waived] = await readRows(ctx, recent);
  if (plan === undefined || agent === undefined) throw notFound("plan");
  const period = openPeriod(plan, now);
  const stored = periods.find(({ startsAt }) => startsAt === period.start);
  const ledger = new Set(known.map(({ callId }) => callId));
  const periodOf = ({ at }: { at: number }) =>
    periodAt({ start: plan.currentPeriodStart, end: plan.currentPeriodEnd }, at).start;
  const fresh = recent.filter((call) => !ledger.has(callIdOf(call.callSid)) && periodOf(call) === period.start);
  const seconds = fresh.reduce((sum, call) => sum + call.billableSeconds, stored?.seconds ?? 0);

  const tariff = tariffOf(plan.tier);
  const { caps } = storedConfig(agent.config);
  const { monthlyMinutes, atCap } = caps;
  const capMinutes = capMinutesOf({ monthlyMinutes, terms: termsOf(plan), tier: plan.tier });
  return {
    period: { startsAt: instant(period.start), endsAt: instant(period.end) },
    minutes: minutesShown(seconds),
    seconds,
    includedMinutes: tariff.includedMinutes,
    calls: (stored?.calls ?? 0) + fresh.length,
    overage: {
      seconds: overageSeconds(seconds, tariff),
      centsPerMinute: tariff.overageCentsPerMinute,
      cents: centsOf(seconds, tariff),
    },
    caps: {
      monthlyMinutes,
      atCap,
      effectiveMinutes: capMinutes,
      reached: capMinutes !== null && seconds >= capMinutes * 60,
    },
    alerts: alertsOf({ seconds, includedMinutes: tariff.includedMinutes, capMinutes }),
    notCharged: [...fresh.toReversed(), ...waived.filter(({ periodStart }) => periodStart === period.start)]
      .flatMap(viewNotCharged)
      .slice(0, shown),
  };
}

/** A hub that does not answer hides the calls of the last seconds, not the period. */
async function notStored(ctx: Ctx): Promise<EndedCallUsage[]> {
  try {
    return await ctx.deps.recentUsage.notStored(ctx.tenant.id);
  } catch (error) {
    ctx.log.error("recent usage not known", error);
    return [];
  }
}

function readRows(ctx: Ctx, recent: readonly EndedCallUsage[]) {
  const { db, tenant } = ctx;
  const l = usageLedger;
  const ids = JSON.stringify(recent.map(({ callSid }) => callIdOf(callSid)));
  return db.batch([
    db.select().from(subscriptions).where(eq(subscriptions.tenantId, tenant.id)),
    publishedConfigQuery(ctx),
    db
      .select()
      .from(usagePeriods)
      .where(and(eq(usagePeriods.tenantId, tenant.id), sinceStoredPeriod(ctx, usagePeriods.startsAt))),
    db
      .select({ callId: l.callId })
      .from(l)
      .where(and(eq(l.tenantId, tenant.id), sql`${l.callId} IN (SELECT value FROM json_each(${ids}))`)),
    db
      .select({
        callSid: l.callSid,
        from: sql<string>`coalesce(${calls.from}, '')`,
        at: l.at,
        seconds: l.seconds,
        waived: l.waived,
        periodStart: l.periodStart,
      })
      .from(l)
      .leftJoin(calls, eq(calls.id, l.callId))
      // A literal, as the index of what is not charged knows.
      .where(and(eq(l.tenantId, tenant.id), sql`${l.billableSeconds} = 0`, sinceStoredPeriod(ctx, l.periodStart)))
      .orderBy(desc(l.at), desc(l.callId))
      .limit(shown),
  ]);
}

const viewNotCharged = ({
  callSid,
  from,
  at,
  seconds,
  waived,
}: Pick<EndedCallUsage, "callSid" | "from" | "at" | "seconds" | "waived">) =>
  waived === null ? [] : [{ callId: callIdOf(callSid), callSid, from, at: instant(at), seconds, reason: waived }];
