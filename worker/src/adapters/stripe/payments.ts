import type { Tier } from "../../contract/plans.ts";
import { AppError } from "../../errors.ts";
import type { Payments } from "../ports.ts";
import { createCustomers } from "./customers.ts";

/** One deployment's account at Stripe, with the prices of its plans. */
export interface StripeDeployment {
  secretKey: string;
  apiBase: string;
  meterEventName: string | null;
  prices: Readonly<Record<Tier, string | null>>;
}

/** What the port leaves to be asked: its facts are known without Stripe. */
export type StripePayments = Omit<Payments, "meterEventName" | "tiers">;

const later = () => Promise.reject(new AppError("unavailable", "not there yet"));

/** Payments over Stripe's API. */
export const createPayments = (deployment: StripeDeployment): StripePayments => ({
  ensureCustomer: (tenant) => createCustomers(deployment).ensure(tenant),
  startCheckout: later,
  findCheckout: later,
  openPortal: later,
  findSubscription: later,
  changePlan: later,
  reportUsage: later,
  cancelUsage: later,
  usageTotal: later,
});
