import { listOf, type SubscriptionFacts } from "./objects.ts";

const none = (...names: string[]): Record<string, null> => Object.fromEntries(names.map((name) => [name, null]));

export interface SessionFacts {
  id: string;
  customer: string;
  clientReferenceId: string | null;
  metadata: Record<string, string>;
  status: "open" | "complete" | "expired";
  subscription: string | null;
  successUrl: string;
  cancelUrl: string;
  created: number;
}

export const sessionObject = (of: SessionFacts) => ({
  id: of.id,
  object: "checkout.session",
  allow_promotion_codes: true,
  automatic_tax: { enabled: false, liability: null, provider: null, status: null },
  cancel_url: of.cancelUrl,
  client_reference_id: of.clientReferenceId,
  created: of.created,
  currency: "usd",
  custom_fields: [],
  custom_text: {},
  customer: of.customer,
  expires_at: of.created + 86_400,
  livemode: false,
  metadata: of.metadata,
  mode: "subscription",
  payment_method_collection: "always",
  payment_method_types: ["card"],
  payment_status: of.status === "complete" ? "paid" : "unpaid",
  shipping_options: [],
  status: of.status,
  subscription: of.subscription,
  success_url: of.successUrl,
  ui_mode: "hosted_page",
  url: of.status === "open" ? `https://checkout.stripe.test/c/pay/${of.id}` : null,
  ...none("adaptive_pricing", "after_expiration", "allowed_payment_method_types", "amount_subtotal", "amount_total"),
  ...none("billing_address_collection", "client_secret", "collected_information", "consent", "consent_collection"),
  ...none("currency_conversion", "customer_account", "customer_creation", "customer_details", "customer_email"),
  ...none("discounts", "integration_identifier", "invoice", "invoice_creation", "locale", "managed_payments"),
  ...none("origin_context", "payment_intent", "payment_link", "payment_method_configuration_details"),
  ...none("payment_method_options", "permissions", "recovered_from", "saved_payment_method_options", "setup_intent"),
  ...none("shipping_address_collection", "shipping_cost", "submit_type", "total_details", "wallet_options"),
});

export const portalObject = (id: string, customer: string, returnUrl: string | null, created: number) => ({
  id,
  object: "billing_portal.session",
  configuration: "bpc_1",
  created,
  customer,
  livemode: false,
  return_url: returnUrl,
  url: `https://billing.stripe.test/p/session/${id}`,
  ...none("customer_account", "flow", "locale", "on_behalf_of"),
});

export interface InvoiceFacts {
  id: string;
  status: "open" | "paid" | "uncollectible" | "draft";
  /** Cents. */
  amount: number;
  created: number;
  attempts: number;
  /** What its plan's line pays for, seconds. */
  periodStart: number;
  periodEnd: number;
}

/** An invoice of a subscription, with one line for its flat price. */
export const invoiceObject = (of: InvoiceFacts, to: SubscriptionFacts) => ({
  id: of.id,
  object: "invoice",
  amount_due: of.amount,
  amount_overpaid: 0,
  amount_paid: of.status === "paid" ? of.amount : 0,
  amount_remaining: of.status === "paid" ? 0 : of.amount,
  amount_shipping: 0,
  attempt_count: of.attempts,
  attempted: of.attempts > 0,
  automatic_tax: { enabled: false, ...none("disabled_reason", "liability", "provider", "status") },
  billing_reason: "subscription_cycle",
  collection_method: "charge_automatically",
  created: of.created,
  currency: "usd",
  customer: to.customer,
  default_tax_rates: [],
  discounts: [],
  hosted_invoice_url: of.status === "draft" ? null : `https://invoice.stripe.test/i/${of.id}`,
  issuer: { type: "self" },
  lines: listOf(`/v1/invoices/${of.id}/lines`, [
    {
      id: `il_${of.id.slice(3)}`,
      object: "line_item",
      amount: of.amount,
      currency: "usd",
      discountable: true,
      discounts: [],
      invoice: of.id,
      livemode: false,
      metadata: to.metadata,
      parent: {
        type: "subscription_item_details",
        invoice_item_details: null,
        subscription_item_details: {
          proration: false,
          subscription: to.id,
          subscription_item: to.items[0]?.id ?? "si_none",
          ...none("invoice_item", "proration_details"),
        },
      },
      period: { start: of.periodStart, end: of.periodEnd },
      quantity: 1,
      subtotal: of.amount,
      subscription: to.id,
      taxes: [],
      ...none("description", "discount_amounts", "pretax_credit_amounts", "pricing", "quantity_decimal"),
    },
  ]),
  livemode: false,
  metadata: {},
  parent: {
    type: "subscription_details",
    quote_details: null,
    subscription_details: { metadata: to.metadata, subscription: to.id },
  },
  payment_settings: none("default_mandate", "payment_method_options", "payment_method_types"),
  period_end: of.created,
  period_start: of.created,
  post_payment_credit_notes_amount: 0,
  pre_payment_credit_notes_amount: 0,
  starting_balance: 0,
  status: of.status,
  status_transitions: {
    ...none("marked_uncollectible_at", "voided_at"),
    finalized_at: of.status === "draft" ? null : of.created,
    paid_at: of.status === "paid" ? of.created : null,
  },
  subtotal: of.amount,
  total: of.amount,
  ...none("account_country", "account_name", "account_tax_ids", "application", "automatically_finalizes_at"),
  ...none("custom_fields", "customer_account", "customer_address", "customer_email", "customer_name"),
  ...none("customer_phone", "customer_shipping", "customer_tax_exempt", "default_payment_method", "default_source"),
  ...none("description", "due_date", "effective_at", "ending_balance", "footer", "from_invoice"),
  ...none("last_finalization_error", "latest_revision", "next_payment_attempt", "number", "on_behalf_of"),
  ...none("receipt_number", "rendering", "shipping_cost", "shipping_details", "statement_descriptor"),
  ...none("subtotal_excluding_tax", "test_clock", "total_discount_amounts", "total_excluding_tax"),
  ...none("total_pretax_credit_amounts", "total_taxes", "webhooks_delivered_at"),
});
