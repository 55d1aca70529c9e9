import { and, eq, sql } from "drizzle-orm";
import type { Ctx } from "../../../context.ts";
import { guardedBatch } from "../../../db/batch.ts";
import { stripeSubscriptions, subscriptions } from "../../../db/schema/billing.ts";
import { isLive } from "../../../domain/billing/subscription/is-live.ts";
import { planNews, type ToldOfPlan } from "../../../domain/billing/subscription/plan-news.ts";
import { planNotice } from "../../../domain/billing/subscription/plan-notice.ts";
import { whenAwake } from "../../../domain/texts/quiet-hours.ts";
import { requirePermission } from "../../../domain/tenancy/permissions.ts";
import { publishedConfig } from "../../agent/published-config.ts";
import { tellOwner } from "../../owner/tell-owner.ts";
import { billingUrlOf } from "../billing-url.ts";

/** Whoever was overtaken so often leaves it to the next who settles the plan. */
const mostTries = 5;

/**
 * Tells the owner what has changed of their subscription since they were told last. What they then know is written in the
 * batch of the notices, guarded by what they knew before: so each is told once, whoever asks at the same time or dies.
 */
export async function tellPlanNews(ctx: Ctx): Promise<void> {
  requirePermission(ctx, "billing.write");
  // Whoever told meanwhile may have known of less: what they did not tell is left to us.
  for (let tries = 0; tries < mostTries; tries++) if (await isTold(ctx)) return;
  ctx.log.warn("news of the plan not told, others told of it at the same time");
}

/** @returns false where somebody else has told the owner something meanwhile */
async function isTold(ctx: Ctx): Promise<boolean> {
  const { db, tenant } = ctx;
  const [t, s] = [subscriptions, stripeSubscriptions];
  const [row] = await db
    .select({ plan: t, trialEnd: s.trialEnd, invoiceOutcome: s.invoiceOutcome })
    .from(t)
    .leftJoin(s, and(eq(s.id, t.stripeSubscriptionId), eq(s.tenantId, t.tenantId)))
    .where(eq(t.tenantId, tenant.id));
  if (row === undefined || row.plan.stripeSubscriptionId === null) return true;
  const { plan, invoiceOutcome } = row;
  const now: ToldOfPlan = {
    subscriptionId: plan.stripeSubscriptionId,
    tier: plan.tier,
    live: isLive(plan),
    unpaid: plan.unpaidSince !== null,
    // What is open though nothing is unpaid is what a change of plan waits for.
    toConfirm: plan.invoiceUrl !== null && (invoiceOutcome === "action-required" || plan.unpaidSince === null),
    cancelAt: plan.cancelAt,
  };
  const [known, knows] = [plan.told, JSON.stringify(now)];
  if (known !== null && JSON.stringify(known) === knows) return true;

  const { businessName, timeZone } = await publishedConfig(ctx);
  const facts = {
    ...plan,
    businessName,
    timeZone,
    paused: plan.status === "paused",
    billingUrl: billingUrlOf(ctx),
    trialEnd: plan.status === "trialing" ? row.trialEnd : null,
  };
  const notices = await Promise.all(
    planNews(known, now).map((news) =>
      // The guard makes it once: the key only has to be new.
      tellOwner(ctx, {
        key: `plan-${news}-${ctx.newId("audit")}`,
        purpose: `plan-${news}`,
        ...planNotice(news, facts),
        textAt: whenAwake(ctx.now, timeZone),
      }),
    ),
  );
  const told = await guardedBatch(
    db,
    db
      .update(t)
      .set({ told: now })
      .where(and(eq(t.tenantId, tenant.id), sql`${t.told} IS ${known === null ? sql`NULL` : JSON.stringify(known)}`)),
    notices.flatMap(({ writes }) => writes),
  );
  if (told) for (const { after } of notices) await after();
  return told;
}
