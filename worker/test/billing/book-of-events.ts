import { env } from "cloudflare:workers";
import { newId } from "../../src/context.ts";
import { openDb } from "../../src/db/client.ts";
import type { BillingEvent, ProviderSubscription } from "../../src/domain/billing/subscription/billing-event.ts";
import { type DerivedPlan, derivePlan } from "../../src/domain/billing/subscription/derive-plan.ts";
import {
  emptyRegister,
  type EventKey,
  hearInvoice,
  hearSubscription,
  subscriptionKey,
  type SubscriptionRegister,
} from "../../src/domain/billing/subscription/register.ts";
import { type Applied, applyEvent, type Applying } from "../../src/services/billing/registers/apply-event.ts";

/** When every story here begins, integer ms of a whole second. */
export const begin = Date.parse("2026-03-01T10:00:00Z");
export const at = (seconds: number): number => begin + seconds * 1000;
export const day = 86_400;

/** A trial that nobody has paid after, as a new tenant has it. */
export const newPlan: DerivedPlan = {
  status: "trialing",
  tier: "starter",
  trialEndsAt: at(14 * day),
  currentPeriodStart: begin,
  currentPeriodEnd: at(14 * day),
  cancelAt: null,
  unpaidSince: null,
  endedAt: null,
  invoiceUrl: null,
  stripeCustomerId: null,
  stripeSubscriptionId: null,
};

const random = (): string => crypto.randomUUID().replaceAll("-", "");

/** So many tenants in their trial, as rows. */
export async function tenantsInTrial(count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => `ten_${random().slice(0, 26)}`);
  const { trialEndsAt, currentPeriodStart, currentPeriodEnd } = newPlan;
  await env.DB.batch([
    env.DB.prepare(
      "INSERT INTO tenants (id, name, slug, created_at) SELECT value, 'Bare', value, 0 FROM json_each(?)",
    ).bind(JSON.stringify(ids)),
    env.DB.prepare(
      "INSERT INTO subscriptions (tenant_id, tier, status, trial_ends_at, current_period_start, current_period_end, updated_at) SELECT value, 'starter', 'trialing', ?, ?, ?, 0 FROM json_each(?)",
    ).bind(trialEndsAt, currentPeriodStart, currentPeriodEnd, JSON.stringify(ids)),
  ]);
  return ids;
}

/** A tenant in its trial; with a customer where one is given. */
export async function tenantInTrial(stripeCustomerId: string | null = null): Promise<string> {
  const [tenantId = ""] = await tenantsInTrial(1);
  await env.DB.prepare("UPDATE subscriptions SET stripe_customer_id = ? WHERE tenant_id = ?")
    .bind(stripeCustomerId, tenantId)
    .run();
  return tenantId;
}

export const applying = (db = openDb(env.DB, "first-primary"), now = Date.now()): Applying => ({
  db,
  now,
  newId,
  actor: { type: "stripe", id: null },
  requestId: "test",
});
export const apply = (event: BillingEvent): Promise<Applied> => applyEvent(applying(), event);

/**
 * Applies each tenant's events in their order, the next of every tenant in one batch: thousands of stories through the
 * same statements in the time of a few.
 */
export async function applyTogether(stories: readonly (readonly BillingEvent[])[]): Promise<void> {
  for (let turn = 0; stories.some((story) => turn < story.length); turn++) {
    const statements: D1PreparedStatement[] = [];
    const db = collecting(({ sql, params }) => statements.push(env.DB.prepare(sql).bind(...params)));
    const next = stories.flatMap((story) => story[turn] ?? []);
    await Promise.all(next.map((event) => applyEvent(applying(db), event)));
    if (statements.length > 0) await env.DB.batch(statements);
  }
}

/** A database that runs nothing of a batch, and is nobody's. @param take is given each statement */
export function collecting(take: (statement: { sql: string; params: unknown[] }) => void) {
  const db = openDb(env.DB, "first-primary");
  const $client = Object.assign(Object.create(db.$client) as typeof db.$client, {
    prepare: (sql: string) => ({ bind: (...params: unknown[]) => (take({ sql, params }), {}) }),
    batch: () => Promise.resolve([{ results: [{ owner: null }] }]),
  });
  return Object.assign(Object.create(db) as typeof db, { $client });
}

/** What of each tenant's plan follows from its subscriptions, as it is stored, in the order asked for. */
export const storedPlans = async (tenantIds: readonly string[]): Promise<DerivedPlan[]> =>
  (
    await env.DB.prepare(
      `SELECT status, tier, trial_ends_at AS trialEndsAt, current_period_start AS currentPeriodStart,
       current_period_end AS currentPeriodEnd, cancel_at AS cancelAt, unpaid_since AS unpaidSince, ended_at AS endedAt,
       invoice_url AS invoiceUrl, stripe_customer_id AS stripeCustomerId, stripe_subscription_id AS stripeSubscriptionId
     FROM json_each(?) JOIN subscriptions ON tenant_id = value ORDER BY key`,
    )
      .bind(JSON.stringify(tenantIds))
      .all<DerivedPlan>()
  ).results;

