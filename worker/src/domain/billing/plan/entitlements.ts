import type { EntitlementView } from "../../../contract/billing.ts";
import { plans, type Tier, tiers } from "../../../contract/plans.ts";
import { AppError } from "../../../errors.ts";

/** What a plan says something about: how many there may be, or whether it is there. */
export type Feature = EntitlementView["feature"];

/** How many a plan allows of a feature, or whether it has it. */
export const allowanceOf = <F extends Feature>(tier: Tier, feature: F): (typeof plans)[Tier][F] => plans[tier][feature];

/**
 * Whether a plan allows one more of what is counted, or something to be had at all.
 * @param used how many there are already; of `retentionDays` how many whole days old something is. Nothing is counted of
 *   `premiumVoices`.
 */
export function can(tier: Tier, feature: Feature, used = 0): boolean {
  const allowed: number | boolean = allowanceOf(tier, feature);
  return typeof allowed === "boolean" ? allowed : used < allowed;
}

/** The smallest plan above this one that would allow it; null where none does. */
export const upgradeFor = (tier: Tier, feature: Feature, used = 0): Tier | null =>
  tiers.slice(tiers.indexOf(tier) + 1).find((larger) => can(larger, feature, used)) ?? null;

/**
 * What who wants more than the plan has is told, in words for the business's owner. `details`: `feature`, `allowed`, `used`
 * (null where nothing is counted), `tier`, and `upgrade`, the plan that allows it, or null.
 */
export function planRefusal(tier: Tier, feature: Feature, used: number | null = null): AppError {
  const allowed = allowanceOf(tier, feature);
  const upgrade = upgradeFor(tier, feature, used ?? 0);
  const instead = upgrade === null ? null : plans[upgrade].name;
  const message = typeof allowed === "boolean" ? missing(feature, instead) : noMore(tier, feature, upgrade);
  return new AppError("forbidden", message, { details: { feature, allowed, used, tier, upgrade } });
}

/** One of it, several of it, and what to do instead of upgrading. */
const words: Record<Feature, { one: string; many: string; instead: string }> = {
  numbers: { one: "telephone number", many: "telephone numbers", instead: "release one first" },
  members: { one: "member", many: "members", instead: "remove one first" },
  apiKeys: { one: "API key", many: "API keys", instead: "revoke one first" },
  concurrentCalls: { one: "call at once", many: "calls at once", instead: "wait until one has ended" },
  retentionDays: { one: "day of transcripts", many: "days of transcripts", instead: "export them earlier" },
  premiumVoices: { one: "premium voice", many: "premium voices", instead: "choose a standard voice" },
};

const missing = (feature: Feature, upgrade: string | null): string => {
  const { many, instead } = words[feature];
  return upgrade === null ? `the plan has no ${many}; ${instead}` : `${many} come with ${upgrade}; ${instead}`;
};

function noMore(tier: Tier, feature: Feature, upgrade: Tier | null): string {
  const { instead } = words[feature];
  const has = `${plans[tier].name} has ${counted(tier, feature)}`;
  return upgrade === null
    ? `${has}; ${instead}`
    : `${has}; ${plans[upgrade].name} has ${counted(upgrade, feature)}. Upgrade, or ${instead}`;
}

function counted(tier: Tier, feature: Feature): string {
  const allowed = Number(allowanceOf(tier, feature));
  return `${allowed.toLocaleString("en-US")} ${allowed === 1 ? words[feature].one : words[feature].many}`;
}
