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
  /** Minutes a month after which the tenant wants calls to degrade; null for never. */
  monthlyMinutes: number | null;
  blocked: boolean;
  answers: Record<Decision, string>;
}

export type Decision = "answer" | "busy" | "blocked" | "capped";

export interface Verdict {
  decision: Decision;
  /** The answer of the first request with this CallSid, word for word. */
  twiml: string;
}

/** Calls that never reported their end stop counting after this, milliseconds. */
export const presumedOverMs = 2 * 60 * 60 * 1000;

/** Decides on a call nobody has decided on yet. */
export function decide(admission: Admission, state: { activeCalls: number; minutesThisMonth: number }): Decision {
  if (admission.blocked) return "blocked";
  if (state.activeCalls >= admission.concurrentCalls) return "busy";
  if (admission.monthlyMinutes !== null && state.minutesThisMonth >= admission.monthlyMinutes) return "capped";
  return "answer";
}

/** True where the caller does not reach the receptionist at all. */
export const isRefused = (decision: Decision): boolean => decision === "busy" || decision === "blocked";

const digitsOf = (phoneNumber: string): string => phoneNumber.replace(/\D/g, "");

/** True where the owner has blocked this caller and not allowed them. */
export function isBlocked(from: string, routing: { blocked: readonly string[]; allowed: readonly string[] }): boolean {
  const digits = digitsOf(from);
  const has = (numbers: readonly string[]) => numbers.some((number) => digitsOf(number) === digits);
  return digits !== "" && has(routing.blocked) && !has(routing.allowed);
}
