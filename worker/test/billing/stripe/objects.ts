/** Objects as Stripe sends them, with every field its document requires. */
export type StripeObject = Record<string, unknown> & { id: string };

/** Makes ids of Stripe's form, such as `sub_1f3c…`. */
export const stripeId = (prefix: string): string => `${prefix}_${crypto.randomUUID().replaceAll("-", "").slice(0, 20)}`;

const none = <K extends string>(...names: K[]): Record<K, null> =>
  Object.fromEntries(names.map((name) => [name, null])) as Record<K, null>;
export const listOf = (url: string, data: readonly unknown[]) => ({ object: "list", url, has_more: false, data });

export interface PriceFacts {
  id: string;
  product: string;
  /** Cents a month, or a second. */
  amount: number;
  /** The meter that it charges by; null for a flat price. */
  meter: string | null;
}

export const priceObject = ({ id, product, amount, meter }: PriceFacts) => ({
  id,
  object: "price",
  active: true,
  billing_scheme: "per_unit",
  created: 1,
  currency: "usd",
  livemode: false,
  metadata: {},
  product,
  recurring: {
    interval: "month",
    interval_count: 1,
    meter,
    trial_period_days: null,
    usage_type: meter === null ? "licensed" : "metered",
  },
  type: "recurring",
  tax_behavior: "unspecified",
  unit_amount: Number.isInteger(amount) ? amount : null,
  unit_amount_decimal: String(amount),
  ...none("custom_unit_amount", "lookup_key", "nickname", "tiers_mode", "transform_quantity"),
});

const planObject = ({ id, product, amount, meter }: PriceFacts) => ({
  id,
  object: "plan",
  active: true,
  amount: Number.isInteger(amount) ? amount : null,
  amount_decimal: String(amount),
  billing_scheme: "per_unit",
  created: 1,
  currency: "usd",
  interval: "month",
  interval_count: 1,
  livemode: false,
  meter,
  product,
  usage_type: meter === null ? "licensed" : "metered",
  ...none("metadata", "nickname", "tiers_mode", "transform_usage", "trial_period_days"),
});

export const customerObject = (
  id: string,
  at: number,
  facts: { name: string | null; email: string | null },
  tenantId: string,
) => ({
  id,
  object: "customer" as const,
  balance: 0,
  created: at,
  ...facts,
  invoice_settings: none("custom_fields", "default_payment_method", "footer", "rendering_options"),
  livemode: false,
  metadata: { tenant_id: tenantId },
  ...none("default_source", "description", "shipping"),
});

export interface ItemFacts {
  id: string;
  price: PriceFacts;
}

export interface SubscriptionFacts {
  id: string;
  customer: string;
  metadata: Record<string, string>;
  status: string;
  items: readonly ItemFacts[];
  /** Seconds, all of them. */
  periodStart: number;
  periodEnd: number;
  trialEnd: number | null;
  cancelAtPeriodEnd: boolean;
  canceledAt: number | null;
  endedAt: number | null;
  created: number;
  latestInvoice: string | null;
}

export const subscriptionObject = (of: SubscriptionFacts, customer: unknown = of.customer) => ({
  id: of.id,
  object: "subscription",
  automatic_tax: { disabled_reason: null, enabled: false, liability: null },
  billing_cycle_anchor: of.periodEnd,
  billing_mode: { flexible: null, type: "flexible" },
  billing_schedules: [],
  cancel_at: of.cancelAtPeriodEnd ? of.periodEnd : null,
  cancel_at_period_end: of.cancelAtPeriodEnd,
  canceled_at: of.canceledAt,
  collection_method: "charge_automatically",
  created: of.created,
  currency: "usd",
  customer,
  discounts: [],
  ended_at: of.endedAt,
  invoice_settings: {
    ...none("account_tax_ids", "custom_fields", "description", "footer"),
    issuer: { type: "self" },
  },
  items: listOf(
    `/v1/subscription_items?subscription=${of.id}`,
    of.items.map(({ id, price }) => ({
      id,
      object: "subscription_item",
      created: of.created,
      current_period_end: of.periodEnd,
      current_period_start: of.periodStart,
      discounts: [],
      metadata: {},
      plan: planObject(price),
      price: priceObject(price),
      ...(price.meter === null ? { quantity: 1 } : {}),
      subscription: of.id,
      ...none("billing_thresholds", "current_trial", "tax_rates"),
    })),
  ),
  latest_invoice: of.latestInvoice,
  livemode: false,
  metadata: of.metadata,
  start_date: of.created,
  status: of.status,
  trial_end: of.trialEnd,
  trial_start: of.trialEnd === null ? null : of.created,
  ...none("application", "application_fee_percent", "billing_cycle_anchor_config", "billing_thresholds"),
  ...none("cancellation_details", "customer_account", "days_until_due", "default_payment_method", "default_source"),
  ...none("description", "managed_payments", "next_pending_invoice_item_invoice", "on_behalf_of", "pause_collection"),
  ...none("payment_settings", "pending_invoice_item_interval", "pending_setup_intent", "pending_update", "schedule"),
  ...none("test_clock", "transfer_data", "trial_settings"),
});
