import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planNews, type ToldOfPlan } from "./plan-news.ts";
import { planNotice } from "./plan-notice.ts";

const none: ToldOfPlan = {
  subscriptionId: null,
  tier: "starter",
  live: false,
  unpaid: false,
  toConfirm: false,
  cancelAt: null,
};
const paid: ToldOfPlan = { ...none, subscriptionId: "sub_1", live: true };

describe("the news of a plan", () => {
  it.each<[string, ToldOfPlan | null, ToldOfPlan, string[]]>([
    ["a start", null, paid, ["started"]],
    ["a start after nothing", none, paid, ["started"]],
    ["nothing new", paid, paid, []],
    ["a checkout that came to nothing", none, { ...paid, live: false }, []],
    ["another plan", paid, { ...paid, tier: "professional" }, ["changed"]],
    ["a failed payment", paid, { ...paid, unpaid: true }, ["payment-failed"]],
    ["a payment to confirm", paid, { ...paid, unpaid: true, toConfirm: true }, ["confirm-payment"]],
    ["a confirmation that failed", { ...paid, unpaid: true, toConfirm: true }, { ...paid, unpaid: true }, []],
    ["a payment", { ...paid, unpaid: true }, paid, ["paid-again"]],
    ["a cancellation", paid, { ...paid, cancelAt: 9 }, ["cancelled"]],
    ["a later one", { ...paid, cancelAt: 9 }, { ...paid, cancelAt: 10 }, ["cancelled"]],
    ["a cancellation withdrawn", { ...paid, cancelAt: 9 }, paid, ["goes-on"]],
    ["an end", { ...paid, cancelAt: 9 }, { ...paid, live: false }, ["ended"]],
    ["an end while unpaid", { ...paid, unpaid: true }, { ...paid, live: false, unpaid: true }, ["ended"]],
    ["an end that was told", { ...paid, live: false }, { ...paid, live: false }, []],
    ["a new one after the end", { ...paid, live: false }, { ...paid, subscriptionId: "sub_2" }, ["started"]],
    ["a first payment that failed", null, { ...paid, unpaid: true }, ["started", "payment-failed"]],
    ["a new plan, cancelled", paid, { ...paid, tier: "enterprise", cancelAt: 9 }, ["changed", "cancelled"]],
  ])("tells %s", (_what, told, now, news) => {
    expect(planNews(told, now)).toEqual(news);
  });

  it("is none where nothing has changed, and never an end and a start at once", () => {
    const state: fc.Arbitrary<ToldOfPlan> = fc.record({
      subscriptionId: fc.constantFrom(null, "sub_1", "sub_2"),
      tier: fc.constantFrom("starter", "professional", "enterprise"),
      live: fc.boolean(),
      unpaid: fc.boolean(),
      toConfirm: fc.boolean(),
      cancelAt: fc.option(fc.integer({ min: 0, max: 3 })),
    });
    fc.assert(
      fc.property(state, state, (before, now) => {
        expect(planNews(now, now)).toEqual([]);
        const news = planNews(before, now);
        expect(new Set(news).size).toBe(news.length);
        expect(news.includes("ended") && news.length > 1).toBe(false);
      }),
    );
  });
});

describe("its words", () => {
  const facts = {
    businessName: "Bright Smile",
    tier: "professional" as const,
    timeZone: "Pacific/Auckland",
    trialEnd: null,
    currentPeriodEnd: Date.UTC(2026, 11, 1, 12),
    cancelAt: null,
    paused: false,
    invoiceUrl: "https://invoice.test/i/1",
    billingUrl: "https://amunet.test/app/settings/billing",
  };

  it("name days in the business's own zone", () => {
    expect(planNotice("started", facts).body).toContain("December 2, 2026");
    expect(planNotice("started", { ...facts, trialEnd: Date.UTC(2026, 10, 30) }).body).toContain("November 30, 2026");
  });

  it("say of a paused plan that it is, and of no payment that failed", () => {
    const { subject, body, sms } = planNotice("payment-failed", { ...facts, paused: true });
    expect(subject).toMatch(/paused/);
    for (const words of [subject, body, sms]) expect(words).not.toMatch(/failed|could not collect/);
  });

  it("say where to pay: the invoice, else the dashboard", () => {
    for (const news of ["payment-failed", "confirm-payment"] as const) {
      const { body, sms } = planNotice(news, facts);
      expect([body, sms]).toEqual([
        expect.stringContaining(facts.invoiceUrl),
        expect.stringContaining(facts.invoiceUrl),
      ]);
      expect(planNotice(news, { ...facts, invoiceUrl: null }).sms).toContain(facts.billingUrl);
      expect(planNotice(news, { ...facts, invoiceUrl: null, billingUrl: null }).sms).toContain("in your dashboard");
    }
  });
});
