import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import type { Env } from "../../src/env.ts";
import { app } from "../../src/http/app.ts";
import type { QueueMessage } from "../../src/queues/messages.ts";
import { origin } from "../harness/api.ts";
import { tenantInTrial } from "./book-of-events.ts";
import { FakeStripe } from "./stripe/fake-stripe.ts";
import type { StripeEvent } from "./stripe/account.ts";
import type { Delivery } from "./stripe/signature.ts";

/** What the webhook answers, and what it has sent to the queue behind its answer. */
export interface Answered {
  status: number;
  body: Record<string, unknown>;
  headers: Headers;
  queued: QueueMessage[];
}

export type Change = Partial<Env> | Record<string, string>;

/** Delivers to a Worker with these variables or bindings, and waits for what it does behind its answer. */
export async function deliver({ body, headers }: Delivery, change: Change = {}): Promise<Answered> {
  const queued: QueueMessage[] = [];
  const BILLING = { send: (message: QueueMessage) => Promise.resolve(void queued.push(message)) };
  const execution = createExecutionContext();
  const request = new Request(`${origin}/api/billing/webhook`, { method: "POST", headers, body });
  const answer = await app.fetch(request, { ...env, BILLING, ...change }, execution);
  await waitOnExecutionContext(execution);
  const content = (await answer.json()) as Record<string, unknown>;
  return { status: answer.status, body: content, headers: answer.headers, queued };
}

/** An account at Stripe with one subscriber on Starter, who is a tenant here; what happens there is delivered here. */
export async function stripeWithSubscriber() {
  const stripe = new FakeStripe();
  const customer = `cus_${crypto.randomUUID().slice(0, 13)}`;
  const tenantId = await tenantInTrial(customer);
  const subscription = stripe.account.subscribe({
    customer,
    metadata: { tenant_id: tenantId },
    prices: ["price_starter", "price_starter_seconds"],
  });
  const { STRIPE_SECRET_KEY: _, ...variables } = stripe.variables;
  const send = async (event: StripeEvent, change: Change = {}) =>
    deliver(await stripe.sign(event), { ...variables, ...change });
  return { stripe, tenantId, customer, subscription, variables, send };
}

/** How many rows a webhook may write there are. */
export const rowCount = async (): Promise<number> =>
  (await env.DB.prepare(
    "SELECT (SELECT COUNT(*) FROM webhook_events) + (SELECT COUNT(*) FROM stripe_subscriptions) + (SELECT COUNT(*) FROM audit_log WHERE actor_type = 'stripe') AS n",
  ).first<number>("n")) ?? 0;