export const storedPlan = async (tenantId: string): Promise<DerivedPlan> => (await storedPlans([tenantId]))[0]!;

export const audited = async (tenantId: string): Promise<{ action: string; details: Record<string, unknown> }[]> =>
  (
    await env.DB.prepare("SELECT action, details FROM audit_log WHERE tenant_id = ? ORDER BY rowid")
      .bind(tenantId)
      .all<{ action: string; details: string }>()
  ).results.map(({ action, details }) => ({ action, details: JSON.parse(details) as Record<string, unknown> }));

/** A subscription of a tenant, and what the provider tells of it. Each event has an id of its own. */
export class Told {
  readonly id: string;
  readonly tenantId: string;
  readonly customerId: string;
  private readonly createdAt: number;

  constructor(tenantId: string, customerId: string, createdAt = begin) {
    this.id = `sub_${random().slice(0, 20)}`;
    this.tenantId = tenantId;
    this.customerId = customerId;
    this.createdAt = createdAt;
  }

  state(change: Partial<ProviderSubscription> = {}): ProviderSubscription {
    return {
      id: this.id,
      customerId: this.customerId,
      tenantId: this.tenantId,
      status: "active",
      tier: "starter",
      currentPeriodStart: begin,
      currentPeriodEnd: at(30 * day),
      trialEnd: null,
      cancelAt: null,
      endedAt: null,
      createdAt: this.createdAt,
      ...change,
    };
  }

  said(
    kind: "created" | "updated" | "deleted",
    seconds: number,
    change: Partial<ProviderSubscription> = {},
    id = `evt_${random()}`,
  ): BillingEvent {
    return {
      id,
      type: `customer.subscription.${kind}`,
      at: at(seconds),
      kind: "subscription",
      subscription: this.state(change),
      deleted: kind === "deleted",
    };
  }

  invoice(
    outcome: Extract<BillingEvent, { kind: "invoice" }>["outcome"],
    seconds: number,
    paidThrough: number | null = null,
    openSince: number | null = at(seconds),
  ): BillingEvent {
    return {
      id: `evt_${random()}`,
      type: `invoice.${outcome}`,
      at: at(seconds),
      kind: "invoice",
      outcome,
      subscriptionId: this.id,
      customerId: this.customerId,
      tenantId: this.tenantId,
      paidThrough,
      openSince,
      hostedUrl: `https://invoice.stripe.com/${outcome}/${seconds}`,
    };
  }

  checkout(
    outcome: Extract<BillingEvent, { kind: "checkout" }>["outcome"],
    seconds: number,
    sessionId = `cs_${random()}`,
  ): BillingEvent {
    return {
      id: `evt_${random()}`,
      type: `checkout.session.${outcome}`,
      at: at(seconds),
      kind: "checkout",
      outcome,
      sessionId,
      tenantId: this.tenantId,
      customerId: this.customerId,
      subscriptionId: this.id,
    };
  }
}

/** One tenant's registers and plan as the pure model has them: what the database is compared with. */
export class Model {
  plan: DerivedPlan = newPlan;
  private readonly registers = new Map<string, SubscriptionRegister>();

  hear(event: BillingEvent): void {
    const register = this.heard(event);
    if (register === null) return;
    this.registers.set(register.id, register);
    this.derive();
  }

  /** What the provider says when it is asked. */
  read(subscription: ProviderSubscription, key: EventKey): void {
    const { id } = subscription;
    this.registers.set(id, hearSubscription(this.registers.get(id) ?? emptyRegister(id), subscription, key));
    this.derive();
  }

  private derive(): void {
    this.plan = derivePlan(this.plan, [...this.registers.values()], () => true);
  }

  private heard(event: BillingEvent): SubscriptionRegister | null {
    const of = (id: string) => this.registers.get(id) ?? emptyRegister(id);
    switch (event.kind) {
      case "subscription":
        return hearSubscription(of(event.subscription.id), event.subscription, subscriptionKey(event));
      case "invoice": {
        const { outcome, subscriptionId } = event;
        if (subscriptionId === null || outcome === "finalization-failed") return null;
        return hearInvoice(of(subscriptionId), { ...event, outcome });
      }
      case "checkout": {
        const { subscriptionId, customerId, outcome } = event;
        if (subscriptionId === null || (outcome !== "completed" && outcome !== "payment-succeeded")) return null;
        const register = of(subscriptionId);
        return { ...register, customerId: register.customerId ?? customerId };
      }
      default:
        return null;
    }
  }
}

/** Every order of these. */
export function* permutations<T>(items: readonly T[]): Generator<T[]> {
  if (items.length === 0) yield [];
  for (const [i, item] of items.entries())
    for (const rest of permutations(items.toSpliced(i, 1))) yield [item, ...rest];
}
