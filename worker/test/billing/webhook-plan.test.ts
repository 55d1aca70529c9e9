import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { BillingEvent, ProviderSubscription } from "../../src/domain/billing/subscription/billing-event.ts";
import type { DerivedPlan } from "../../src/domain/billing/subscription/derive-plan.ts";
import { applyEvent } from "../../src/services/billing/registers/apply-event.ts";
import {
  apply,
  applying,
  at,
  audited,
  begin,
  collecting,
  day,
  Model,
  newPlan,
  storedPlan,
  tenantInTrial,
  Told,
} from "./book-of-events.ts";

/** A tenant and one subscription of theirs. */
async function subscriber() {
  const tenantId = await tenantInTrial();
  return { tenantId, told: new Told(tenantId, `cus_${tenantId}`) };
}

const until = { currentPeriodEnd: at(30 * day) };
const active = { ...newPlan, ...until, status: "active", trialEndsAt: null };

interface Rule {
  name: string;
  events: (told: Told) => BillingEvent[];
  /** What is not as in a paid month of Starter. */
  plan: Partial<DerivedPlan>;
}

const rules: Rule[] = [
  { name: "is what its subscription is", events: (told) => [told.said("updated", 1)], plan: {} },
  {
    name: "is past due from when the last payment ends, once a renewal is refused, before the subscription says so",
    events: (told) => [
      told.invoice("paid", 1, at(30 * day)),
      told.said("updated", 1),
      told.invoice("failed", 30 * day + 60),
    ],
    plan: {
      status: "past_due",
      unpaidSince: at(30 * day),
      invoiceUrl: `https://invoice.stripe.com/failed/${30 * day + 60}`,
    },
  },
  {
    name: "is past due no earlier than its period ends, where no payment has been heard of",
    events: (told) => [told.said("updated", 1), told.invoice("failed", 30 * day + 60)],
    plan: {
      status: "past_due",
      unpaidSince: at(30 * day),
      invoiceUrl: `https://invoice.stripe.com/failed/${30 * day + 60}`,
    },
  },
  {
    name: "is past due since a change of plan was refused in the middle of what is paid",
    events: (told) => [
      told.invoice("paid", 1, at(30 * day)),
      told.said("updated", 10 * day, { status: "past_due" }),
      told.invoice("failed", 10 * day),
    ],
    plan: {
      status: "past_due",
      unpaidSince: at(10 * day),
      invoiceUrl: `https://invoice.stripe.com/failed/${10 * day}`,
    },
  },
  {
    name: "stays past due since the same day, whatever else is told of it",
    events: (told) => [
      told.invoice("paid", 1, at(30 * day)),
      ...[30, 33, 36].map((days) =>
        told.said("updated", days * day, {
          status: "past_due",
          currentPeriodStart: at(30 * day),
          currentPeriodEnd: at(60 * day),
        }),
      ),
    ],
    plan: {
      status: "past_due",
      unpaidSince: at(30 * day),
      currentPeriodStart: at(30 * day),
      currentPeriodEnd: at(60 * day),
    },
  },
  ...(["past_due", "unpaid", "incomplete", "paused"] as const).map((status) => ({
    name: `is active once it was ${status} and is paid`,
    events: (told: Told) => [told.said("updated", 1, { status }), told.invoice("paid", 2, at(30 * day))],
    plan: {},
  })),
  {
    name: "is what the subscription says where an invoice says otherwise in the same second",
    events: (told) => [told.invoice("failed", 5), told.said("updated", 5)],
    plan: { invoiceUrl: "https://invoice.stripe.com/failed/5" },
  },
  {
    name: "asks for a confirmation that a change of plan waits for",
    events: (told) => [told.said("updated", 5), told.invoice("action-required", 5)],
    plan: { invoiceUrl: "https://invoice.stripe.com/action-required/5" },
  },
  {
    name: "asks for the payment that was refused and that a change of plan waits for, though both were told",
    events: (told) => [told.invoice("action-required", 5), told.invoice("failed", 5), told.said("updated", 6)],
    plan: { invoiceUrl: "https://invoice.stripe.com/failed/5" },
  },
  {
    name: "asks for it no longer than the change waits",
    events: (told) => [told.invoice("action-required", 5), told.said("updated", 5 + day)],
    plan: {},
  },
  {
    name: "stays the trial while the first payment is open",
    events: (told) => [told.said("created", 1, { status: "incomplete" }), told.invoice("failed", 2)],
    plan: newPlan,
  },
  {
    name: "stays the trial where the first payment never comes",
    events: (told) => [told.said("updated", day, { status: "incomplete_expired" })],
    plan: newPlan,
  },
  {
    name: "is a trial as the subscription has one",
    events: (told) => [told.said("created", 1, { status: "trialing", trialEnd: at(7 * day) })],
    plan: { status: "trialing", trialEndsAt: at(7 * day) },
  },
  {
    name: "is unpaid since its trial ended without a card, whatever else is told of it",
    events: (told) => {
      const trial = { trialEnd: at(14 * day), currentPeriodEnd: at(14 * day) };
      return [
        told.said("created", 1, { ...trial, status: "trialing" }),
        ...[14 * day + 2, 14 * day + 3600, 17 * day].map((seconds) =>
          told.said("updated", seconds, { ...trial, status: "paused" }),
        ),
      ];
    },
    plan: {
      status: "paused",
      trialEndsAt: at(14 * day),
      currentPeriodEnd: at(14 * day),
      unpaidSince: at(14 * day),
    },
  },
  {
    name: "is unpaid since then though the trial's own invoice said less",
    events: (told) => [
      told.invoice("paid", 1, begin),
      told.said("updated", 14 * day + 2, { status: "paused", trialEnd: at(14 * day) }),
    ],
    plan: { status: "paused", trialEndsAt: at(14 * day), unpaidSince: at(14 * day) },
  },
  {
    name: "is unpaid since it was paused by hand, long after its trial",
    events: (told) => [
      told.invoice("paid", 1, at(30 * day)),
      told.said("updated", 10 * day, { status: "paused", trialEnd: begin - day * 1000 }),
    ],
    plan: { status: "paused", trialEndsAt: begin - day * 1000, unpaidSince: at(10 * day) },
  },
  {
    name: "is unpaid since it was paused where nothing else is known",
    events: (told) => [told.said("updated", 1, { status: "paused" })],
    plan: { status: "paused", unpaidSince: at(1) },
  },
  {
    name: "owes for as long as it did before it was paused",
    events: (told) => [
      told.invoice("paid", 1, at(30 * day)),
      told.said("updated", 33 * day, { status: "past_due" }),
      told.said("updated", 35 * day, { status: "paused" }),
    ],
    plan: { status: "paused", unpaidSince: at(30 * day) },
  },
  {
    name: "is paid again once it was resumed",
    events: (told) => [told.said("updated", 1, { status: "paused" }), told.said("updated", 2)],
    plan: {},
  },
  {
    name: "is what it says in words of the provider that are new to us",
    events: (told) => [told.said("updated", 1, { status: "resting" })],
    plan: { status: "resting" },
  },
  {
    name: "ends when it says, or when it was told",
    events: (told) => [told.said("deleted", 9, { status: "canceled", cancelAt: at(8) })],
    plan: { status: "canceled", endedAt: at(9) },
  },
  {
    name: "keeps its tier where the price is none of ours",
    events: (told) => [told.said("updated", 1, { tier: "professional" }), told.said("updated", 2, { tier: null })],
    plan: { tier: "professional" },
  },
];

