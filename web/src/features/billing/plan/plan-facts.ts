import { type EntitlementView, plans, type Tier, tiers } from "@contract";
import { counted } from "../../../lib/counted.ts";
import { exactMoney, money } from "../../../lib/money.ts";

/** `$197 a month`, or what is said where the price is agreed on. */
export function planPrice(tier: Tier): string {
  const { priceCents } = plans[tier];
  return priceCents === null ? "Let’s talk" : money(priceCents);
}

/** Everything a plan includes, one line each. */
export function planLines(tier: Tier): readonly string[] {
  const plan = plans[tier];
  return [
    `${plan.includedMinutes.toLocaleString("en-US")} minutes a month`,
    `${exactMoney(plan.overageCentsPerMinute)} for each minute beyond`,
    counted(plan.numbers, "telephone number", "telephone numbers"),
    plan.premiumVoices ? "Standard and premium voices" : "Standard voices",
    `${counted(plan.concurrentCalls, "call", "calls")} at the same time`,
    `${counted(plan.members, "person", "people")} in the team`,
    counted(plan.apiKeys, "API key", "API keys"),
    `Transcripts kept for ${span(plan.retentionDays)}`,
    ...plan.also,
  ];
}

const span = (days: number): string =>
  days % 365 === 0 ? counted(days / 365, "year", "years") : counted(days, "day", "days");

/** What of today's use is more than another plan is for, and what then becomes of it, one sentence each. */
export function whatIsTooMuch(to: Tier, entitlements: readonly EntitlementView[]): readonly string[] {
  const plan = plans[to];
  return entitlements.flatMap(({ feature, allowed, used }) => {
    const next = plan[feature];
    if (feature === "premiumVoices") return allowed === true && next === false ? [premiumGoes] : [];
    if (feature === "retentionDays")
      return typeof allowed === "number" && typeof next === "number" && next < allowed
        ? [`Transcripts are kept for ${span(next)}; a month from now, older ones go.`]
        : [];
    if (used === null || typeof next !== "number" || used <= next) return [];
    return [
      `You keep your ${used.toLocaleString("en-US")} ${named[feature]}, but ${plan.name} is for ${next}: no more can be added.`,
    ];
  });
}

const premiumGoes = "Premium voices go: calls are answered in a standard voice.";

const named = {
  numbers: "telephone numbers",
  members: "people in the team",
  apiKeys: "API keys",
  concurrentCalls: "calls at the same time",
} as const;

/** True where the second plan is the larger one. */
export const isUpgrade = (from: Tier, to: Tier): boolean => tiers.indexOf(to) > tiers.indexOf(from);
