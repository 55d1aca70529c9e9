import type { Payments } from "../../../adapters/ports/payments.ts";
import type { Ctx } from "../../../context.ts";
import { guardedBatch } from "../../../db/batch.ts";
import type { ProviderSubscription } from "../../../domain/billing/subscription/billing-event.ts";
import { isLive } from "../../../domain/billing/subscription/is-live.ts";
import { isNeedless, secondEndedNotice } from "../../../domain/billing/subscription/second.ts";
import { requirePermission } from "../../../domain/tenancy/permissions.ts";
import { auditEntry } from "../../audit/audit-entry.ts";
import { publishedConfig } from "../../agent/published-config.ts";
import { tellOwner } from "../../owner/tell-owner.ts";
import { type Adopted, keyOfRead, newestHeard, registerRead } from "../registers/adopt-truth.ts";
import { billingUrlOf } from "../billing-url.ts";

/**
 * Ends at the provider what a tenant pays beside its plan because two checkouts were open at once, and tells its owner and
 * the operator. What is not surely that is left, and only the operator told. Asked again, also after a kill, it finishes
 * what is missing and tells the owner once.
 * @param adopted what the provider has just said
 * @returns each one in force beside the plan's
 * @throws AppError as `Payments` does; it is to be called again
 */
export async function endSecondSubscriptions(
  ctx: Ctx,
  payments: Payments,
  { after, found, others }: Adopted,
): Promise<{ subscriptionId: string; ended: boolean }[]> {
  requirePermission(ctx, "billing.write");
  const isInForce = ({ id, status, endedAt }: ProviderSubscription) =>
    isLive({ stripeSubscriptionId: id, status, endedAt });
  const inForce = others.filter(isInForce);
  if (found === null || found.subscription.id !== after.stripeSubscriptionId || !isInForce(found.subscription))
    return [];
  const kept = found.subscription;
  const seconds: { subscriptionId: string; ended: boolean }[] = [];
  for (const second of inForce) {
    const ended = isNeedless(second, kept, ctx.tenant.id);
    const what = `tenant ${ctx.tenant.id} has ${second.id} (${second.status}) beside its plan's ${kept.id}`;
    const then = ended ? "it is ended; look whether a charge has to be refunded" : "it is left; look which is right";
    ctx.defer(ctx.deps.alerts.failed(`second-subscription ${second.id}`, `${what}: ${then}`));
    if (ended) await end(ctx, payments, second, kept);
    seconds.push({ subscriptionId: second.id, ended });
  }
  return seconds;
}

/** What is going to be done is written down and told first: whoever dies over it leaves no end that nobody knows of. */
async function end(ctx: Ctx, payments: Payments, second: ProviderSubscription, kept: ProviderSubscription) {
  const { businessName } = await publishedConfig(ctx);
  const words = secondEndedNotice({ businessName, second, kept, billingUrl: billingUrlOf(ctx) });
  const told = await tellOwner(ctx, { key: `plan-second-${second.id}`, purpose: "plan-second-ended", ...words });
  const details = { status: second.status, tier: second.tier, customer: second.customerId, kept: kept.id };
  const entry = auditEntry(ctx, "billing.second-ended", second.id, details, `second_${second.id}`);
  if (await guardedBatch(ctx.db, entry, told.writes)) await told.after();
  const heard = await newestHeard(ctx, second.id);
  const ended = await payments.cancelSubscription(second.id);
  if (ended !== null) await registerRead(ctx, ended, keyOfRead(ctx.now, heard));
}
