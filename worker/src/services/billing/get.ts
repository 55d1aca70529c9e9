import { eq, sql } from "drizzle-orm";
import { type Billing, entitlement } from "../../contract/billing.ts";
import type { Ctx } from "../../context.ts";
import { apiKeys } from "../../db/schema/auth.ts";
import { subscriptions } from "../../db/schema/billing.ts";
import { members } from "../../db/schema/tenants.ts";
import { allowanceOf } from "../../domain/billing/plan/entitlements.ts";
import { isLive } from "../../domain/billing/subscription/is-live.ts";
import { instant } from "../../domain/instant.ts";
import { periodAt } from "../../domain/billing/period.ts";
import { standingAt } from "../../domain/billing/standing/standing.ts";
import { can as may, requirePermission } from "../../domain/tenancy/permissions.ts";
import { notFound } from "../../errors.ts";
import { liveKeys } from "../api-keys/live-keys.ts";
import { numbersCounted } from "../numbers/plan-limit.ts";
import { termsOf } from "./terms.ts";

const features = entitlement.shape.feature.options;

const instantOrNull = (at: number | null): string | null => (at === null ? null : instant(at));

/**
 * The tenant's plan, what it allows and how much of that is used, and how it is paid, in one round trip. The page on which
 * an open invoice is paid is shown only to who may pay it.
 * @throws AppError `not_found` for a tenant without a plan
 */
export async function readBilling(ctx: Ctx): Promise<Billing> {
  requirePermission(ctx, "billing.read");
  const { db, tenant, now, deps } = ctx;
  const [[plan], [counted], [people], [keys]] = await db.batch([
    db.select().from(subscriptions).where(eq(subscriptions.tenantId, tenant.id)),
    // Fictitious numbers and real ones are counted apart; whichever are more use the plan up.
    db
      .select({ numbers: sql<number>`max(${numbersCounted(ctx, "brought")}, ${numbersCounted(ctx, "assigned")})` })
      .from(sql`(SELECT 1)`),
    db
      .select({ count: sql<number>`count(*)` })
      .from(members)
      .where(eq(members.organizationId, tenant.id)),
    db
      .select({ count: sql<number>`count(*)` })
      .from(apiKeys)
      .where(liveKeys(ctx)),
  ]);
  if (plan === undefined) throw notFound("plan");
  const { tier } = plan;
  const used: Partial<Record<string, number>> = {
    numbers: counted?.numbers ?? 0,
    members: people?.count ?? 0,
    apiKeys: keys?.count ?? 0,
  };
  const { stage, since, next } = standingAt(termsOf(plan), now);
  const period = periodAt({ start: plan.currentPeriodStart, end: plan.currentPeriodEnd }, now);
  return {
    tier,
    status: plan.status,
    standing: {
      stage,
      since: instantOrNull(since),
      next: next === null ? null : { stage: next.stage, at: instant(next.at) },
    },
    trialEndsAt: instantOrNull(plan.trialEndsAt),
    currentPeriodStart: instant(period.start),
    currentPeriodEnd: instant(period.end),
    cancelAt: instantOrNull(plan.cancelAt),
    invoiceUrl: may(ctx.actor, "billing.write") ? plan.invoiceUrl : null,
    entitlements: features.map((feature) => ({
      feature,
      allowed: allowanceOf(tier, feature),
      used: used[feature] ?? null,
    })),
    payments: {
      available: deps.payments !== null,
      missing: [...deps.paymentsMissing],
      hasCustomer: plan.stripeCustomerId !== null,
      hasSubscription: isLive(plan),
    },
    planSwitch: deps.planSwitch,
  };
}
