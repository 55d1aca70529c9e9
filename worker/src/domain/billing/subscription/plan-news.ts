import type { Tier } from "../../../contract/plans.ts";

/** What an owner knows of their subscription. Instants in integer ms. */
export interface ToldOfPlan {
  /** The provider's subscription; null where there never was one. */
  subscriptionId: string | null;
  tier: Tier;
  /** Whether it is in force, paid or not. */
  live: boolean;
  unpaid: boolean;
  /** A payment waits for its owner to confirm it. */
  toConfirm: boolean;
  cancelAt: number | null;
}

/** What an owner is told of their subscription, one notice each. */
export type PlanNews =
  | "started"
  | "changed"
  | "confirm-payment"
  | "payment-failed"
  | "paid-again"
  | "cancelled"
  | "goes-on"
  | "ended";

/**
 * What has changed since the owner was told last, in the order it is told: told of how things stand, not of every event,
 * because events come late, twice and in any order. A subscription that never came to be in force is no news.
 * @param told null where nothing was ever told
 */
export function planNews(told: ToldOfPlan | null, now: ToldOfPlan): PlanNews[] {
  const isNew = told === null || told.subscriptionId !== now.subscriptionId;
  const before = isNew ? null : told;
  if (!now.live) return before?.live === true ? ["ended"] : [];
  const news: PlanNews[] = [];
  if (before?.live !== true) news.push("started");
  else if (before.tier !== now.tier) news.push("changed");
  const wasUnpaid = before?.unpaid ?? false;
  if (now.toConfirm && !(before?.toConfirm ?? false)) news.push("confirm-payment");
  else if (now.unpaid && !wasUnpaid) news.push("payment-failed");
  if (!now.unpaid && wasUnpaid) news.push("paid-again");
  const wasEnding = before?.cancelAt ?? null;
  if (now.cancelAt !== null && now.cancelAt !== wasEnding) news.push("cancelled");
  if (now.cancelAt === null && wasEnding !== null) news.push("goes-on");
  return news;
}
