import { z } from "zod";
import { instant } from "./primitives.ts";

export const callStatus = z.enum(["in-progress", "completed", "busy", "failed", "no-answer", "canceled"]);
export type CallStatus = z.infer<typeof callStatus>;

/** What came of a call, for the owner. */
export const callOutcome = z.enum([
  "booked",
  "rescheduled",
  "cancelled",
  "message",
  "answered",
  "transferred",
  "abandoned",
  "refused",
]);
export type CallOutcome = z.infer<typeof callOutcome>;

export const turn = z.object({
  at: instant,
  role: z.enum(["caller", "agent", "system"]),
  text: z.string(),
  interrupted: z.boolean().optional(),
  tool: z.string().optional(),
});
export type Turn = z.infer<typeof turn>;

export const callSummary = z.object({
  id: z.string(),
  callSid: z.string(),
  from: z.string(),
  to: z.string(),
  status: callStatus,
  outcome: callOutcome.nullable(),
  startedAt: instant,
  endedAt: instant.nullable(),
  durationSeconds: z.number().int(),
  billableSeconds: z.number().int(),
  summary: z.string().nullable(),
  contactId: z.string().nullable(),
  bookingIds: z.array(z.string()),
});
export type CallSummary = z.infer<typeof callSummary>;

export const callDetail = callSummary.extend({
  transcript: z.array(turn),
  /** True where it is empty because it is older than the plan keeps it. */
  transcriptRemoved: z.boolean(),
});
export type CallDetail = z.infer<typeof callDetail>;
