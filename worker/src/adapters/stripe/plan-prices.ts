import { z } from "zod";
import type { Tier } from "../../contract/plans.ts";
import { AppError } from "../../errors.ts";
import { askStripe, orNull } from "./ask.ts";
import { accountOf, learnedOf, type StripeDeployment } from "./client.ts";
import { reference } from "./read-subscription.ts";

const price = z.object({ id: z.string().min(1), product: reference });
const meteredPrices = z.object({
  data: z.array(
    z.object({
      id: z.string().min(1),
      active: z.boolean(),
      recurring: z.object({ usage_type: z.string() }).nullish(),
    }),
  ),
});

/** What a plan is sold at: so much a month and, where its product has one, a price by what was used. */
export interface SoldAt {
  flat: string;
  metered: string | null;
}

/** @throws AppError `invalid` for a plan that has no price, `unavailable` */
export async function pricesOf(deployment: StripeDeployment, tier: Tier): Promise<SoldAt> {
  const flat = deployment.prices[tier];
  if (flat === null) throw new AppError("invalid", "this plan has no price");
  const account = accountOf(deployment);
  const metered = await learnedOf(account, `metered ${flat}`, deployment.now(), () => findMetered(deployment, flat));
  return { flat, metered };
}

/** The metered price beside a flat one: the active one of the same product. */
async function findMetered(deployment: StripeDeployment, flat: string): Promise<string | null | undefined> {
  const { client } = accountOf(deployment);
  const { log } = deployment;
  const of = await orNull(askStripe(deployment, "the plan's price", () => client.prices.retrieve(flat), price));
  const found =
    of === null
      ? null
      : await orNull(
          askStripe(
            deployment,
            "the plan's prices",
            () => client.prices.list({ product: of.product, active: true, recurring: { usage_type: "metered" } }),
            meteredPrices,
          ),
        );
  if (found === null) {
    // A subscription without what lies beyond the plan's minutes is better than none.
    log.warn("the plan's price cannot be looked up", { price: flat });
    return undefined;
  }
  return found.data.find((each) => each.active && each.recurring?.usage_type === "metered")?.id ?? null;
}
