import { z } from "zod";
import type { Delivery } from "../../domain/texts/standing.ts";
import type { FormParams } from "./signature.ts";

/** A status callback of an outbound text. */
export interface MessageReport {
  /** The carrier's id. */
  sid: string;
  /** The number it was sent from: it says whose text this is. */
  from: string;
  /** Null for what moves nothing: it is still on its way to being sent. */
  delivery: Delivery | null;
  errorCode: string | null;
}

/** Twilio's message statuses, in our words; one that is not here is the future and moves nothing. */
const deliveries: ReadonlyMap<string, Delivery> = new Map([
  ["sending", "sending"],
  ["sent", "sent"],
  ["partially_delivered", "sent"],
  ["delivered", "delivered"],
  ["read", "delivered"],
  ["undelivered", "undelivered"],
  ["failed", "failed"],
  ["canceled", "failed"],
]);

const report = z.object({
  MessageSid: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
  MessageStatus: z.string(),
  From: z.string().min(1).max(120),
  ErrorCode: z
    .string()
    .regex(/^\d{1,6}$/)
    .nullable()
    .catch(null),
});

/** @returns null where this is no text's status callback */
export function parseMessageReport(params: FormParams): MessageReport | null {
  const read = report.safeParse({ ErrorCode: null, ...params });
  if (!read.success) return null;
  const { MessageSid, MessageStatus, From, ErrorCode } = read.data;
  return { sid: MessageSid, from: From, delivery: deliveries.get(MessageStatus) ?? null, errorCode: ErrorCode };
}
