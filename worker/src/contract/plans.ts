/**
 * The plans, once: what each costs and includes. Money in cents, minutes a billing period, days of 24 hours. What lies
 * beyond the included minutes is charged by the second at `overageCentsPerMinute`. What a plan has `also` is sold with it and
 * said of it, and kept from nobody.
 */
export const plans = {
  starter: {
    name: "Starter",
    priceCents: 19_700,
    includedMinutes: 500,
    overageCentsPerMinute: 40,
    numbers: 1,
    concurrentCalls: 5,
    members: 3,
    apiKeys: 5,
    retentionDays: 90,
    premiumVoices: false,
    also: ["Calendar sync"],
  },
  professional: {
    name: "Professional",
    priceCents: 49_700,
    includedMinutes: 2000,
    overageCentsPerMinute: 25,
    numbers: 3,
    concurrentCalls: 25,
    members: 15,
    apiKeys: 25,
    retentionDays: 365,
    premiumVoices: true,
    also: ["Calendar sync", "Website chat without limit", "Advanced routing"],
  },
  enterprise: {
    name: "Enterprise",
    priceCents: null,
    includedMinutes: 20_000,
    overageCentsPerMinute: 20,
    numbers: 1000,
    concurrentCalls: 500,
    members: 1000,
    apiKeys: 1000,
    retentionDays: 2555,
    premiumVoices: true,
    also: [
      "Calendar sync",
      "Website chat without limit",
      "Advanced routing",
      "Dedicated setup",
      "SOC 2-ready logging",
      "Custom integrations",
    ],
  },
} as const;

export type Tier = keyof typeof plans;
/** Every tier, the smallest first. */
export const tiers = ["starter", "professional", "enterprise"] as const satisfies readonly Tier[];
/** Days a new tenant may use everything of its plan before paying. */
export const trialDays = 14;
/** Where Enterprise is talked about, on our own site: it has no price to start at. */
export const enterpriseContact = "/contact";
