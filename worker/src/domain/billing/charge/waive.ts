import type { WaivedReason } from "../../../contract/billing.ts";
import type { CallOutcome, CallStatus } from "../../../contract/calls.ts";
import type { Degraded } from "../../calls/served.ts";
import { billableSeconds } from "./billable.ts";
import { isSolicitation } from "./solicitation.ts";

/**
 * What of ours failed in a call while somebody was on the line. `brain`: our own code failed at an event of the call.
 * `connection`: we gave the call up after it had dropped too often. `apology`: the caller heard that we cannot go on.
 * `relay`: the carrier's voice service reported an error and went on.
 */
export type CallFault = "brain" | "connection" | "apology" | "relay";

/** What is known of a call that is over, as far as its price depends on it. */
export interface CallEvidence {
  /** Turned away as busy or blocked, or to a tenant the operator has suspended. */
  refused: boolean;
  /** Put through to the owner's own telephone when it rang, by the cap or by what is unpaid. */
  forwarded: boolean;
  /** Why only messages were taken, as decided when it rang; null where everything was served. */
  messagesOnly: Degraded | null;
  status: CallStatus;
  durationSeconds: number;
  outcome: CallOutcome;
  /** The receptionist was on the line. */
  greeted: boolean;
  /** What the caller said, in their words. */
  heard: readonly string[];
  /** The caller pressed keys. */
  pressed: boolean;
  /** Texts that the call sent. */
  texts: number;
  /** A booking, a change or a message that the caller wanted was not written down, because our calendar or book failed. */
  toolsFailed: boolean;
  faults: readonly CallFault[];
}

/**
 * Why a call is not charged; null where it is. The order is that of certainty: what was decided when it rang, then what the
 * clock says, then what failed, then what was said.
 */
export function waivedReasonOf(call: CallEvidence): WaivedReason | null {
  if (call.refused) return "refused";
  if (call.forwarded) return "forwarded";
  // A cap on what is spent that went on charging would be none.
  if (call.messagesOnly !== null) return call.messagesOnly;
  if (billableSeconds(call.durationSeconds) === 0) return "short";
  if (isOurFailure(call)) return "our-failure";
  return isSpam(call) ? "spam" : null;
}

/** No call lasts longer in which the receptionist hears nothing. */
const silenceSeconds = 60;

/** Something stands behind the call: an appointment made or changed, a message, a text, a person it was put through to. */
const cameToSomething = ({ outcome, texts }: CallEvidence): boolean =>
  texts > 0 || (outcome !== "abandoned" && outcome !== "answered" && outcome !== "refused");

function isOurFailure(call: CallEvidence): boolean {
  // Whatever failed on the way, the caller got what they called for.
  if (cameToSomething(call)) return false;
  // They asked for something to be written down, and nothing was, because of us; an answer beside it does not make up for it.
  if (call.toolsFailed) return true;
  // We hung up on them.
  if (call.faults.includes("connection") || call.faults.includes("apology")) return true;
  // A question that was answered was served: a fault beside it is no reason.
  if (call.outcome === "answered") return false;
  // The rest counts only where nothing at all came of the call.
  return call.status === "failed" || call.faults.length > 0;
}

function isSpam(call: CallEvidence): boolean {
  if (cameToSomething(call)) return false;
  // Nobody ever spoke or pressed a key: a dialler that waits for a person, or a line left open. The receptionist hangs up on
  // silence within the minute, so a longer call has been more than that.
  if (call.heard.length === 0) return call.greeted && !call.pressed && call.durationSeconds <= silenceSeconds;
  // Somebody who sells to the business. What they were told of it on the way makes no customer of them.
  return isSolicitation(call.heard);
}
