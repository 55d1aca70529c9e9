import type { ServiceStage } from "../../../contract/billing.ts";
import { dayMs } from "../../durations.ts";

/**
 * What a tenant's service depends on, as facts with a time and not as a verdict, so that what was compiled a minute or a
 * week ago still says what holds now. Instants in integer ms.
 */
export interface ServiceTerms {
  /** A payment provider's subscription exists, or a person has agreed on the plan. */
  subscribed: boolean;
  /** End of a trial that nobody has paid after; null once there is a subscription. */
  trialEndsAt: number | null;
  /** Since when something is unpaid; null where all is paid. */
  unpaidSince: number | null;
  /** When the subscription ended; null while there is one, or where there never was. */
  endedAt: number | null;
}

/** Days after a payment failed or a trial ended in which nothing changes for callers. */
export const graceDays = 7;
/** Days of taking messages only, before calls are put through to the owner. */
export const messagesDays = 14;

export interface Standing {
  stage: ServiceStage;
  /** integer ms */
  since: number | null;
  next: { stage: ServiceStage; at: number } | null;
}

/** The terms of whoever owes nothing: what holds where none are known. */
export const paidTerms: ServiceTerms = { subscribed: true, trialEndsAt: null, unpaidSince: null, endedAt: null };

/**
 * How a tenant is served at an instant. A trial's end and a failed payment are followed by days of grace, then by messages
 * only, at last by the owner's own telephone. A subscription that ended has no grace, unless it was unpaid for longer than
 * that already: then the clock goes on where it was. Paying undoes all of it at once.
 * @param now integer ms
 */
export function standingAt(terms: ServiceTerms, now: number): Standing {
  const { subscribed, trialEndsAt } = terms;
  const steps = stepsOf(terms);
  const reached = steps.findLast(({ at }) => at <= now);
  const next = steps.find(({ at }) => at > now) ?? null;
  return reached === undefined
    ? { stage: !subscribed && trialEndsAt !== null ? "trial" : "paid", since: null, next }
    : { stage: reached.stage, since: reached.at, next };
}

/** When each stage begins if nothing is paid, the first one first; empty where none does by itself. */
export function stepsOf({
  subscribed,
  trialEndsAt,
  unpaidSince,
  endedAt,
}: ServiceTerms): { stage: ServiceStage; at: number }[] {
  const unpaid = unpaidSince ?? (subscribed || endedAt !== null ? null : trialEndsAt);
  const graceOver = unpaid === null ? Infinity : unpaid + graceDays * dayMs;
  const messagesFrom = Math.min(graceOver, endedAt ?? Infinity);
  if (!Number.isFinite(messagesFrom)) return [];
  const grace = unpaid !== null && unpaid < messagesFrom ? [{ stage: "grace" as const, at: unpaid }] : [];
  return [
    ...grace,
    { stage: "messages", at: messagesFrom },
    { stage: "forward", at: messagesFrom + messagesDays * dayMs },
  ];
}
