import type { ServiceTerms } from "./standing.ts";
import { stepsOf } from "./standing.ts";
import { dayMs } from "../../durations.ts";

/** A moment at which an owner who does not pay is told how they stand. */
export type MomentName =
  | "trial-3-days"
  | "trial-tomorrow"
  | "trial-ended"
  | "grace-day-4"
  | "grace-day-6"
  | "messages"
  | "forward";

export interface Moment {
  name: MomentName;
  /** integer ms */
  at: number;
}

/** A reminder says how much time there is: told later than this, milliseconds, it would be wrong. */
const reminderFor = dayMs;
const reminders: readonly MomentName[] = ["trial-3-days", "trial-tomorrow", "grace-day-4", "grace-day-6"];

/**
 * Every moment of these terms, the first one first. That a payment failed and that a subscription has ended is news of its
 * own and told when it happens, so neither is among them.
 */
function momentsOf(terms: ServiceTerms): Moment[] {
  const { subscribed, trialEndsAt, unpaidSince, endedAt } = terms;
  const steps = stepsOf(terms);
  const at = (stage: string): number | null => steps.find((step) => step.stage === stage)?.at ?? null;
  const [grace, messages, forward] = [at("grace"), at("messages"), at("forward")];
  const isTrial = !subscribed && unpaidSince === null && endedAt === null && trialEndsAt !== null;
  const moments: (Moment | null)[] = [
    isTrial ? { name: "trial-3-days", at: trialEndsAt - 3 * dayMs } : null,
    isTrial ? { name: "trial-tomorrow", at: trialEndsAt - dayMs } : null,
    isTrial ? { name: "trial-ended", at: trialEndsAt } : null,
    grace === null ? null : { name: "grace-day-4", at: grace + 4 * dayMs },
    grace === null ? null : { name: "grace-day-6", at: grace + 6 * dayMs },
    messages === null || messages === endedAt ? null : { name: "messages", at: messages },
    forward === null ? null : { name: "forward", at: forward },
  ];
  return moments.filter((moment): moment is Moment => {
    if (moment === null) return false;
    return !moment.name.startsWith("grace") || moment.at < (messages ?? Infinity);
  });
}

/**
 * The moment an owner is to have been told of by now, the newest alone, and when the next one comes. Instants in integer ms.
 */
export function momentAt(terms: ServiceTerms, now: number): { reached: Moment | null; nextAt: number | null } {
  const moments = momentsOf(terms);
  const reached = moments.findLast(({ at }) => at <= now) ?? null;
  const isStale = reached !== null && reminders.includes(reached.name) && now - reached.at > reminderFor;
  return { reached: isStale ? null : reached, nextAt: moments.find(({ at }) => at > now)?.at ?? null };
}
