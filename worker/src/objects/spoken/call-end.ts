import { patience } from "../../domain/conversation/pace.ts";
import type { DeadlineBook } from "../deadlines.ts";
import type { CallEnd } from "./call-journal.ts";

/** What is known of a call's end where somebody says that it is over. */
export interface SaidEnd {
  from: string;
  to: string;
  status: CallEnd["status"];
  /** Null where the carrier does not say. */
  durationSeconds: number | null;
  /** Whether the person dialled took the call, where the carrier says. */
  reached?: boolean;
}

/** How a call ended: what the carrier does not say is from our own clock. Instants in integer ms. */
export function endOf({ startedAt }: { startedAt: number }, said: SaidEnd, at: number): CallEnd {
  const { status, durationSeconds, reached } = said;
  const lived = Math.max(0, Math.round((at - startedAt) / 1000));
  return { at, status, durationSeconds: durationSeconds ?? lived, ...(reached === false ? { reached } : {}) };
}

/** A call that is over waits for nobody any more, but to be handed over and then forgotten. @param at when it ended */
export function awaitNoOne(deadlines: DeadlineBook, at: number): void {
  deadlines.change({
    silence: null,
    "hang-up": null,
    "time-up": null,
    abandoned: null,
    "hand-over": at + patience.handOverRetryMs,
    forget: at + patience.forgetMs,
  });
}
