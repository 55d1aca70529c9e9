import type { Billing, Tier } from "@contract";

/**
 * What an owner can do about a plan: nothing more, as it is theirs; pay for it; move the subscription to it; talk to us;
 * in development switch to it; or, where nothing can be paid, nothing.
 */
export type PlanAction = "current" | "checkout" | "move" | "contact" | "switch" | "none";

export function planAction(billing: Billing, to: Tier): PlanAction {
  const { tier, payments, planSwitch } = billing;
  if (planSwitch) return to === tier ? "current" : "switch";
  if (to === tier && isSettled(billing)) return "current";
  if (to === "enterprise") return "contact";
  if (!payments.available) return "none";
  return payments.hasSubscription ? "move" : "checkout";
}

/** True where a plan has been chosen: one that was agreed on is in force without a subscription; one on trial is not paid yet. */
export const isSettled = ({ payments, standing }: Billing): boolean =>
  payments.hasSubscription || standing.stage === "paid";
