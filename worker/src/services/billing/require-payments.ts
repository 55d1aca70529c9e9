import type { Payments } from "../../adapters/ports/payments.ts";
import { enterpriseContact, plans, type Tier } from "../../contract/plans.ts";
import type { Ctx } from "../../context.ts";
import { AppError } from "../../errors.ts";

/**
 * The payment provider, where there is one and the plan can be bought.
 * @param tier the plan that is to be paid for; null where it is about none
 * @throws AppError `invalid` with `details.contactUrl` for a plan that is talked about, `unavailable` with
 *   `details.missing` (variables) where nothing can be paid here
 */
export function requirePayments({ deps }: Pick<Ctx, "deps">, tier: Tier | null): Payments {
  const { payments, paymentsMissing, pricedTiers } = deps;
  const priced = tier === null || pricedTiers.includes(tier);
  if (!priced && plans[tier].priceCents === null)
    throw new AppError("invalid", `${plans[tier].name} is agreed on with a person`, {
      details: { contactUrl: enterpriseContact },
    });
  if (payments !== null && priced) return payments;
  throw new AppError("unavailable", "nothing can be paid here yet", { details: { missing: [...paymentsMissing] } });
}
