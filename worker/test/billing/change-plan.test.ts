import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { changePlan } from "../../src/services/billing/change-plan.ts";
import { storeEndedCall } from "../../src/services/calls/store-ended.ts";
import { refreshBilling } from "../../src/services/billing/refresh.ts";
import { as, origin } from "../harness/api.ts";
import { withBindings } from "../harness/outages.ts";
import { Mortal } from "../numbers/mortal.ts";
import { differences, endedCall, ledgerCtx, periodsOf } from "../usage/ledger-desk.ts";
import { settleDesk, type SettleDesk } from "./settle-desk.ts";

let desk: SettleDesk;

beforeEach(async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  vi.spyOn(console, "warn").mockImplementation(() => {});
  desk = await settleDesk();
  desk.stripe.account.now = Math.floor(Date.now() / 1000) * 1000 + 600_000;
});

afterEach(() => {
  expect(desk.stripe.wrong).toEqual([]);
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const later = (ms = 60_000) => void (desk.stripe.account.now! += ms);
const owner = () => ({ type: "user" as const, id: desk.owner.userId, role: "owner" as const });
const change = (tier: "starter" | "professional" | "enterprise", d1?: D1Database) =>
  changePlan(desk.ctx({ actor: owner(), ...(d1 === undefined ? {} : { d1 }) }), tier);
async function subscribed(): Promise<string> {
  const id = await desk.checkOut("starter");
  await desk.hearAll();
  later();
  await desk.settle();
  later();
  return id;
}
/** Over the API of a deployment with these variables. */
function ask(path: string, variables: Record<string, string>, body?: unknown): Promise<Response> {
  const headers = {
    authorization: `Bearer ${desk.owner.token}`,
    "x-tenant-id": desk.owner.tenantId,
    "content-type": "application/json",
  };
  return withBindings(
    variables,
    new Request(`${origin}${path}`, { method: "POST", headers, body: JSON.stringify(body ?? {}) }),
  );
}
const updates = () => desk.stripe.asked.filter((each) => /^POST .*subscriptions\/sub_/.test(each));

describe("a change of plan with a subscription", () => {
  it("is made at Stripe, holds here at once and says who asked for it", async () => {
    const id = await subscribed();
    await change("professional");
    const [flat, metered] = desk.stripe.account.subscriptions.get(id)!.items;
    expect([flat!.price.id, metered!.price.id]).toEqual(["price_professional", "price_professional_seconds"]);
    expect(await desk.plan()).toMatchObject({ tier: "professional", status: "active", stripeSubscriptionId: id });
    const [asked] = await desk.audited("billing.plan-asked");
    expect(JSON.parse(asked!.details)).toEqual({ from: "starter", to: "professional" });
    expect(await desk.mailed()).toEqual(["plan-started", "plan-changed"]);
    await desk.hearAll();
    later();
    await desk.settle();
    expect(await desk.plan()).toMatchObject({ tier: "professional" });
    expect(await desk.mailed()).toEqual(["plan-started", "plan-changed"]);
  });

  it("begins a period, and so does the way back: what was used before costs what it did, as Stripe bills it", async () => {
    await subscribed();
    const { tenantId } = desk.owner;
    const use = async (seconds: number) => {
      later();
      const now = desk.stripe.account.now!;
      await storeEndedCall(ledgerCtx(tenantId, { now }), endedCall({ endedAt: now, billableSeconds: seconds }));
      later();
    };
    await use(600 * 60);
    await change("professional");
    await use(1900 * 60);
    await change("starter");
    await use(60);
    expect(await periodsOf(tenantId)).toMatchObject([
      { tier: "starter", seconds: 600 * 60 },
      { tier: "professional", seconds: 1900 * 60 },
      { tier: "starter", seconds: 60 },
    ]);
    expect(await differences(tenantId)).toEqual([]);
  });

  it("to a smaller one is made once in thirty days: each begins with all of its minutes, for the days it lasts", async () => {
    await subscribed();
    await change("professional");
    later();
    await change("starter");
    const since = desk.stripe.account.now!;
    later();
    await change("professional");
    desk.stripe.account.now = since + 30 * 86_400_000 - 1000;
    await expect(change("starter")).rejects.toMatchObject({
      code: "conflict",
      details: { reason: "lately", from: new Date(since + 30 * 86_400_000).toISOString() },
    });
    expect((await desk.plan()).tier).toBe("professional");
    desk.stripe.account.now += 1000;
    await change("starter");
    expect((await desk.plan()).tier).toBe("starter");
  });

  it("is one, asked twice at once; and there and back are two", async () => {
    await subscribed();
    await Promise.allSettled([change("professional"), change("professional")]);
    expect((await desk.plan()).tier).toBe("professional");
    for (const tier of ["starter", "professional"] as const) {
      later();
      await change(tier);
      expect((await desk.plan()).tier).toBe(tier);
    }
    expect([...desk.stripe.account.subscriptions.values()].map(({ items }) => items.length)).toEqual([2]);
  });

  it("to the same plan is none", async () => {
    await subscribed();
    await change("starter");
    expect(updates()).toEqual([]);
  });

  it("that Stripe refuses changes nothing here", async () => {
    await subscribed();
    desk.stripe.failNext();
    await expect(change("professional")).rejects.toMatchObject({ code: "unavailable" });
    expect((await desk.plan()).tier).toBe("starter");
  });

  it("whose answer was lost holds once it is heard of", async () => {
    await subscribed();
    const { stripe } = desk;
    vi.stubGlobal("fetch", async (input: string, init?: RequestInit) => {
      if (init?.method === "POST" && input.includes("/subscriptions/")) stripe.loseNext();
      return stripe.fetch(input, init);
    });
    await expect(change("professional")).rejects.toMatchObject({ code: "unavailable" });
    vi.stubGlobal("fetch", stripe.fetch);
    expect((await desk.plan()).tier).toBe("starter");
    await desk.hearAll();
    later();
    await desk.settle();
    expect((await desk.plan()).tier).toBe("professional");
    expect(await desk.mailed()).toEqual(["plan-started", "plan-changed"]);
  });

  it.each(["before", "after"] as const)(
    "killed %s any operation, it is as Stripe has it in the end",
    async (when) => {
      // To die after one operation is to die before the next, but for those that run side by side: a third of them will do.
      const step = when === "before" ? 1 : 3;
      for (let dies = 0; ; dies += step) {
        desk = await settleDesk();
        desk.stripe.account.now = Math.floor(Date.now() / 1000) * 1000 + 600_000;
        await subscribed();
        const mortal = new Mortal(dies, when);
        await change("professional", mortal.d1).catch(() => {});
        await desk.hearAll();
        later();
        await desk.settle();
        const tier = updates().length > 0 ? "professional" : "starter";
        expect((await desk.plan()).tier).toBe(tier);
        expect(await desk.mailed()).toEqual(["plan-started", ...(updates().length > 0 ? ["plan-changed"] : [])]);
        if (!mortal.dead) return expect(tier).toBe("professional");
      }
    },
    120_000,
  );
});

describe("without a subscription", () => {
  it("it is Stripe's page that has to be used", async () => {
    await expect(change("professional")).rejects.toMatchObject({ code: "conflict", details: { reason: "checkout" } });
    const id = await subscribed();
    desk.stripe.account.cancel(id);
    await desk.hearAll();
    await expect(change("professional")).rejects.toMatchObject({ code: "conflict", details: { reason: "checkout" } });
    expect(updates()).toEqual([]);
  });

  it("Enterprise is talked about", async () => {
    const answer = await ask("/api/billing/plan", desk.stripe.variables, { tier: "enterprise" });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: { details: { contactUrl: "/contact" } } });
  });
});

