import type { Payments } from "../ports/payments.ts";
import { createCheckouts } from "./checkout.ts";
import type { StripeDeployment } from "./client.ts";
import { createCustomers } from "./customers.ts";
import { createSubscriptions } from "./subscriptions.ts";
import { createUsage } from "./usage.ts";

/** What the port leaves to be asked: its facts are known without Stripe. */
export type StripePayments = Omit<Payments, "meterEventName" | "tiers">;

/** Payments over Stripe's API. */
export const createPayments = (deployment: StripeDeployment): StripePayments => ({
  ...createCustomers(deployment),
  ...createCheckouts(deployment),
  ...createSubscriptions(deployment),
  ...createUsage(deployment),
});
