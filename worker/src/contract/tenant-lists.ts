import { z } from "zod";
import { booking } from "./bookings.ts";
import { callSummary } from "./calls.ts";
import { instant } from "./primitives.ts";

/** A message a caller left for the business. */
export const message = z.object({
  id: z.string(),
  callId: z.string().nullable(),
  contactId: z.string().nullable(),
  fromName: z.string().nullable(),
  fromPhone: z.string().nullable(),
  body: z.string(),
  status: z.enum(["open", "done"]),
  createdAt: instant,
});
export type Message = z.infer<typeof message>;

export const contact = z.object({
  id: z.string(),
  name: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  firstSeenAt: instant,
  lastSeenAt: instant,
  calls: z.number().int(),
  bookings: z.number().int(),
});
export type Contact = z.infer<typeof contact>;

export const auditEntry = z.object({
  id: z.string(),
  at: instant,
  actor: z.object({ type: z.string(), id: z.string().nullable() }),
  action: z.string(),
  target: z.string().nullable(),
  details: z.record(z.string(), z.unknown()),
});
export type AuditEntry = z.infer<typeof auditEntry>;

export const voice = z.object({
  provider: z.enum(["elevenlabs", "google", "amazon"]),
  voiceId: z.string(),
  name: z.string(),
  premium: z.boolean(),
  language: z.string(),
  gender: z.enum(["female", "male"]).optional(),
  previewUrl: z.string().optional(),
  rank: z.number().int(),
});
export type Voice = z.infer<typeof voice>;

export const subscription = z.object({
  tier: z.enum(["starter", "professional", "enterprise"]),
  status: z.string(),
  trialEndsAt: instant.nullable(),
  currentPeriodStart: instant,
  currentPeriodEnd: instant,
});
export type Subscription = z.infer<typeof subscription>;

export const overview = z.object({
  calls: z.array(callSummary),
  bookings: z.array(booking),
  subscription,
  usage: z.object({ minutes: z.number().int(), includedMinutes: z.number().int(), calls: z.number().int() }),
  totals: z.object({
    callsToday: z.number().int(),
    calls7d: z.number().int(),
    bookings7d: z.number().int(),
    messagesOpen: z.number().int(),
    minutes30d: z.number().int(),
  }),
});
export type Overview = z.infer<typeof overview>;
