import type { Billing, Tier } from "@contract";
import { tiers } from "@contract";
import { describe, expect, it } from "vitest";
import { planAction } from "./plan-action.ts";
import { planLines, whatIsTooMuch } from "./plan-facts.ts";

const billing = (change: {
  tier?: Tier;
  stage?: Billing["standing"]["stage"];
  payments?: Partial<Billing["payments"]>;
  planSwitch?: boolean;
}): Billing => ({
  tier: change.tier ?? "starter",
  status: "active",
  standing: { stage: change.stage ?? "paid", since: null, next: null },
  trialEndsAt: null,
  currentPeriodStart: "2026-11-06T15:00:00Z",
  currentPeriodEnd: "2026-12-06T15:00:00Z",
  cancelAt: null,
  invoiceUrl: null,
  entitlements: [],
  payments: { available: true, missing: [], hasCustomer: true, hasSubscription: true, ...change.payments },
  planSwitch: change.planSwitch ?? false,
});
const actions = (of: Billing) => tiers.map((tier) => planAction(of, tier));

describe("what an owner can do about each plan", () => {
  it("moves a subscription, and talks about Enterprise", () => {
    expect(actions(billing({}))).toEqual(["current", "move", "contact"]);
    expect(actions(billing({ tier: "professional", stage: "grace" }))).toEqual(["move", "current", "contact"]);
  });

  it("pays for the plan of a trial, or for another", () => {
    const trial = billing({ stage: "trial", payments: { hasSubscription: false } });
    expect(actions(trial)).toEqual(["checkout", "checkout", "contact"]);
  });

  it("offers nothing that cannot be paid", () => {
    const off = { available: false, hasSubscription: false };
    expect(actions(billing({ stage: "trial", payments: off }))).toEqual(["none", "none", "contact"]);
    expect(actions(billing({ tier: "enterprise", payments: off }))).toEqual(["none", "none", "current"]);
  });

  it("switches in development alone", () => {
    expect(actions(billing({ planSwitch: true, tier: "professional" }))).toEqual(["switch", "current", "switch"]);
  });
});

describe("a plan in words", () => {
  it("says everything it includes", () => {
    expect(planLines("starter")).toEqual([
      "500 minutes a month",
      "$0.40 for each minute beyond",
      "1 telephone number",
      "Standard voices",
      "5 calls at the same time",
      "3 people in the team",
      "5 API keys",
      "Transcripts kept for 90 days",
      "Calendar sync",
    ]);
    expect(planLines("professional")).toEqual(
      expect.arrayContaining(["Website chat without limit", "Advanced routing"]),
    );
    expect(planLines("enterprise")).toContain("Transcripts kept for 7 years");
  });

  it("names what a smaller plan does not hold, and nothing where it does", () => {
    const uses: Billing["entitlements"] = [
      { feature: "numbers", allowed: 3, used: 2 },
      { feature: "members", allowed: 15, used: 3 },
      { feature: "premiumVoices", allowed: true, used: null },
      { feature: "retentionDays", allowed: 365, used: null },
    ];
    expect(whatIsTooMuch("starter", uses)).toEqual([
      "You keep your 2 telephone numbers, but Starter is for 1: no more can be added.",
      "Premium voices go: calls are answered in a standard voice.",
      "Transcripts are kept for 90 days; a month from now, older ones go.",
    ]);
    expect(whatIsTooMuch("enterprise", uses)).toEqual([]);
  });
});
