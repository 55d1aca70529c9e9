import { plans, tiers } from "../../../contract/plans.ts";
import { dayMs } from "../../durations.ts";

/** How long a tenant's transcripts are kept, as it was last looked at. Instants in integer ms. */
export interface Retention {
  /** Days in force. */
  days: number;
  /** Days the plan had: fewer than `days` while they wait to take effect. */
  allowed: number;
  /** Since when the plan has fewer than `days`; null where it has not. */
  fellAt: number | null;
  /** What is older has been removed. */
  removedBefore: number;
}

/** Days after a downgrade in which nothing is removed that was kept before it. */
export const retentionGraceDays = 30;

/** Of a tenant that was never looked at: as if it had had the longest. */
const everything: Retention = {
  days: Math.max(...tiers.map((tier) => plans[tier].retentionDays)),
  allowed: Infinity,
  fellAt: null,
  removedBefore: 0,
};

/**
 * What holds now. More days hold at once; fewer only once the plan has had them for the days of grace, counted from when
 * that was first seen, and anew where it falls further.
 * @param allowed days the plan has now
 */
export function retentionAt(known: Retention | null, allowed: number, now: number): Retention {
  const { days, fellAt: fell, removedBefore, ...before } = known ?? everything;
  if (allowed >= days) return { days: allowed, allowed, fellAt: null, removedBefore };
  const fellAt = fell === null || allowed < before.allowed ? now : fell;
  return now >= fellAt + retentionGraceDays * dayMs
    ? { days: allowed, allowed, fellAt: null, removedBefore }
    : { days, allowed, fellAt, removedBefore };
}

/** What was said before this instant is kept no longer. */
export const keptSince = ({ days }: Retention, now: number): number => now - days * dayMs;
