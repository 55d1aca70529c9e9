import type { TextStatus } from "../../contract/texts.ts";

/** What the carrier may say of an outbound text. */
export type Delivery = "sending" | "sent" | "delivered" | "undelivered" | "failed";

const before: Readonly<Record<Delivery, readonly TextStatus[]>> = {
  sending: ["queued"],
  sent: ["queued", "sending"],
  delivered: ["queued", "sending", "sent"],
  undelivered: ["queued", "sending", "sent"],
  failed: ["queued", "sending", "sent"],
};

/** The standings from which this report still moves a text forward; reports come late, twice and out of order. */
export const standingsBefore = (delivery: Delivery): readonly TextStatus[] => before[delivery];

/** Sends of one text at most; then it has failed. */
export const mostAttempts = 6;

/** How long after a send that may go better later the next is due, milliseconds: 1, 2, 4 … seconds, and at most a minute. */
export const pauseAfter = (attempts: number): number => Math.min(60_000, 1000 * 2 ** Math.max(0, attempts - 1));

/** How long one sender has a text for itself, milliseconds: longer than everything it waits for. */
export const sendingLeaseMs = 60_000;
