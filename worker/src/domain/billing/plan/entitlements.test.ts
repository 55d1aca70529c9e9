import { describe, expect, it } from "vitest";
import { entitlement } from "../../../contract/billing.ts";
import { plans, type Tier, tiers } from "../../../contract/plans.ts";
import { allowanceOf, can, type Feature, planRefusal, upgradeFor } from "./entitlements.ts";

const features = entitlement.shape.feature.options;
const counted = features.filter((feature) => typeof plans.starter[feature] === "number");

describe.each(tiers)("%s", (tier) => {
  it.each(counted)("allows %s up to what the plan says, and not one more", (feature) => {
    const allowed = Number(plans[tier][feature]);
    expect(allowanceOf(tier, feature)).toBe(allowed);
    expect([0, allowed - 1, allowed, allowed + 1].map((used) => can(tier, feature, used))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it("has premium voices or not, whatever is counted", () => {
    for (const used of [0, 1, 1_000_000]) expect(can(tier, "premiumVoices", used)).toBe(tier !== "starter");
  });
});

it("no larger plan allows less", () => {
  for (const [i, tier] of tiers.entries())
    for (const smaller of tiers.slice(0, i))
      for (const feature of features)
        expect(Number(allowanceOf(tier, feature))).toBeGreaterThanOrEqual(Number(allowanceOf(smaller, feature)));
});

describe("a refusal", () => {
  it.each<[Tier, Feature, number, Tier | null]>([
    ["starter", "numbers", 1, "professional"],
    ["starter", "numbers", 2, "professional"],
    // After a downgrade more may be there than the next plan has.
    ["starter", "numbers", 3, "enterprise"],
    ["starter", "numbers", 1000, null],
    ["professional", "numbers", 3, "enterprise"],
    ["enterprise", "numbers", 1000, null],
    ["starter", "apiKeys", 5, "professional"],
    ["starter", "premiumVoices", 0, "professional"],
    ["enterprise", "premiumVoices", 0, null],
  ])("of %s for %s with %i there names %s as the plan that allows it", (tier, feature, used, upgrade) => {
    expect(upgradeFor(tier, feature, used)).toBe(upgrade);
    expect(planRefusal(tier, feature, used).details).toEqual({
      feature,
      allowed: plans[tier][feature],
      used,
      tier,
      upgrade,
    });
  });

  it("says what there is, what there could be and what to do", () => {
    const refusal = planRefusal("starter", "numbers", 1);
    expect(refusal.code).toBe("forbidden");
    expect(refusal.message).toBe(
      "Starter has 1 telephone number; Professional has 3 telephone numbers. Upgrade, or release one first",
    );
    expect(planRefusal("enterprise", "apiKeys", 1000).message).toBe("Enterprise has 1,000 API keys; revoke one first");
    expect(planRefusal("starter", "premiumVoices").message).toBe(
      "premium voices come with Professional; choose a standard voice",
    );
    expect(planRefusal("starter", "premiumVoices").details).toMatchObject({ allowed: false, used: null });
  });

  it("has words for every feature of every plan", () => {
    for (const tier of tiers)
      for (const feature of features)
        expect(planRefusal(tier, feature, 1).message).toMatch(/^(?!.*(undefined|NaN|null)).{20,}$/);
  });
});
