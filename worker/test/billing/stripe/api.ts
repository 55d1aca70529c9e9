import type { Answer } from "../../contracts/vendor.ts";
import { accountPrices, type StripeAccount } from "./account.ts";
import { customerObject, listOf, priceObject, stripeId, subscriptionObject } from "./objects.ts";
import { type Fields, text, texts, tree, trees } from "./fields.ts";
import { portalObject, sessionObject } from "./papers.ts";
import type { StripeMeter } from "./meter.ts";

export const refusal = (status: number, type: string, message: string, more: Record<string, string> = {}): Answer => ({
  status,
  body: { error: { type, message, ...more } },
});
const ok = (body: unknown): Answer => ({ status: 200, body });
const missing = (what: string, id: string): Answer =>
  refusal(404, "invalid_request_error", `No such ${what}: '${id}'`, { code: "resource_missing", param: "id" });
const invalid = (message: string, param: string): Answer => refusal(400, "invalid_request_error", message, { param });

/** Answers one request as Stripe's API would. */
export function answerStripe(
  account: StripeAccount,
  meter: StripeMeter,
  { method, path, fields }: { method: string; path: string; fields: Fields },
): Answer {
  const [, , kind, second, third] = path.split("/");
  const id = decodeURIComponent(second ?? "");
  switch (
    `${method} /${kind}${kind === "subscriptions" || kind === "prices" || kind === "customers" ? "" : `/${second}`}`
  ) {
    case "POST /customers":
      return createCustomer(account, fields);
    case "POST /checkout/sessions":
      return createSession(account, fields);
    case "GET /checkout/sessions": {
      const session = account.sessions.get(decodeURIComponent(third ?? ""));
      return session === undefined ? missing("checkout.session", third ?? "") : ok(sessionObject(session));
    }
    case "POST /billing_portal/sessions":
      return createPortal(account, fields);
    case "GET /prices": {
      const price = accountPrices.find((each) => each.id === id);
      if (second !== undefined) return price === undefined ? missing("price", id) : ok(priceObject(price));
      const { product, recurring } = fields;
      const isMetered = text(tree(recurring)["usage_type"]) === "metered";
      const found = accountPrices.filter(
        (each) => each.product === text(product) && (each.meter !== null) === isMetered,
      );
      return ok(listOf("/v1/prices", found.map(priceObject)));
    }
    case "GET /subscriptions":
    case "POST /subscriptions":
    case "DELETE /subscriptions":
      return onSubscription(account, method, id, fields);
    case "POST /billing/meter_events":
      return meter.record(fields);
    case "POST /billing/meter_event_adjustments":
      return meter.adjust(fields);
    case "GET /billing/meters":
      return third === undefined ? meter.list() : meter.summary(decodeURIComponent(third), fields);
    default:
      return refusal(404, "invalid_request_error", `Unrecognized request URL (${method}: ${path})`);
  }
}

function createCustomer(account: StripeAccount, fields: Fields): Answer {
  const id = stripeId("cus");
  const facts = { name: text(fields["name"]), email: text(fields["email"]) };
  const customer = customerObject(id, account.seconds, facts, texts(fields["metadata"])["tenant_id"] ?? "");
  account.customers.set(id, customer);
  return ok(customer);
}

function createSession(account: StripeAccount, fields: Fields): Answer {
  const customer = text(fields["customer"]) ?? "";
  if (account.customers.get(customer)?.deleted !== undefined || !account.customers.has(customer))
    return refusal(400, "invalid_request_error", `No such customer: '${customer}'`, {
      code: "resource_missing",
      param: "customer",
    });
  const items = trees(fields["line_items"]);
  for (const [index, item] of items.entries()) {
    const price = accountPrices.find((each) => each.id === text(item["price"]));
    const param = `line_items[${index}]`;
    if (price === undefined) return invalid(`No such price: '${text(item["price"])}'`, `${param}[price]`);
    if (price.meter !== null && item["quantity"] !== undefined)
      return invalid("Quantity should not be specified where usage_type is metered", `${param}[quantity]`);
    if (price.meter === null && item["quantity"] === undefined)
      return invalid("Quantity is required", `${param}[quantity]`);
  }
  const promise = tree(fields["subscription_data"]);
  const session = {
    id: stripeId("cs_test"),
    customer,
    clientReferenceId: text(fields["client_reference_id"]),
    metadata: texts(fields["metadata"]),
    status: "open" as const,
    subscription: null,
    successUrl: text(fields["success_url"]) ?? "",
    cancelUrl: text(fields["cancel_url"]) ?? "",
    created: account.seconds,
    prices: items.map((item) => text(item["price"])!),
    trialDays: Number(text(promise["trial_period_days"]) ?? 0),
    promised: texts(promise["metadata"]),
  };
  account.sessions.set(session.id, session);
  return ok(sessionObject(session));
}

function createPortal(account: StripeAccount, fields: Fields): Answer {
  const customer = text(fields["customer"]) ?? "";
  const known = account.customers.get(customer);
  if (known === undefined || known.deleted)
    return refusal(400, "invalid_request_error", `No such customer: '${customer}'`, {
      code: "resource_missing",
      param: "customer",
    });
  return ok(portalObject(stripeId("bps"), customer, text(fields["return_url"]), account.seconds));
}

function onSubscription(account: StripeAccount, method: string, id: string, fields: Fields): Answer {
  const subscription = account.subscriptions.get(id);
  if (subscription === undefined) return missing("subscription", id);
  if (method === "DELETE") {
    // One that has ended is not to be ended again.
    if (subscription.endedAt !== null) return missing("subscription", id);
    account.cancel(id);
  }
  if (method === "POST") {
    if (text(fields["payment_behavior"]) === "pending_if_incomplete" && fields["metadata"] !== undefined)
      return invalid("You cannot set metadata with payment_behavior pending_if_incomplete", "metadata");
    if (subscription.endedAt !== null) return invalid("A canceled subscription can only update its metadata", "items");
    let { items } = subscription;
    for (const wanted of trees(fields["items"])) {
      const price = accountPrices.find((each) => each.id === text(wanted["price"]));
      if (price === undefined) return invalid(`No such price: '${text(wanted["price"])}'`, "items[0][price]");
      const itemId = text(wanted["id"]);
      items =
        itemId === null
          ? [...items, { id: stripeId("si"), price }]
          : items.map((item) => (item.id === itemId ? { ...item, price } : item));
    }
    subscription.items = items;
    if (text(tree(fields["billing_cycle_anchor"])["type"]) === "now") account.restart(id);
    account.tell("customer.subscription.updated", subscription);
  }
  const whole = Object.values(tree(fields["expand"])).includes("customer");
  const customer = account.customers.get(subscription.customer);
  if (!whole || customer === undefined) return ok(subscriptionObject(subscription));
  return ok(
    subscriptionObject(
      subscription,
      customer.deleted ? { id: customer.id, object: "customer", deleted: true } : customer,
    ),
  );
}
