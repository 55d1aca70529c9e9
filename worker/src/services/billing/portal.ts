import type { Ctx } from "../../context.ts";
import { isLive } from "../../domain/billing/subscription/is-live.ts";
import type { OwnOrigins } from "../../domain/billing/checkout/return-url.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { AppError } from "../../errors.ts";
import { requireOwnPages } from "./checkout.ts";
import { forgetCustomer } from "./ensure-customer.ts";
import { planRow } from "./plan-row.ts";
import { requirePayments } from "./require-payments.ts";
import { settleLater } from "./settling/settle-later.ts";

/**
 * Opens the payment provider's page with invoices, cards and cancellation. It writes nothing: what is done there comes
 * back as events.
 * @throws AppError `invalid` for a page to come back to that is not ours, `conflict` with `details.reason` `no-customer`
 *   for a tenant that has never begun to pay, and as `requirePayments` does
 */
export async function openPortal(ctx: Ctx, input: { returnUrl: string; own: OwnOrigins }): Promise<{ url: string }> {
  requirePermission(ctx, "billing.write");
  const { returnUrl, own } = input;
  requireOwnPages(own, { returnUrl });
  const payments = requirePayments(ctx, null);
  const plan = await planRow(ctx);
  const customerId = plan?.stripeCustomerId ?? null;
  if (customerId === null) throw noCustomer();
  try {
    return await payments.openPortal({ customerId, returnUrl });
  } catch (reason) {
    if (!(reason instanceof AppError) || reason.code !== "not_found") throw reason;
    if (plan !== null && isLive(plan)) {
      // With a customer its subscription ends: either that is news, or our key is another account's.
      ctx.defer(settleLater(ctx));
      throw new AppError("unavailable", "the payment provider does not know this customer at the moment");
    }
    await forgetCustomer(ctx, customerId);
    throw noCustomer();
  }
}

const noCustomer = () =>
  new AppError("conflict", "there is nothing to manage yet; subscribe to a plan first", {
    details: { reason: "no-customer" },
  });
