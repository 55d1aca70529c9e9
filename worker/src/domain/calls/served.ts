import type { AgentConfig } from "../../contract/agent-config.ts";
import type { ServiceStage } from "../../contract/billing.ts";
import type { AgentSnapshot } from "../agent/snapshot.ts";
import { capMinutesOf } from "../billing/usage/cap.ts";
import { type BillingPeriod, calendarMonth, periodAt } from "../billing/period.ts";
import { paidTerms, standingAt } from "../billing/standing/standing.ts";

/**
 * How a call is served: by everything its business has set up, by a receptionist who takes messages, or by the owner's own
 * telephone.
 */
export type Served = "full" | "messages" | "forward";

/** What a ringing call may come to. */
export interface Service {
  served: Served;
  /** Minutes of the period after which a call that would have everything is served `atCap`; null for never. */
  capMinutes: number | null;
  atCap: Exclude<Served, "full">;
  /** Whom a call is put through to; null where nobody may be. */
  forwardTo: string | null;
}

/** Why a call is not served in full: the period's minutes are used up, or nothing is paid. */
export type Degraded = "capped" | "unpaid";

/** The billing period of an instant; that of a snapshot from before there were any is the calendar month. */
export function periodOf({ period }: AgentSnapshot, now: number): BillingPeriod {
  return periodAt(period ?? calendarMonth(now), now);
}

/** How a tenant stands at an instant, integer ms. A snapshot from before there were terms is one of a tenant that has paid. */
const stageAt = ({ terms }: AgentSnapshot, now: number): ServiceStage => standingAt(terms ?? paidTerms, now).stage;

/** Why a call that began at this instant is not served in full. @param now integer ms */
export const degradedBy = (snapshot: AgentSnapshot, now: number): Degraded =>
  isUnpaid(stageAt(snapshot, now)) ? "unpaid" : "capped";

const isUnpaid = (stage: ServiceStage): boolean => stage === "messages" || stage === "forward";

/**
 * How a call is to be served, by what is paid at this instant and what its owner wants at the cap. Whoever calls from the
 * owner's own telephone is not put through to it, nor is a call of ours that their telephone has sent back to us.
 * @param call the caller's number and ours, as the carrier gives them
 * @param now integer ms
 */
export function serviceAt(snapshot: AgentSnapshot, call: { from: string; to: string }, now: number): Service {
  const { config, terms = paidTerms, tier } = snapshot;
  const { caps } = config;
  const forwardTo = isOwnCall(call) ? null : ownersPhone(config, [call.from, call.to]);
  const stage = stageAt(snapshot, now);
  const put = forwardTo === null ? "messages" : "forward";
  return {
    served: stage === "forward" ? put : stage === "messages" ? "messages" : "full",
    capMinutes: capMinutesOf({ monthlyMinutes: caps.monthlyMinutes, terms, tier }),
    atCap: caps.atCap === "forward" ? put : "messages",
    forwardTo,
  };
}

/** Put through in our number's name, to a telephone that passes on to us what nobody takes: it would go round for ever. */
export const isOwnCall = ({ from, to }: { from: string | null; to: string | null }): boolean =>
  from !== null && from === to;

/** The telephone the owner is reached at: where urgent callers go, else where they are texted. @param except never these */
export const ownersPhone = (
  { routing, notifications }: Pick<AgentConfig, "routing" | "notifications">,
  except: readonly string[] = [],
): string | null =>
  [routing.transferNumber, notifications.smsTo].find((phone) => phone !== null && !except.includes(phone)) ?? null;

/** How whoever writes is served: nobody can be put through in writing. @param now integer ms */
export const servedInWriting = (snapshot: AgentSnapshot, now: number): Exclude<Served, "forward"> =>
  isUnpaid(stageAt(snapshot, now)) ? "messages" : "full";
