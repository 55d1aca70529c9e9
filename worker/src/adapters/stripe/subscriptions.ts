import { z } from "zod";
import type { Payments } from "../ports/payments.ts";
import { askStripe, orNull } from "./ask.ts";
import { accountOf, type StripeDeployment } from "./client.ts";
import { pricesOf, type SoldAt } from "./plan-prices.ts";
import { isMetered, readSubscription, subscriptionObject, type SubscriptionObject } from "./read-subscription.ts";

const withCustomer = subscriptionObject.extend({
  customer: z.union([
    z.string().transform((id) => ({ id, deleted: false })),
    z.object({ id: z.string().min(1), deleted: z.boolean().default(false) }),
  ]),
});

/** What a tenant is subscribed to. https://docs.stripe.com/api/subscriptions */
export const createSubscriptions = (
  deployment: StripeDeployment,
): Pick<Payments, "findSubscription" | "changePlan" | "cancelSubscription"> => {
  const { prices } = deployment;
  const retrieve = <S extends z.ZodType>(id: string, schema: S, expand: string[] = []) =>
    askStripe(
      deployment,
      "the subscription",
      () => accountOf(deployment).client.subscriptions.retrieve(id, expand.length === 0 ? {} : { expand }),
      schema,
    );
  return {
    async findSubscription(id) {
      const found = await orNull(retrieve(id, withCustomer, ["customer"]));
      if (found === null) return null;
      return {
        subscription: readSubscription({ ...found, customer: found.customer.id }, prices),
        customerDeleted: found.customer.deleted,
        metered: found.items.data.some(isMetered),
      };
    },

    async changePlan({ subscriptionId, tier, key }) {
      const sold = await pricesOf(deployment, tier);
      const before = await retrieve(subscriptionId, subscriptionObject);
      const items = changedItems(before, sold);
      if (items.length === 0) return readSubscription(before, prices);
      const after = await askStripe(
        deployment,
        "the change of plan",
        () =>
          accountOf(deployment).client.subscriptions.update(
            subscriptionId,
            // A payment that the bank wants confirmed leaves the old plan until it is; it allows few other parameters.
            {
              items,
              ...(beginsPeriod(before, sold) ? { billing_cycle_anchor: { type: "now" } } : {}),
              proration_behavior: "create_prorations",
              payment_behavior: "pending_if_incomplete",
            },
            { idempotencyKey: key },
          ),
        subscriptionObject,
      );
      return readSubscription(after, prices);
    },

    async cancelSubscription(id) {
      // Without an invoice at once: usage is metered by customer, and what goes on bills it.
      const cancel = () => accountOf(deployment).client.subscriptions.cancel(id, { prorate: true });
      const after = await orNull(askStripe(deployment, "the subscription", cancel, subscriptionObject));
      return after && readSubscription(after, prices);
    },
  };
};

/**
 * Whether a change begins a billing period: the price by use counts from when it is put on, so what was used before is billed
 * at the old one, and both sides have to count anew. A trial's usage is billed at none.
 * https://docs.stripe.com/billing/subscriptions/usage-based/manage-billing-setup
 */
const beginsPeriod = ({ status, items: { data } }: SubscriptionObject, { flat }: SoldAt): boolean =>
  status !== "trialing" && data.every(({ price }) => price.id !== flat);

type ItemChange = { id: string; price: string } | { id: string; deleted: true } | { price: string };

/** Items are changed by their own ids: one without an id would be added to the old. */
function changedItems({ items: { data } }: SubscriptionObject, { flat, metered }: SoldAt): ItemChange[] {
  const changes: ItemChange[] = [];
  const plan = data.find((item) => !isMetered(item));
  if (plan === undefined) changes.push({ price: flat });
  else if (plan.price.id !== flat) changes.push({ id: plan.id, price: flat });
  const used = data.find(isMetered);
  if (used === undefined) {
    if (metered !== null) changes.push({ price: metered });
  } else if (metered === null) changes.push({ id: used.id, deleted: true });
  else if (used.price.id !== metered) changes.push({ id: used.id, price: metered });
  return changes;
}
