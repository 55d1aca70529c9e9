import { and, eq, sql } from "drizzle-orm";
import type { AgentConfig } from "../../contract/agent-config.ts";
import type { Ctx } from "../../context.ts";
import { guardedBatch } from "../../db/batch.ts";
import { subscriptions, usageLedger, usagePeriods } from "../../db/schema/billing.ts";
import { capMinutesOf, isTrial } from "../../domain/billing/usage/cap.ts";
import { paidTerms } from "../../domain/billing/standing/standing.ts";
import { usageNews, usageNotice } from "../../domain/billing/usage/notice.ts";
import { ownersPhone } from "../../domain/calls/served.ts";
import { whenAwake } from "../../domain/texts/quiet-hours.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { tellOwner } from "../owner/tell-owner.ts";
import { billingUrlOf } from "../billing/billing-url.ts";
import { termsOf } from "../billing/terms.ts";

type Answered = Pick<AgentConfig, "businessName" | "timeZone" | "notifications" | "routing" | "caps">;

/** Whoever was overtaken so often leaves it to the next call. */
const mostTries = 5;

/**
 * Tells the owner which thresholds the period of a stored call has reached. What they know is kept with the period and
 * written in the batch of the notices, so that a repeat, also after a kill, tells each once.
 * @param config what the call was answered by
 */
export async function tellUsage(ctx: Ctx, callId: string, config: Answered): Promise<void> {
  requirePermission(ctx, "billing.write");
  // Whoever told meanwhile may have seen fewer calls: what they did not tell is left to us.
  for (let tries = 0; tries < mostTries; tries++) if (await isTold(ctx, callId, config)) return;
  ctx.log.warn("thresholds not told, others told of some at the same time");
}

/** @returns false where somebody else has told the owner something meanwhile */
async function isTold(ctx: Ctx, callId: string, config: Answered): Promise<boolean> {
  const { db, deps, tenant } = ctx;
  const [p, l] = [usagePeriods, usageLedger];
  const [row] = await db
    .select({ period: p, plan: subscriptions })
    .from(l)
    .innerJoin(p, and(eq(p.tenantId, l.tenantId), eq(p.startsAt, l.periodStart)))
    .leftJoin(subscriptions, eq(subscriptions.tenantId, l.tenantId))
    .where(and(eq(l.tenantId, tenant.id), eq(l.callId, callId)));
  if (row === undefined) return true;
  const { period, plan } = row;
  const { caps, businessName, timeZone, notifications } = config;
  const { seconds, told, startsAt, endsAt } = period;
  const tier = plan?.tier ?? period.tier;
  const terms = plan === null ? paidTerms : termsOf(plan);
  const capMinutes = capMinutesOf({ monthlyMinutes: caps.monthlyMinutes, terms, tier });
  const news = usageNews({ seconds, tier, capMinutes, told });
  // Of a period that is over there is nothing to be done any more: a call may be stored late.
  if (news.length === 0 || endsAt <= ctx.now) return true;
  const facts = {
    businessName,
    tier,
    timeZone,
    endsAt,
    atCap: caps.atCap,
    forwardTo: ownersPhone(config),
    isTrial: isTrial(terms) && capMinutes !== caps.monthlyMinutes,
    billingUrl: billingUrlOf(ctx),
  };
  const notices = await Promise.all(
    news.map((one) =>
      tellOwner(ctx, {
        key: `usage-${tenant.id}-${startsAt}-${one.key.replaceAll(":", "-")}`,
        purpose: `usage-${one.of}-${one.percent}`,
        ...usageNotice(one, facts),
        notifications,
        textAt: whenAwake(ctx.now, timeZone),
      }),
    ),
  );
  const written = await guardedBatch(
    db,
    db
      .update(p)
      .set({ told: [...told, ...news.map(({ key }) => key)] })
      .where(and(eq(p.tenantId, tenant.id), eq(p.startsAt, startsAt), sql`${p.told} = ${JSON.stringify(told)}`)),
    notices.flatMap(({ writes }) => writes),
  );
  if (!written) return false;
  for (const { after } of notices) await after();
  ctx.defer(deps.live.publish(tenant.id, { type: "billing.changed" }));
  return true;
}
