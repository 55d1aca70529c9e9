import type { Tier } from "../../../src/contract/plans.ts";
import { plans } from "../../../src/contract/plans.ts";
import {
  type customerObject,
  type PriceFacts,
  stripeId,
  type SubscriptionFacts,
  subscriptionObject,
} from "./objects.ts";
import { type InvoiceFacts, invoiceObject, type SessionFacts, sessionObject } from "./papers.ts";

/** An event as it is delivered; `created` in seconds. */
export interface StripeEvent {
  id: string;
  object: "event";
  api_version: string;
  created: number;
  data: { object: unknown };
  livemode: false;
  pending_webhooks: number;
  request: null;
  type: string;
}

const meter = "mtr_seconds";
const day = 86_400;

/** Prices as an account would have them: for each plan one a month, and one a second of what lies beyond its minutes. */
export const accountPrices: readonly PriceFacts[] = (["starter", "professional", "enterprise"] as const).flatMap(
  (tier) => [
    { id: `price_${tier}`, product: `prod_${tier}`, amount: plans[tier].priceCents ?? 199_700, meter: null },
    { id: `price_${tier}_seconds`, product: `prod_${tier}`, amount: plans[tier].overageCentsPerMinute / 60, meter },
  ],
);
const priceOf = (id: string): PriceFacts => accountPrices.find((price) => price.id === id)!;

/** A month later, or that month's last day. */
function monthAfter(seconds: number): number {
  const from = new Date(seconds * 1000);
  const lastDay = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 2, 0)).getUTCDate();
  const to = new Date(seconds * 1000);
  to.setUTCDate(1);
  to.setUTCMonth(from.getUTCMonth() + 1);
  to.setUTCDate(Math.min(from.getUTCDate(), lastDay));
  return to.getTime() / 1000;
}

/**
 * What one account at Stripe holds and how it lives: each method is something that happens there, and tells of it in
 * `events`, oldest first. Nothing is delivered by itself.
 */
export class StripeAccount {
  /** integer ms; null for this machine's own time. */
  now: number | null = null;
  readonly customers = new Map<string, ReturnType<typeof customerObject> & { deleted?: true }>();
  readonly sessions = new Map<
    string,
    SessionFacts & { prices: string[]; trialDays: number; promised: Record<string, string> }
  >();
  readonly subscriptions = new Map<string, SubscriptionFacts>();
  readonly events: StripeEvent[] = [];
  private readonly invoices = new Map<string, InvoiceFacts>();

  /** Seconds. */
  get seconds(): number {
    return Math.floor((this.now ?? Date.now()) / 1000);
  }

  /** Somebody pays on a checkout's page. @returns the subscription's id */
  complete(sessionId: string): string {
    const session = this.sessions.get(sessionId)!;
    const id = this.subscribe({
      customer: session.customer,
      metadata: session.promised,
      prices: session.prices,
      trialDays: session.trialDays,
    });
    Object.assign(session, { status: "complete", subscription: id });
    this.emit("checkout.session.completed", sessionObject(session));
    return id;
  }

  /** Nobody has paid on a checkout's page for a day. */
  expire(sessionId: string): void {
    const session = this.sessions.get(sessionId)!;
    session.status = "expired";
    this.emit("checkout.session.expired", sessionObject(session));
  }

  /** A subscription from nothing, also without any checkout. @returns its id */
  subscribe(wanted: {
    customer: string;
    metadata: Record<string, string>;
    prices: readonly string[];
    trialDays?: number;
  }): string {
    const id = stripeId("sub");
    const created = this.seconds;
    const trialEnd = (wanted.trialDays ?? 0) > 0 ? created + wanted.trialDays! * day : null;
    const subscription: SubscriptionFacts = {
      id,
      customer: wanted.customer,
      metadata: wanted.metadata,
      status: trialEnd === null ? "active" : "trialing",
      items: wanted.prices.map((price) => ({ id: stripeId("si"), price: priceOf(price) })),
      periodStart: created,
      periodEnd: trialEnd ?? monthAfter(created),
      trialEnd,
      cancelAtPeriodEnd: false,
      canceledAt: null,
      endedAt: null,
      created,
      latestInvoice: null,
    };
    this.subscriptions.set(id, subscription);
    this.bill(subscription, true);
    this.tell("customer.subscription.created", subscription);
    this.tellOfInvoice("invoice.paid", subscription);
    return id;
  }

  /** The trial will end in three days. */
  trialWillEnd(id: string): void {
    this.tell("customer.subscription.trial_will_end", this.of(id));
  }

  /** A period ends, a trial too, and the next begins: paid, or past due. */
  renew(id: string, { paid = true } = {}): void {
    const subscription = this.of(id);
    const { periodEnd } = subscription;
    Object.assign(subscription, { periodStart: periodEnd, periodEnd: monthAfter(periodEnd) });
    if (subscription.cancelAtPeriodEnd) return this.cancel(id);
    subscription.status = paid ? "active" : "past_due";
    this.bill(subscription, paid);
    this.tell("customer.subscription.updated", subscription);
    this.tellOfInvoice(paid ? "invoice.paid" : "invoice.payment_failed", subscription);
  }

