import { env } from "cloudflare:workers";
import { vi } from "vitest";
import { openEvent } from "../../src/adapters/stripe/events.ts";
import type { Payments } from "../../src/adapters/ports/payments.ts";
import type { Tier } from "../../src/contract/plans.ts";
import type { Ctx } from "../../src/context.ts";
import { openDb } from "../../src/db/client.ts";
import { createCtx } from "../../src/deps.ts";
import { applyEvent } from "../../src/services/billing/registers/apply-event.ts";
import { planRow, type PlanRow } from "../../src/services/billing/plan-row.ts";
import { settleBilling } from "../../src/services/billing/settling/settle.ts";
import { registerTenant } from "../harness/api.ts";
import { FakeStripe } from "./stripe/fake-stripe.ts";
import type { StripeEvent } from "./stripe/account.ts";

interface Process {
  /** integer ms */
  now?: number;
  d1?: D1Database;
  payments?: Payments | null;
  actor?: Ctx["actor"];
}

/** A business with a customer at a Stripe of its own, in the network's place until `vi.unstubAllGlobals`. */
export async function settleDesk() {
  const stripe = new FakeStripe();
  vi.stubGlobal("fetch", stripe.fetch);
  const owner = await registerTenant();
  const { tenantId } = owner;
  /** What was sent to the queue: nobody works it. */
  const sent: { type: string; delay: number }[] = [];
  const alerted: string[] = [];
  let delivered = 0;
  const deployment = { ...env, ...stripe.variables };

  function ctx({ now, d1, payments, actor = { type: "queue", id: null } }: Process = {}): Ctx {
    const made = createCtx(deployment, {
      tenant: { id: tenantId, shard: 0 },
      actor,
      requestId: "test",
      defer: () => {},
      bookmark: "first-primary",
    });
    return {
      ...made,
      now: now ?? stripe.account.now ?? made.now,
      db: d1 === undefined ? made.db : openDb(d1, "first-primary"),
      deps: {
        ...made.deps,
        payments: payments === undefined ? made.deps.payments : payments,
        alerts: { failed: async (key, message) => void alerted.push(`${key}: ${message}`) },
        queue: {
          send: async ({ type }, options) => void sent.push({ type, delay: options?.delaySeconds ?? 0 }),
        },
      },
    };
  }
  const payments = () => ctx().deps.payments!;

  /** Goes to Stripe's page for a plan and pays there; nothing of it is heard. @returns the subscription's id */
  async function checkOut(tier: Tier = "starter", { trialDays = 0 } = {}): Promise<string> {
    const { id: customerId } = await payments().ensureCustomer({
      tenantId,
      name: "Bright Smile",
      email: owner.email,
      key: `customer:${tenantId}`,
    });
    const url = "https://amunet.test/app";
    const wanted = { tenantId, customerId, tier, trialDays, successUrl: url, cancelUrl: url, key: crypto.randomUUID() };
    const session = await payments().startCheckout(wanted);
    await env.DB.prepare(
      "UPDATE subscriptions SET stripe_customer_id = ?, checkout_session_id = ?, checkout_at = ? WHERE tenant_id = ?",
    )
      .bind(customerId, session.id, Date.now(), tenantId)
      .run();
    return stripe.account.complete(session.id);
  }

  /** Has an event arrive, as the webhook has it. */
  async function hear(event: StripeEvent, process: Process = {}): Promise<void> {
    const { body, headers } = await stripe.sign(event);
    const read = await openEvent(
      body,
      headers["stripe-signature"]!,
      [stripe.variables.STRIPE_WEBHOOK_SECRET],
      { prices: { starter: "price_starter", professional: "price_professional", enterprise: null } },
      stripe.account.now ?? Date.now(),
    );
    await applyEvent(ctx({ actor: { type: "stripe", id: null }, ...process }), read!);
  }

  /** Has everything arrive that has not yet. */
  async function hearAll(): Promise<void> {
    for (const event of stripe.account.events.slice(delivered)) await hear(event);
    delivered = stripe.account.events.length;
  }

  const lose = () => void (delivered = stripe.account.events.length);
  const settle = (process: Process = {}) => settleBilling(ctx(process));
  const plan = async (): Promise<PlanRow> => (await planRow(ctx()))!;
  const rows = async <T>(query: string): Promise<T[]> => (await env.DB.prepare(query).bind(tenantId).all<T>()).results;
  /** Purposes of what the owner was mailed, oldest first. */
  const mailed = async () =>
    (await rows<{ purpose: string }>("SELECT purpose FROM mails WHERE tenant_id = ? ORDER BY rowid")).map(
      ({ purpose }) => purpose,
    );
  const audited = async (action: string) =>
    (
      await rows<{ action: string; details: string }>(
        "SELECT action, details FROM audit_log WHERE tenant_id = ? ORDER BY rowid",
      )
    ).filter((row) => row.action === action);

  return {
    stripe,
    owner,
    ctx,
    payments,
    checkOut,
    hear,
    hearAll,
    lose,
    settle,
    plan,
    rows,
    mailed,
    audited,
    sent,
    alerted,
  };
}
export type SettleDesk = Awaited<ReturnType<typeof settleDesk>>;
