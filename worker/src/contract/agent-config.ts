import { z } from "zod";
import { e164, localDate, localTime, timeZone } from "./primitives.ts";

export const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type Weekday = (typeof weekdays)[number];

/** `24:00` closes a day at midnight. */
const closing = z.union([localTime, z.literal("24:00")]);
const openRange = z
  .tuple([localTime, closing])
  .refine(([from, to]) => from < to, "opens after it closes; split a night over two days");
const dayHours = z
  .array(openRange)
  .max(6)
  .refine(
    (ranges) => ranges.every((range, i) => i === 0 || ranges[i - 1]![1] <= range[0]),
    "ranges overlap or are out of order",
  );

export const hours = z.object({
  mon: dayHours.default([]),
  tue: dayHours.default([]),
  wed: dayHours.default([]),
  thu: dayHours.default([]),
  fri: dayHours.default([]),
  sat: dayHours.default([]),
  sun: dayHours.default([]),
  closedDates: z.array(localDate).max(366).default([]),
});
export type Hours = z.infer<typeof hours>;

const configId = (prefix: string) => z.string().regex(new RegExp(`^${prefix}_[A-Za-z0-9_-]{1,40}$`));

export const service = z.object({
  id: configId("svc"),
  name: z.string().trim().min(1).max(80),
  durationMinutes: z.number().int().min(5).max(1440),
  bufferMinutes: z.number().int().min(0).max(480).default(0),
  priceCents: z.number().int().min(0).max(100_000_000).nullable().default(null),
});
export type Service = z.infer<typeof service>;

export const bookingRules = z.object({
  leadMinutes: z.number().int().min(0).max(43_200),
  horizonDays: z.number().int().min(1).max(365),
  slotStepMinutes: z.number().int().min(5).max(240),
  capacity: z.number().int().min(1).max(50),
});
export type BookingRules = z.infer<typeof bookingRules>;

export const voiceProfile = z.object({
  provider: z.enum(["elevenlabs", "google", "amazon"]),
  voiceId: z.string().regex(/^[A-Za-z0-9._-]{1,100}$/),
  name: z.string().min(1).max(100),
  premium: z.boolean(),
  /** As its library says; whoever has to stand in for it sounds alike. */
  gender: z.enum(["female", "male"]).optional(),
  /** How an ElevenLabs voice speaks; absent means the provider's own way. */
  settings: z
    .object({
      speed: z.number().min(0.7).max(1.2),
      stability: z.number().min(0).max(1),
      similarity: z.number().min(0).max(1),
    })
    .optional(),
});
export type VoiceProfile = z.infer<typeof voiceProfile>;

export const fact = z.object({
  id: configId("fct"),
  question: z.string().trim().min(1).max(500),
  answer: z.string().trim().min(1).max(2000),
  source: z.enum(["owner", "website", "gap"]).default("owner"),
});
export type Fact = z.infer<typeof fact>;

const routing = z.object({
  transferNumber: e164.nullable(),
  ringStaffFirstSeconds: z.number().int().min(0).max(60),
  afterHours: z.enum(["receptionist", "voicemail", "forward"]),
  blocked: z.array(e164).max(1000),
  allowed: z.array(e164).max(1000),
});

const emergencyRule = z.object({
  phrases: z.array(z.string().trim().min(2).max(120)).min(1).max(50),
  say: z.string().trim().min(1).max(600),
  dial: e164.nullable().default(null),
});

/** Everything an owner decides about the receptionist. Unknown keys are refused, so a typing slip is never silently lost. */
export const agentConfig = z.strictObject({
  businessName: z.string().trim().min(1).max(120),
  websiteUrl: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .nullable(),
  industry: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/),
  timeZone,
  language: z.enum(["en-US", "en-GB", "es-US", "es-ES"]),
  greeting: z.string().trim().min(1).max(500),
  persona: z.string().trim().max(2000),
  voiceProfile,
  aiProvider: z.enum(["builtin", "openai"]),
  aiModel: z.string().min(1).max(100).nullable(),
  calendar: z.object({
    provider: z.enum(["builtin", "calcom"]),
    eventTypeId: z.number().int().positive().nullable(),
    link: z.url().max(500).nullable(),
  }),
  hours,
  services: z.array(service).max(100).refine(uniqueIds, "two services share an id"),
  booking: bookingRules,
  knowledge: z.array(fact).max(500).refine(uniqueIds, "two facts share an id"),
  routing,
  emergency: z.array(emergencyRule).max(50),
  notifications: z.object({ smsTo: e164.nullable(), emailTo: z.email().nullable() }),
  caps: z.object({
    monthlyMinutes: z.number().int().min(0).max(10_000_000).nullable(),
    atCap: z.enum(["messages", "forward"]),
  }),
});
export type AgentConfig = z.infer<typeof agentConfig>;

function uniqueIds(rows: readonly { id: string }[]): boolean {
  return new Set(rows.map((row) => row.id)).size === rows.length;
}

/** `PUT /api/config`: any subset of the top-level keys; a key given replaces that key whole. */
export const agentConfigPatch = agentConfig.partial();
export type AgentConfigPatch = z.infer<typeof agentConfigPatch>;

/** `GET /api/config`. `version` is the newest saved one, `publishedVersion` the one that answers calls. */
export const agentConfigView = agentConfig.extend({ version: z.number().int(), publishedVersion: z.number().int() });
export type AgentConfigView = z.infer<typeof agentConfigView>;
