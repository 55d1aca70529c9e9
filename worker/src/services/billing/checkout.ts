import { eq } from "drizzle-orm";
import type { Payments } from "../../adapters/ports/payments.ts";
import type { Tier } from "../../contract/plans.ts";
import type { Ctx } from "../../context.ts";
import { subscriptions } from "../../db/schema/billing.ts";
import { tenants } from "../../db/schema/tenants.ts";
import { isLive } from "../../domain/billing/subscription/is-live.ts";
import { isOwnPage, type OwnOrigins } from "../../domain/billing/checkout/return-url.ts";
import { trialDaysLeft } from "../../domain/billing/checkout/trial-days.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { AppError } from "../../errors.ts";
import { auditEntry } from "../audit/audit-entry.ts";
import { accountEmail } from "../owner/account-email.ts";
import { sha256Hex } from "../sha256-hex.ts";
import { ensureCustomer, forgetCustomer } from "./ensure-customer.ts";
import { type PlanRow, requirePlan } from "./plan-row.ts";
import { requirePayments } from "./require-payments.ts";
import { settleLater } from "./settling/settle-later.ts";

export interface CheckoutInput {
  tier: Tier;
  successUrl: string;
  cancelUrl: string;
  /** Names the request where it may be sent twice; without it the same within ten minutes is one. */
  idempotencyKey?: string | undefined;
  own: OwnOrigins;
}

const sameWithin = 10 * 60_000;

/**
 * Opens a page at the payment provider on which the tenant subscribes to a plan, its trial's days kept.
 * @throws AppError `invalid` for a page to come back to that is not ours, `conflict` with `details.reason` `subscribed`
 *   where there is a subscription already, and as `requirePayments` and `ensureCustomer` do
 */
export async function startCheckout(ctx: Ctx, input: CheckoutInput): Promise<{ id: string; url: string }> {
  requirePermission(ctx, "billing.write");
  requireOwnPages(input.own, { successUrl: input.successUrl, cancelUrl: input.cancelUrl });
  const payments = requirePayments(ctx, input.tier);
  const plan = await requirePlan(ctx);
  await refuseSecond(ctx, payments, plan);
  const session = await openSession(ctx, payments, plan, input);
  await ctx.db.batch([
    // The same session twice is one entry.
    auditEntry(ctx, "billing.checkout-started", session.id, { tier: input.tier }, session.id).onConflictDoNothing(),
    ctx.db
      .update(subscriptions)
      .set({ checkoutSessionId: session.id, checkoutAt: ctx.now, updatedAt: ctx.now })
      .where(eq(subscriptions.tenantId, ctx.tenant.id)),
  ]);
  return session;
}

/** @throws AppError `invalid` with `details.fields` */
export function requireOwnPages(own: OwnOrigins, pages: Readonly<Record<string, string>>): void {
  const foreign = Object.keys(pages).filter((name) => !isOwnPage(pages[name]!, own));
  if (foreign.length === 0) return;
  const fields = foreign.map((path) => ({ path, message: "must be a page of this service" }));
  throw new AppError("invalid", `${foreign.join(", ")}: must be a page of this service`, { details: { fields } });
}

/** A tenant has one subscription: what has been paid a moment ago counts, though nothing has told of it yet. */
async function refuseSecond(ctx: Ctx, payments: Payments, plan: PlanRow): Promise<void> {
  if (!isLive(plan)) {
    const { checkoutSessionId } = plan;
    const last = checkoutSessionId === null ? null : await payments.findCheckout(checkoutSessionId);
    const { subscriptionId = null } = last ?? {};
    // One that has ended is not in the way, even where it is the one that was bought last.
    const bought = subscriptionId === null ? null : await payments.findSubscription(subscriptionId);
    if (bought === null) return;
    const { id, status, endedAt } = bought.subscription;
    if (!isLive({ stripeSubscriptionId: id, status, endedAt })) return;
    ctx.defer(settleLater(ctx));
  }
  throw new AppError("conflict", "there is a subscription already; change its plan instead", {
    details: { reason: "subscribed" },
  });
}

async function openSession(ctx: Ctx, payments: Payments, plan: PlanRow, input: CheckoutInput) {
  const { tier, successUrl, cancelUrl, idempotencyKey } = input;
  const tenantId = ctx.tenant.id;
  const trialDays = trialDaysLeft(plan.trialEndsAt, ctx.now, plan.stripeSubscriptionId !== null);
  const moment = idempotencyKey === undefined ? Math.floor(ctx.now / sameWithin) : `key ${idempotencyKey}`;
  for (let again = true; ; again = false) {
    const customerId = await linkedCustomer(ctx);
    const words = [tenantId, customerId, tier, successUrl, cancelUrl, trialDays, plan.stripeSubscriptionId, moment];
    const key = `checkout:${await sha256Hex(JSON.stringify(words))}`;
    try {
      return await payments.startCheckout({ tenantId, customerId, tier, trialDays, successUrl, cancelUrl, key });
    } catch (reason) {
      if (!again || !(reason instanceof AppError) || reason.code !== "not_found") throw reason;
      await forgetCustomer(ctx, customerId);
    }
  }
}

/** The tenant's customer, stored. */
async function linkedCustomer(ctx: Ctx): Promise<string> {
  const [tenant] = await ctx.db.select({ name: tenants.name }).from(tenants).where(eq(tenants.id, ctx.tenant.id));
  const email = await accountEmail(ctx);
  if (tenant === undefined || email === null)
    throw new AppError("conflict", "this business has no owner's account to bill", { details: { reason: "no-owner" } });
  const { customerId, writes } = await ensureCustomer(ctx, { name: tenant.name, email });
  const [first, ...rest] = writes;
  if (first !== undefined) await ctx.db.batch([first, ...rest]);
  if (customerId === null) throw new AppError("unavailable", "nothing can be paid here yet");
  return customerId;
}
