import type { Tier } from "../../contract/plans.ts";
import type { Ctx } from "../../context.ts";
import { isLive } from "../../domain/billing/subscription/is-live.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { AppError } from "../../errors.ts";
import { auditEntry } from "../audit/audit-entry.ts";
import { keyOfRead, newestHeard, registerRead } from "./registers/adopt-truth.ts";
import { changeTier } from "./change-tier.ts";
import { requirePlan } from "./plan-row.ts";
import { requirePayments } from "./require-payments.ts";
import { planAsked, refuseSmallerLately } from "./smaller-lately.ts";
import { settleBilling } from "./settling/settle.ts";
import { settleLater } from "./settling/settle-later.ts";

/**
 * Moves the tenant to another plan: its subscription at the provider, at once and prorated; or, in development without a
 * provider, the tenant itself. Numbers, keys and members beyond a smaller plan stay as they are, only more are refused. The
 * same plan again changes nothing. What the customer must confirm first is in force when they have.
 * @throws AppError `conflict` with `details.reason` `checkout` where there is no subscription to change, and as
 *   `requirePayments`, `refuseSmallerLately` and `Payments.changePlan` do
 */
export async function changePlan(ctx: Ctx, tier: Tier): Promise<void> {
  requirePermission(ctx, "billing.write");
  if (ctx.deps.planSwitch) return switchPlan(ctx, tier);
  const payments = requirePayments(ctx, tier);
  const plan = await requirePlan(ctx);
  const { stripeSubscriptionId: subscriptionId, tier: from } = plan;
  if (subscriptionId === null || !isLive(plan))
    throw new AppError("conflict", "there is no subscription yet; subscribe to the plan first", {
      details: { reason: "checkout" },
    });
  if (from === tier) return settleBilling(ctx);
  await refuseSmallerLately(ctx, from, tier);

  const heardUntil = await newestHeard(ctx, subscriptionId);
  // The same wish twice is one, and a later one for the same plan is another: something was heard in between.
  const key = `plan:${ctx.tenant.id}:${subscriptionId}:${from}:${tier}:${plan.changedAt}:${heardUntil}`;
  const changed = await payments.changePlan({ subscriptionId, tier, key });
  const asked = auditEntry(ctx, planAsked, subscriptionId, { from, to: tier });
  // Of a wish that was repeated it is the first answer: what is read after it wins.
  await registerRead(ctx, changed, { ...keyOfRead(ctx.now, heardUntil), rank: 8 }, [asked]);
  await settleOrLater(ctx);
}

async function switchPlan(ctx: Ctx, tier: Tier): Promise<void> {
  await changeTier(ctx, tier, "paid");
  ctx.defer(ctx.deps.live.publish(ctx.tenant.id, { type: "billing.changed" }));
}

/** It is done at the provider: what follows from it may take longer than the one who asked waits. */
async function settleOrLater(ctx: Ctx): Promise<void> {
  try {
    await settleBilling(ctx);
  } catch (error) {
    ctx.log.warn("plan changed, the rest follows", { error: String(error) });
    ctx.defer(settleLater(ctx, 2));
  }
}
