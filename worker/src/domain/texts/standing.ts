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
