import { plans } from "../../../contract/plans.ts";
import type { ProviderSubscription } from "./billing-event.ts";

/**
 * Whether a subscription in force is paid for nothing, because two checkouts of ours were open at once: both say by what we
 * wrote on them whose they are, and the one that stays is newer and paid. Of anything made by hand nobody here knows what
 * it is for, and beside one that is not paid the older may be what is lived on.
 * @param kept the one that the plan follows
 */
export function isNeedless(second: ProviderSubscription, kept: ProviderSubscription, tenantId: string): boolean {
  const areOurs = [second, kept].every((each) => each.tenantId === tenantId && each.tier !== null);
  const isOlder = second.createdAt < kept.createdAt || (second.createdAt === kept.createdAt && second.id < kept.id);
  return areOurs && isOlder && (kept.status === "active" || kept.status === "trialing");
}

/** What the owner reads of it. */
export function secondEndedNotice({
  businessName,
  second,
  kept,
  billingUrl,
}: {
  businessName: string;
  second: ProviderSubscription;
  kept: ProviderSubscription;
  /** Where the owner sees all of it; null where this deployment does not know its own address. */
  billingUrl: string | null;
}): { subject: string; body: string; sms: null } {
  const nameOf = ({ tier }: ProviderSubscription) => (tier === null ? "the earlier one" : plans[tier].name);
  return {
    subject: `${businessName} was subscribed twice: we end one of the two`,
    body: [
      `${businessName} has two subscriptions, as happens where two checkouts are open at once. You need only one, so we end the earlier one, ${nameOf(second)}. ${nameOf(kept)} goes on, and nothing changes for your callers.`,
      `What was paid for the rest of the earlier one's period, if anything, is asked back as a credit, and somebody here has been told to see that you do not pay twice.`,
      `You see your invoices ${billingUrl === null ? "in your dashboard" : `here: ${billingUrl}`}`,
    ].join("\n\n"),
    sms: null,
  };
}