  /** A period ends before its time, and the next begins and is paid. */
  restart(id: string): void {
    const subscription = this.of(id);
    Object.assign(subscription, { periodStart: this.seconds, periodEnd: monthAfter(this.seconds) });
    this.bill(subscription, true);
    this.tellOfInvoice("invoice.paid", subscription);
  }

  /** What is open is paid. */
  pay(id: string): void {
    const subscription = this.of(id);
    subscription.status = "active";
    this.invoiceOf(subscription).status = "paid";
    this.tellOfInvoice("invoice.paid", subscription);
    this.tell("customer.subscription.updated", subscription);
  }

  /** What is open is tried once more, in vain. */
  fail(id: string): void {
    const subscription = this.of(id);
    const invoice = this.invoiceOf(subscription);
    Object.assign(invoice, { status: "open", attempts: invoice.attempts + 1 });
    subscription.status = "past_due";
    this.tellOfInvoice("invoice.payment_failed", subscription);
    this.tell("customer.subscription.updated", subscription);
  }

  /** The bank wants to hear from the customer. */
  askToConfirm(id: string): void {
    this.invoiceOf(this.of(id)).status = "open";
    this.tellOfInvoice("invoice.payment_action_required", this.of(id));
  }

  /** All attempts were in vain. */
  giveUp(id: string): void {
    this.of(id).status = "unpaid";
    this.tell("customer.subscription.updated", this.of(id));
  }

  /** At once, or when its period ends. */
  cancel(id: string, { atPeriodEnd = false } = {}): void {
    const subscription = this.of(id);
    subscription.canceledAt = this.seconds;
    if (atPeriodEnd) {
      subscription.cancelAtPeriodEnd = true;
      return this.tell("customer.subscription.updated", subscription);
    }
    Object.assign(subscription, { status: "canceled", endedAt: this.seconds, cancelAtPeriodEnd: false });
    this.tell("customer.subscription.deleted", subscription);
  }

  /** A cancellation that has not taken effect is taken back. */
  keep(id: string): void {
    Object.assign(this.of(id), { canceledAt: null, cancelAtPeriodEnd: false });
    this.tell("customer.subscription.updated", this.of(id));
  }

  pause(id: string): void {
    this.of(id).status = "paused";
    this.tell("customer.subscription.paused", this.of(id));
  }

  resume(id: string): void {
    this.of(id).status = "active";
    this.tell("customer.subscription.resumed", this.of(id));
  }

  /** Another plan, as chosen in the portal. */
  move(id: string, tier: Tier): void {
    const subscription = this.of(id);
    subscription.items = subscription.items.map((item) => ({
      ...item,
      price: priceOf(`price_${tier}${item.price.meter === null ? "" : "_seconds"}`),
    }));
    this.tell("customer.subscription.updated", subscription);
  }

  deleteCustomer(customerId: string): void {
    const customer = this.customers.get(customerId)!;
    for (const each of this.subscriptions.values())
      if (each.customer === customerId && each.endedAt === null) this.cancel(each.id);
    this.emit("customer.deleted", { ...customer });
    customer.deleted = true;
  }

  /** Something happens, whatever its object. */
  emit(type: string, object: unknown): StripeEvent {
    const event: StripeEvent = {
      id: stripeId("evt"),
      object: "event",
      api_version: "2026-10-28.endive",
      created: this.seconds,
      data: { object: structuredClone(object) },
      livemode: false,
      pending_webhooks: 1,
      request: null,
      type,
    };
    this.events.push(event);
    return event;
  }

  tell(type: string, subscription: SubscriptionFacts): void {
    this.emit(type, subscriptionObject(subscription));
  }

  private of(id: string): SubscriptionFacts {
    return this.subscriptions.get(id)!;
  }

  private bill(subscription: SubscriptionFacts, paid: boolean): void {
    const trial = subscription.status === "trialing";
    const flat = subscription.items.reduce((sum, { price }) => sum + (price.meter === null ? price.amount : 0), 0);
    const invoice: InvoiceFacts = {
      id: stripeId("in"),
      status: paid ? "paid" : "open",
      amount: trial ? 0 : flat,
      created: this.seconds,
      attempts: 1,
      periodStart: subscription.periodStart,
      periodEnd: subscription.periodEnd,
    };
    this.invoices.set(invoice.id, invoice);
    subscription.latestInvoice = invoice.id;
  }

  private invoiceOf({ latestInvoice }: SubscriptionFacts): InvoiceFacts {
    return this.invoices.get(latestInvoice!)!;
  }

  private tellOfInvoice(type: string, subscription: SubscriptionFacts): void {
    this.emit(type, invoiceObject(this.invoiceOf(subscription), subscription));
  }
}