describe("without a key", () => {
  const production = {
    ENVIRONMENT: "production",
    PUBLIC_URL: origin,
    BETTER_AUTH_SECRET: "x".repeat(40),
    TWILIO_AUTH_TOKEN: "token",
  };

  it("production says what is missing, and changes nothing", async () => {
    const answer = await ask("/api/billing/plan", production, { tier: "professional" });
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({
      error: { code: "unavailable", details: { missing: expect.arrayContaining(["STRIPE_SECRET_KEY"]) } },
    });
    const contact = await ask("/api/billing/plan", production, { tier: "enterprise" });
    expect(contact.status).toBe(400);
    expect((await ask("/api/billing/plan", production, { tier: "gold" })).status).toBe(400);
    expect((await desk.plan()).tier).toBe("starter");
  });

  it("development switches the plan by hand, as if it were paid", async () => {
    await env.DB.prepare("UPDATE subscriptions SET unpaid_since = 5, ended_at = 6 WHERE tenant_id = ?")
      .bind(desk.owner.tenantId)
      .run();
    for (const tier of ["enterprise", "starter", "professional"]) {
      const answer = await as(desk.owner)("/api/billing/plan", { body: { tier } });
      expect(answer.status).toBe(204);
      expect(await desk.plan()).toMatchObject({
        tier,
        status: "active",
        trialEndsAt: null,
        unpaidSince: null,
        endedAt: null,
        stripeSubscriptionId: null,
      });
    }
    expect(await desk.audited("billing.tier-changed")).toHaveLength(3);
  });
});

describe("a refresh", () => {
  it("asks Stripe at once, for whoever comes back from its page before its event", async () => {
    const id = await desk.checkOut("professional");
    desk.lose();
    const answer = await ask("/api/billing/refresh", desk.stripe.variables);
    expect(answer.status).toBe(204);
    expect(await desk.plan()).toMatchObject({ tier: "professional", stripeSubscriptionId: id });
  });

  it("is refused where it is asked all the time", async () => {
    const ctx = desk.ctx({ actor: owner() });
    const limits = { take: async () => 7 };
    await expect(refreshBilling({ ...ctx, deps: { ...ctx.deps, limits } })).rejects.toMatchObject({
      code: "limit",
      retryAfter: 7,
    });
    expect(desk.stripe.asked).toEqual([]);
  });

  it("says so where Stripe cannot be asked", async () => {
    await desk.checkOut();
    desk.stripe.failNext();
    expect((await ask("/api/billing/refresh", desk.stripe.variables)).status).toBe(503);
  });
});
