import { z } from "zod";
import type { BillingEvent } from "../../domain/billing/subscription/billing-event.ts";
import {
  metadata,
  type PlanPrices,
  readSubscription,
  reference,
  subscriptionObject,
  unixSeconds,
} from "./read-subscription.ts";

type Envelope = Pick<BillingEvent, "id" | "type" | "at">;
type Kind = BillingEvent extends infer E ? (E extends Envelope ? Omit<E, keyof Envelope> : never) : never;
type Reader = (object: unknown, prices: PlanPrices) => Kind;

const invoiceObject = z.object({
  id: z.string().nullish(),
  object: z.literal("invoice"),
  customer: reference.nullish(),
  hosted_invoice_url: z.string().nullish(),
  created: unixSeconds.nullish(),
  due_date: unixSeconds.nullish(),
  status_transitions: z.object({ finalized_at: unixSeconds.nullish() }).nullish(),
  parent: z.object({ subscription_details: z.object({ subscription: reference, metadata }).nullish() }).nullish(),
  lines: z.object({
    data: z.array(
      z.object({
        period: z.object({ end: unixSeconds }),
        parent: z.object({ type: z.string() }).nullish(),
      }),
    ),
  }),
});

const checkoutObject = z.object({
  id: z.string().min(1),
  object: z.literal("checkout.session"),
  client_reference_id: z.string().nullish(),
  customer: reference.nullish(),
  subscription: reference.nullish(),
  metadata,
});

const customerObject = z.object({ id: z.string().min(1), object: z.literal("customer"), metadata });

const subscription =
  (deleted = false): Reader =>
  (object, prices) => ({
    kind: "subscription",
    subscription: readSubscription(subscriptionObject.parse(object), prices),
    deleted,
  });

type Invoice = Extract<Kind, { kind: "invoice" }>;
const invoice =
  (outcome: Invoice["outcome"]): Reader =>
  (object) => {
    const found = invoiceObject.parse(object);
    const of = found.parent?.subscription_details;
    // What was added by hand, or is a difference between plans, says nothing of how far the plan itself is paid.
    const paid = found.lines.data.filter(({ parent }) => parent?.type === "subscription_item_details");
    return {
      kind: "invoice",
      outcome,
      subscriptionId: of?.subscription ?? null,
      customerId: found.customer ?? null,
      tenantId: of?.metadata.tenantId ?? null,
      paidThrough: paid.length === 0 ? null : Math.max(...paid.map(({ period }) => period.end)),
      openSince: found.due_date ?? found.status_transitions?.finalized_at ?? found.created ?? null,
      hostedUrl: found.hosted_invoice_url ?? null,
    };
  };

type Checkout = Extract<Kind, { kind: "checkout" }>;
const checkout =
  (outcome: Checkout["outcome"]): Reader =>
  (object) => {
    const found = checkoutObject.parse(object);
    return {
      kind: "checkout",
      outcome,
      sessionId: found.id,
      tenantId: found.metadata.tenantId ?? found.client_reference_id ?? null,
      customerId: found.customer ?? null,
      subscriptionId: found.subscription ?? null,
    };
  };

const customer =
  (deleted: boolean): Reader =>
  (object) => {
    const found = customerObject.parse(object);
    return { kind: "customer", deleted, customerId: found.id, tenantId: found.metadata.tenantId };
  };

const nothing: Reader = () => ({ kind: "ignored", known: true });

/** What each type means to us; a type that is not here is not known. */
const readers: Readonly<Record<string, Reader>> = {
  "checkout.session.completed": checkout("completed"),
  "checkout.session.async_payment_succeeded": checkout("payment-succeeded"),
  "checkout.session.async_payment_failed": checkout("payment-failed"),
  "checkout.session.expired": checkout("expired"),
  "customer.subscription.created": subscription(),
  "customer.subscription.updated": subscription(),
  "customer.subscription.deleted": subscription(true),
  "customer.subscription.paused": subscription(),
  "customer.subscription.resumed": subscription(),
  "customer.subscription.trial_will_end": subscription(),
  "customer.subscription.pending_update_applied": subscription(),
  "customer.subscription.pending_update_expired": subscription(),
  "invoice.paid": invoice("paid"),
  "invoice.payment_failed": invoice("failed"),
  "invoice.payment_action_required": invoice("action-required"),
  "invoice.finalization_failed": invoice("finalization-failed"),
  "invoice.marked_uncollectible": invoice("uncollectible"),
  "customer.deleted": customer(true),
  "customer.updated": customer(false),
  "customer.created": nothing,
  // `invoice.paid` says the same, also of what was paid outside.
  "invoice.payment_succeeded": nothing,
  "entitlements.active_entitlement_summary.updated": nothing,
};

const instantText = z.iso.datetime({ offset: true }).transform((text) => Math.floor(Date.parse(text) / 1000) * 1000);
const snapshot = z.object({
  id: z.string().min(1),
  object: z.literal("event"),
  type: z.string().min(1),
  created: unixSeconds,
  livemode: z.boolean().nullish(),
  data: z.object({ object: z.unknown() }),
});
/** An event that carries no object, only its id: what a destination of the newer kind receives. */
const thin = z.object({
  id: z.string().min(1),
  object: z.literal("v2.core.event"),
  type: z.string().min(1),
  created: instantText,
  livemode: z.boolean().nullish(),
  related_object: z.object({ id: z.string(), type: z.string() }).nullish().catch(undefined),
});
const anyEvent = z.discriminatedUnion("object", [snapshot, thin]);

const meterFaults = new Set(["v1.billing.meter.error_report_triggered", "v1.billing.meter.no_meter_found"]);

/** Whose events are read. */
export interface HearingAccount {
  prices: PlanPrices;
  /** Our key moves real money: then what only rehearses it is nothing to us, though its secret be set here by mistake. */
  live?: boolean | undefined;
}

/**
 * An event in our own words.
 * @param content parsed JSON
 * @throws ZodError where it is not what Stripe sends
 */
export function readEvent(content: unknown, { prices, live }: HearingAccount): BillingEvent {
  const event = anyEvent.parse(content);
  const { id, type, created: at } = event;
  if (live === true && event.livemode === false)
    return { id, type, at, kind: "ignored", known: false, rehearsal: true };
  if (event.object === "event") {
    const read = Object.hasOwn(readers, type) ? readers[type] : undefined;
    return { id, type, at, ...(read?.(event.data.object, prices) ?? { kind: "ignored", known: false }) };
  }
  if (!meterFaults.has(type)) return { id, type, at, kind: "ignored", known: false };
  return { id, type, at, kind: "meter-fault", details: `${type} ${event.related_object?.id ?? ""}`.trim() };
}
