import type { Tier } from "../../../contract/plans.ts";
import { dayMs } from "../../durations.ts";
import type { ProviderSubscription, SubscriptionStatus } from "./billing-event.ts";
import type { SubscriptionRegister } from "./register.ts";

/** What of a tenant's plan follows from its subscriptions. Instants in integer ms. */
export interface DerivedPlan {
  status: string;
  tier: Tier;
  trialEndsAt: number | null;
  currentPeriodStart: number;
  currentPeriodEnd: number;
  cancelAt: number | null;
  unpaidSince: number | null;
  endedAt: number | null;
  invoiceUrl: string | null;
  stripeCustomerId: string | null;
  stripeSubscriptionId: string | null;
}

/** A link to an invoice that waits for its owner, to confirm or to pay it, is good for a day, as the change is that it pays for. */
export const confirmableMs = dayMs;
const revivedByPayment: ReadonlySet<string> = new Set(["past_due", "unpaid", "incomplete", "paused"]);
/** A paused one pays nothing: its trial ended without a card, or somebody has stopped it by hand. */
const unpaidStatuses: ReadonlySet<string> = new Set(["past_due", "unpaid", "paused"]);
/** A subscription whose first payment is open or never came has not begun: nobody has a plan by it. */
const notBegun: ReadonlySet<string> = new Set(["incomplete", "incomplete_expired"]);

/**
 * The status that holds: the subscription's own, unless an invoice has been paid or refused since it was told. The provider
 * tells of both in events of their own; within one second the subscription's own is what it came to.
 */
export function effectiveStatus({
  subscription,
  key,
  invoice,
  invoiceKey: told,
}: SubscriptionRegister): SubscriptionStatus | null {
  if (subscription === null) return null;
  const { status } = subscription;
  if (invoice === null || told.at <= key.at) return status;
  if (invoice.outcome === "paid") return revivedByPayment.has(status) ? "active" : status;
  return status === "active" ? "past_due" : status;
}

/**
 * What a tenant's plan is by its subscriptions: the best one says, a live one before one that has ended, one of our plans
 * before what else was sold by hand, then the newest.
 * What no subscription says stays as it was.
 * @param linkable whether a customer still exists and is no other tenant's
 */
export function derivePlan(
  before: DerivedPlan,
  registers: readonly SubscriptionRegister[],
  linkable: (customerId: string) => boolean,
): DerivedPlan {
  const [best] = registers.filter(hasBegun).toSorted(bestFirst);
  if (best === undefined) return before;
  const kept = before.stripeCustomerId !== null && linkable(before.stripeCustomerId) ? before.stripeCustomerId : null;
  const linked = {
    stripeSubscriptionId: best.id,
    stripeCustomerId: best.customerId !== null && linkable(best.customerId) ? best.customerId : kept,
  };
  const { subscription } = best;
  const status = effectiveStatus(best);
  if (subscription === null || status === null) return { ...before, ...linked };
  const ended = status === "canceled";
  return {
    ...linked,
    status,
    tier: subscription.tier ?? before.tier,
    trialEndsAt: subscription.trialEnd,
    currentPeriodStart: subscription.currentPeriodStart,
    currentPeriodEnd: subscription.currentPeriodEnd,
    cancelAt: ended ? null : subscription.cancelAt,
    endedAt: ended ? (subscription.endedAt ?? best.key.at) : null,
    unpaidSince: unpaidStatuses.has(status) ? unpaidSince(best, subscription) : null,
    invoiceUrl: waitingInvoice(best, status),
  };
}

function hasBegun(register: SubscriptionRegister): boolean {
  const status = effectiveStatus(register);
  return status === null ? (register.invoice?.outcome ?? "paid") === "paid" : !notBegun.has(status);
}

function bestFirst(a: SubscriptionRegister, b: SubscriptionRegister): number {
  const [left, right] = [effectiveStatus(a), effectiveStatus(b)];
  return (
    Number(left === null) - Number(right === null) ||
    Number(left === "canceled") - Number(right === "canceled") ||
    Number(sellsNoPlan(a)) - Number(sellsNoPlan(b)) ||
    (b.subscription?.createdAt ?? 0) - (a.subscription?.createdAt ?? 0) ||
    (a.id < b.id ? 1 : -1)
  );
}

/** One in force that is of none of our plans: something else that was sold by hand. */
const sellsNoPlan = (register: SubscriptionRegister): boolean =>
  effectiveStatus(register) !== "canceled" && (register.subscription?.tier ?? null) === null;

/**
 * Where it is not known how far anything was paid, an active one is as far as its period, any other up to it. What is
 * refused within a period is unpaid since it was to be paid: the time of each further attempt moves nothing.
 */
function unpaidSince(register: SubscriptionRegister, subscription: ProviderSubscription): number {
  if (subscription.status === "paused") return pausedSince(register, subscription);
  const byInvoice = subscription.status === "active";
  const { currentPeriodStart, currentPeriodEnd } = subscription;
  const { invoice } = register;
  const told = byInvoice ? register.invoiceKey.at : register.key.at;
  const isOpen = invoice !== null && invoice.outcome !== "paid" && (invoice.openSince ?? 0) >= currentPeriodStart;
  return Math.min(
    register.paidThrough ?? (byInvoice ? currentPeriodEnd : currentPeriodStart),
    told,
    isOpen ? (invoice.openSince ?? told) : told,
  );
}

/**
 * Since the trial ended, where it is its trial that ended without a card: later words on it move nothing. By hand since we
 * were told, unless something had been unpaid before that.
 */
function pausedSince(
  { key, paidThrough }: SubscriptionRegister,
  { trialEnd, currentPeriodStart }: ProviderSubscription,
): number {
  const trial = trialEnd !== null && trialEnd >= currentPeriodStart ? trialEnd : 0;
  return Math.min(Math.max(paidThrough ?? 0, trial) || key.at, key.at);
}

function waitingInvoice({ invoice, invoiceKey: told, key }: SubscriptionRegister, status: string): string | null {
  if (invoice === null || invoice.outcome === "paid") return null;
  if (unpaidStatuses.has(status)) return invoice.url;
  const waits = invoice.outcome !== "uncollectible" && key.at < told.at + confirmableMs;
  return waits && status !== "canceled" ? invoice.url : null;
}
