import type { BillingEvent, ProviderSubscription } from "./billing-event.ts";

/**
 * When something was said, and what goes before what within one second, the provider's unit. Two keys are compared part by
 * part; the greater one wins, so that the order in which events arrive does not matter.
 */
export interface EventKey {
  /** integer ms of whole seconds */
  at: number;
  rank: number;
  id: string;
}

/** What is known of one of the provider's subscriptions: the newest word on it and on its invoices. */
export interface SubscriptionRegister {
  id: string;
  customerId: string | null;
  /** Null where only its checkout or invoices have been heard of. */
  subscription: ProviderSubscription | null;
  key: EventKey;
  invoice: { outcome: InvoiceOutcome; url: string | null; openSince: number | null } | null;
  invoiceKey: EventKey;
  /** Until when anything was ever paid, integer ms. */
  paidThrough: number | null;
}

/** Outcomes that say whether a subscription is paid for. An invoice that could not be written says nothing of that. */
export type InvoiceOutcome = Exclude<InvoiceEvent["outcome"], "finalization-failed">;
export type SubscriptionEvent = Extract<BillingEvent, { kind: "subscription" }>;
type InvoiceEvent = Extract<BillingEvent, { kind: "invoice" }>;

const never: EventKey = { at: 0, rank: 0, id: "" };

export const emptyRegister = (id: string): SubscriptionRegister => ({
  id,
  customerId: null,
  subscription: null,
  key: never,
  invoice: null,
  invoiceKey: never,
  paidThrough: null,
});

export const isAfter = (a: EventKey, b: EventKey): boolean =>
  a.at !== b.at ? a.at > b.at : a.rank !== b.rank ? a.rank > b.rank : a.id > b.id;

/** Within one second a subscription is made, waits for its first payment, lives, and ends. */
export function subscriptionKey({ id, at, type, deleted, subscription }: SubscriptionEvent): EventKey {
  const { status } = subscription;
  const ended = deleted || status === "canceled" || status === "incomplete_expired";
  if (ended) return { at, rank: 3, id };
  if (type === "customer.subscription.created") return { at, rank: 0, id };
  return { at, rank: status === "incomplete" ? 1 : 2, id };
}

/**
 * The key of what the provider says when it is asked: it wins over every event up to then, and over what was read before it.
 * @param askedAt integer ms, before the question left: what happens meanwhile may not be in the answer
 */
export const readKey = (askedAt: number): EventKey => ({
  at: Math.floor(askedAt / 1000) * 1000,
  rank: 9,
  id: String(askedAt).padStart(15, "0"),
});

const invoiceRanks: Readonly<Record<InvoiceOutcome, number>> = {
  "action-required": 1,
  failed: 2,
  uncollectible: 3,
  paid: 4,
};

/** Within one second a payment is refused, and then made. */
export const invoiceKey = (event: { id: string; at: number; outcome: InvoiceOutcome }): EventKey => ({
  at: event.at,
  rank: invoiceRanks[event.outcome],
  id: event.id,
});

/** A register after the provider has said how a subscription is. */
export function hearSubscription(
  register: SubscriptionRegister,
  subscription: ProviderSubscription,
  key: EventKey,
): SubscriptionRegister {
  if (!isAfter(key, register.key)) return register;
  return { ...register, subscription, customerId: subscription.customerId, key };
}

/** A register after the provider has said what one of its invoices came to. */
export function hearInvoice(
  register: SubscriptionRegister,
  event: InvoiceEvent & { outcome: InvoiceOutcome },
): SubscriptionRegister {
  const { outcome, hostedUrl: url, openSince } = event;
  const key = invoiceKey(event);
  const paid = outcome === "paid" ? event.paidThrough : null;
  const newest = isAfter(key, register.invoiceKey) ? { invoice: { outcome, url, openSince }, invoiceKey: key } : {};
  const paidThrough = Math.max(register.paidThrough ?? 0, paid ?? 0) || null;
  return { ...register, ...newest, customerId: register.customerId ?? event.customerId, paidThrough };
}