describe("a tenant's plan", () => {
  it.each(rules)("$name", async ({ events, plan }) => {
    const { tenantId, told } = await subscriber();
    const linked = plan === newPlan ? {} : { stripeCustomerId: told.customerId, stripeSubscriptionId: told.id };
    const model = new Model();
    for (const event of events(told)) {
      await apply(event);
      model.hear(event);
    }
    expect(model.plan).toEqual({ ...active, ...linked, ...plan });
    expect(await storedPlan(tenantId)).toEqual(model.plan);
  });

  it("is that of a live subscription although a newer one has ended, else that of the newest", async () => {
    const { tenantId, told } = await subscriber();
    const newer = new Told(tenantId, told.customerId, at(day));
    await apply(newer.said("updated", 2 * day, { tier: "professional" }));
    await apply(told.said("updated", 3 * day));
    expect(await storedPlan(tenantId)).toMatchObject({ tier: "professional", stripeSubscriptionId: newer.id });
    await apply(newer.said("deleted", 4 * day, { status: "canceled", tier: "professional" }));
    expect(await storedPlan(tenantId)).toMatchObject({ tier: "starter", stripeSubscriptionId: told.id });
    await apply(told.said("deleted", 5 * day, { status: "canceled" }));
    expect(await storedPlan(tenantId)).toMatchObject({ status: "canceled", stripeSubscriptionId: newer.id });
  });

  it("is written down where it changes, with what it was and who said so, and is to be settled", async () => {
    const { tenantId, told } = await subscriber();
    const said = told.said("updated", 1, { tier: "professional" });
    await apply(said);
    await apply(told.said("updated", 2, { tier: "professional" }));
    expect(await audited(tenantId)).toEqual([
      {
        action: "billing.plan-changed",
        details: {
          event: said.id,
          type: said.type,
          at: said.at,
          from: { status: "trialing", tier: "starter", ...periodOf(newPlan), trialEndsAt: newPlan.trialEndsAt },
          to: {
            status: "active",
            tier: "professional",
            ...periodOf(told.state()),
            customer: told.customerId,
            subscription: told.id,
          },
        },
      },
    ]);
    const row = await env.DB.prepare("SELECT changed_at > settled_at AS open FROM subscriptions WHERE tenant_id = ?")
      .bind(tenantId)
      .first();
    expect(row).toEqual({ open: 1 });
  });
});

it("is found, statement by statement, by key and not by walking tables", async () => {
  const { tenantId, told } = await subscriber();
  const events = [
    told.said("updated", 1),
    told.invoice("paid", 1),
    told.checkout("completed", 1),
    {
      id: "evt_1",
      type: "customer.deleted",
      at: at(1),
      kind: "customer",
      deleted: true,
      customerId: "cus_1",
      tenantId,
    },
  ] satisfies BillingEvent[];
  for (const event of events) {
    const statements = await statementsOf(event);
    expect(statements.length).toBeLessThanOrEqual(6);
    for (const { sql, params } of statements) {
      const plan = await env.DB.prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .bind(...params)
        .all<{ detail: string }>();
      // Of what a subquery has found by key there is one row.
      const walks = plan.results.filter(({ detail }) =>
        /^SCAN (?!b$|plan$|\(subquery-\d+\)$|CONSTANT ROW$)/.test(detail),
      );
      expect([sql, walks]).toEqual([sql, []]);
    }
  }
});

const periodOf = ({ currentPeriodStart, currentPeriodEnd }: DerivedPlan | ProviderSubscription) => ({
  currentPeriodStart,
  currentPeriodEnd,
});

/** What one event's batch consists of. */
async function statementsOf(event: BillingEvent): Promise<{ sql: string; params: unknown[] }[]> {
  const texts: { sql: string; params: unknown[] }[] = [];
  await applyEvent(applying(collecting((statement) => texts.push(statement))), event);
  return texts;
}
