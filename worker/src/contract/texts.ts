import { z } from "zod";
import { callOutcome, turn } from "./calls.ts";
import { e164, instant, pageQuery } from "./primitives.ts";

/**
 * Where a text stands. An outbound one only moves forward: queued → sending → sent → delivered, or to one of the ends
 * `undelivered` (the carrier gave up), `failed` (never left) and `refused` (ours: the number has opted out).
 */
export const textStatus = z.enum([
  "received",
  "queued",
  "sending",
  "sent",
  "delivered",
  "undelivered",
  "failed",
  "refused",
]);
export type TextStatus = z.infer<typeof textStatus>;

/** A text message as the owner sees it. */
export const textMessage = z.object({
  id: z.string(),
  direction: z.enum(["in", "out"]),
  from: z.string(),
  to: z.string(),
  /** Empty once it is older than the plan keeps it. */
  body: z.string(),
  status: textStatus,
  failure: z.string().nullable(),
  purpose: z.string(),
  conversationId: z.string().nullable(),
  contactId: z.string().nullable(),
  bookingId: z.string().nullable(),
  createdAt: instant,
  updatedAt: instant,
});
export type TextMessage = z.infer<typeof textMessage>;

export const textsQuery = pageQuery.extend({
  direction: z.enum(["in", "out"]).optional(),
  status: textStatus.optional(),
  phone: e164.optional().describe("only texts with this number on the other side"),
});

export const conversationChannel = z.enum(["sms", "chat"]);
export type ConversationChannel = z.infer<typeof conversationChannel>;

/** A conversation in writing. */
export const conversationSummary = z.object({
  id: z.string(),
  channel: conversationChannel,
  phone: z.string().nullable(),
  contactId: z.string().nullable(),
  outcome: callOutcome.nullable(),
  summary: z.string().nullable(),
  bookingIds: z.array(z.string()),
  startedAt: instant,
  lastAt: instant,
});
export type ConversationSummary = z.infer<typeof conversationSummary>;

export const conversationDetail = conversationSummary.extend({
  transcript: z.array(turn),
  /** True where it is empty because it is older than the plan keeps it. */
  transcriptRemoved: z.boolean(),
});
export type ConversationDetail = z.infer<typeof conversationDetail>;
