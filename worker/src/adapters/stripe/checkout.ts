import { z } from "zod";
import { AppError } from "../../errors.ts";
import type { Payments } from "../ports/payments.ts";
import { askStripe, orNull } from "./ask.ts";
import { accountOf, type StripeDeployment } from "./client.ts";
import { pricesOf } from "./plan-prices.ts";
import { reference } from "./read-subscription.ts";

const startedSession = z.object({ id: z.string().min(1), url: z.url() });
const foundSession = z.object({ status: z.string().nullish(), subscription: reference.nullish() });

/** Stripe's own page to subscribe on. https://docs.stripe.com/api/checkout/sessions/create */
export const createCheckouts = (deployment: StripeDeployment): Pick<Payments, "startCheckout" | "findCheckout"> => ({
  async startCheckout({ tenantId, customerId, tier, trialDays, successUrl, cancelUrl, key }) {
    const { flat, metered } = await pricesOf(deployment, tier);
    const metadata = { tenant_id: tenantId, tier };
    return askStripe(
      deployment,
      "the checkout",
      () =>
        accountOf(deployment).client.checkout.sessions.create(
          {
            mode: "subscription",
            customer: customerId,
            client_reference_id: tenantId,
            // What is charged by use has no quantity.
            line_items: [{ price: flat, quantity: 1 }, ...(metered === null ? [] : [{ price: metered }])],
            metadata,
            subscription_data: {
              // The session's metadata does not reach the subscription.
              metadata,
              // What was used is billed also where the price by use is taken off, as with another plan.
              billing_mode: { type: "flexible" },
              ...(trialDays >= 1 ? { trial_period_days: trialDays } : {}),
            },
            allow_promotion_codes: true,
            payment_method_collection: "always",
            success_url: successUrl,
            cancel_url: cancelUrl,
          },
          { idempotencyKey: key },
        ),
      startedSession,
    ).catch((reason: unknown) => {
      // Only the customer may be gone; a price that is not there is the deployment's own mistake.
      if (!(reason instanceof AppError) || reason.code !== "not_found" || reason.details?.["param"] === "customer")
        throw reason;
      deployment.log.error("stripe does not know a plan's price", reason, { tier });
      throw new AppError("unavailable", "this plan cannot be bought at the moment");
    });
  },

  findCheckout: async (sessionId) => {
    const { client } = accountOf(deployment);
    const found = await orNull(
      askStripe(deployment, "the checkout", () => client.checkout.sessions.retrieve(sessionId), foundSession),
    );
    return found && { open: found.status === "open", subscriptionId: found.subscription ?? null };
  },
});
