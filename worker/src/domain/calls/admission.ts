import type { BillingPeriod } from "../billing/period.ts";
import type { Served, Service } from "./served.ts";

/** What the hub must know to decide on a ringing call, and the answers it chooses among. */
export interface Admission {
  callSid: string;
  /** The carrier's token for this request and its retries. */
  idempotencyToken: string | null;
  from: string;
  to: string;
  /** integer ms */
  at: number;
  /** Calls at once that the plan allows. */
  concurrentCalls: number;
  /** How the call is served by what is paid, and by what its owner wants at the cap. */
  service: Pick<Service, "served" | "capMinutes" | "atCap">;
  /** The billing period that minutes count in now. */
  period: BillingPeriod;
  blocked: boolean;
  answers: Record<Decision, string>;
}

/** `answer` is the whole receptionist; `messages` one that takes messages; `forward` the owner's own telephone. */
export type Decision = "answer" | "messages" | "forward" | "busy" | "blocked";

export interface Verdict {
  decision: Decision;
  /** The answer of the first request with this CallSid, word for word. */
  twiml: string;
}

/** Calls that never reported their end stop counting after this, milliseconds. */
export const presumedOverMs = 2 * 60 * 60 * 1000;

/**
 * Decides on a call nobody has decided on yet. Who is put through takes none of the plan's lines.
 * @param state `seconds` are those the period has used
 */
export function decide(admission: Admission, state: { activeCalls: number; seconds: number }): Decision {
  if (admission.blocked) return "blocked";
  const { served, capMinutes, atCap } = admission.service;
  const isCapped = served === "full" && capMinutes !== null && state.seconds >= capMinutes * 60;
  const wanted = isCapped ? atCap : served;
  if (wanted === "forward") return "forward";
  if (state.activeCalls >= admission.concurrentCalls) return "busy";
  return wanted === "messages" ? "messages" : "answer";
}

/** How a call goes on that was decided on. */
export const servedBy = (decision: Decision): Served =>
  decision === "messages" || decision === "forward" ? decision : "full";

/** The decision by which a call is served like this. */
export const decisionFor = (served: Served): Decision => (served === "full" ? "answer" : served);

/** True where the caller does not reach the receptionist at all. */
export const isRefused = (decision: Decision): boolean => decision === "busy" || decision === "blocked";

const digitsOf = (phoneNumber: string): string => phoneNumber.replace(/\D/g, "");

/** True where the owner has blocked this caller and not allowed them. */
export function isBlocked(from: string, routing: { blocked: readonly string[]; allowed: readonly string[] }): boolean {
  const digits = digitsOf(from);
  const has = (numbers: readonly string[]) => numbers.some((number) => digitsOf(number) === digits);
  return digits !== "" && has(routing.blocked) && !has(routing.allowed);
}
