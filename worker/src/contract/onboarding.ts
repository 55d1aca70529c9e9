import { z } from "zod";
import { agentConfigPatch, hours, voiceProfile } from "./agent-config.ts";
import { email, password } from "./auth.ts";
import { e164, instant, localDate, timeZone } from "./primitives.ts";

/** The steps in their order. */
export const stepKeys = ["signal", "profile", "voice", "config", "integrations", "launch"] as const;
export type StepKey = (typeof stepKeys)[number];

export const stepStatus = z.enum(["pending", "running", "retrying", "needs_input", "done", "failed"]);
export type StepStatus = z.infer<typeof stepStatus>;
export const runStatus = z.enum(["running", "needs_input", "done", "failed"]);
export type RunStatus = z.infer<typeof runStatus>;

/** `POST /api/onboarding/start`. Without a session it creates the account too and needs a password. */
export const startOnboardingRequest = z
  .object({
    email,
    businessName: z.string().trim().min(1).max(120).optional(),
    /** As people write it: `brightsmile.com` will do. */
    websiteUrl: z.string().trim().min(1).max(500).optional(),
    tier: z.enum(["starter", "professional", "enterprise"]).optional(),
    password: password.optional(),
    areaCode: z
      .string()
      .regex(/^[2-9]\d{2}$/, "three digits, for example 212")
      .optional(),
    phoneNumber: e164.optional(),
  })
  .refine(({ businessName, websiteUrl }) => businessName !== undefined || websiteUrl !== undefined, {
    message: "give the business's name or its website",
    path: ["businessName"],
  });
export type StartOnboarding = z.infer<typeof startOnboardingRequest>;

/** How a fact was come by, the surest first. */
export const evidenceMethod = z.enum([
  "owner",
  "json-ld",
  "microdata",
  "open-graph",
  "link",
  "text",
  "model",
  "name",
  "template",
]);
export type EvidenceMethod = z.infer<typeof evidenceMethod>;

/** A fact with where it comes from: the page it stands on (null where it is on none) and how sure it is, 0 to 1. */
export const found = <T extends z.ZodType>(value: T) =>
  z.object({
    value,
    method: evidenceMethod,
    sourceUrl: z.string().nullable(),
    confidence: z.number().min(0).max(1),
  });
export interface Found<T> {
  value: T;
  method: EvidenceMethod;
  sourceUrl: string | null;
  confidence: number;
}

export const postalAddress = z.object({
  street: z.string().max(200).nullable(),
  city: z.string().max(100).nullable(),
  region: z.string().max(100).nullable(),
  postalCode: z.string().max(20).nullable(),
  /** ISO 3166-1 alpha-2. */
  country: z.string().length(2).nullable(),
});
export type PostalAddress = z.infer<typeof postalAddress>;

/** A service as a website or an industry offers it; what is not known is null. */
export const offeredService = z.object({
  name: z.string().min(1).max(80),
  durationMinutes: z.number().int().min(5).max(1440).nullable(),
  priceCents: z.number().int().min(0).max(100_000_000).nullable(),
});
export type OfferedService = z.infer<typeof offeredService>;

export const questionAnswered = z.object({
  question: z.string().trim().min(1).max(500),
  answer: z.string().trim().min(1).max(2000),
});
export type QuestionAnswered = z.infer<typeof questionAnswered>;

/** Weekly hours without the closed dates, which are found apart. */
export const weeklyHours = hours.omit({ closedDates: true });
export type WeeklyHours = z.infer<typeof weeklyHours>;

/** One page the reader asked for and what came of it. */
export const pageRead = z.object({
  url: z.string(),
  outcome: z.enum(["read", "refused", "disallowed", "missing", "too-large", "not-html", "timed-out", "failed"]),
  status: z.number().int().nullable(),
  bytes: z.number().int(),
  ms: z.number().int(),
});
export type PageRead = z.infer<typeof pageRead>;

/** Step 1: who it is and whether the website answers. */
export const signalPayload = z.object({
  businessName: z.string().nullable(),
  websiteUrl: z.string().nullable(),
  email: z.string(),
  /** Null without a website. */
  reachable: z.boolean().nullable(),
  /** Why it is not, for a person to read. */
  reason: z.string().nullable(),
});
export type SignalPayload = z.infer<typeof signalPayload>;

/** Step 2: what is known of the business, each fact with its evidence. */
export const profilePayload = z.object({
  name: found(z.string()),
  industry: found(z.string()),
  timeZone: found(timeZone),
  language: found(z.enum(["en-US", "en-GB", "es-US", "es-ES"])),
  phone: found(e164).nullable(),
  email: found(z.string()).nullable(),
  address: found(postalAddress).nullable(),
  hours: found(weeklyHours),
  closedDates: found(z.array(localDate)),
  services: z.array(found(offeredService)),
  faq: z.array(found(questionAnswered)),
  pages: z.array(pageRead),
  /** A model has looked for what the rules did not find. */
  enriched: z.boolean(),
});
export type ProfilePayload = z.infer<typeof profilePayload>;

const rankedVoice = voiceProfile.extend({
  language: z.string(),
  gender: z.enum(["female", "male"]).optional(),
  previewUrl: z.string().optional(),
  rank: z.number().int(),
});

/** Step 3: who speaks, and how. */
export const voicePayload = z.object({
  voiceProfile,
  /** The best for this business, the chosen one among them. */
  candidates: z.array(rankedVoice),
  persona: z.string(),
  greeting: z.string(),
});
export type VoicePayload = z.infer<typeof voicePayload>;

/** Step 4: the agent's configuration, saved as a draft. */
export const configPayload = z.object({
  version: z.number().int(),
  services: z.number().int(),
  facts: z.number().int(),
  emergencyRules: z.number().int(),
});
export type ConfigPayload = z.infer<typeof configPayload>;

export const textRegistration = z.enum(["not-needed", "unregistered", "pending", "approved", "rejected"]);
export type TextRegistration = z.infer<typeof textRegistration>;

/** Step 5: what it is connected to. */
export const integrationsPayload = z.object({
  number: z.object({
    id: z.string(),
    phoneNumber: e164,
    /** `assigned`: from the built-in stock, where no carrier is configured. */
    origin: z.enum(["bought", "brought", "assigned"]),
  }),
  calendar: z.object({ provider: z.enum(["builtin", "calcom"]) }),
  /** Null where no Stripe is configured, or it would not have the business: it is made when something is to be paid. */
  stripeCustomerId: z.string().nullable(),
  textRegistration,
});
export type IntegrationsPayload = z.infer<typeof integrationsPayload>;

/** Step 6: checked, published and told. */
export const launchPayload = z.object({
  gate: z.object({ runId: z.string(), passed: z.number().int(), failed: z.number().int(), total: z.number().int() }),
  publishedVersion: z.number().int(),
  /** The owner published although a must-pass scenario failed. */
  anyway: z.boolean(),
  notified: z.object({ email: z.string().nullable(), sms: z.string().nullable() }),
  dashboardUrl: z.string().nullable(),
});
export type LaunchPayload = z.infer<typeof launchPayload>;

/** What each step has found, by its key. */
export interface StepPayloads {
  signal: SignalPayload;
  profile: ProfilePayload;
  voice: VoicePayload;
  config: ConfigPayload;
  integrations: IntegrationsPayload;
  launch: LaunchPayload;
}

/**
 * What an owner may put right in each step; a value given replaces what was found. Only what depends on it runs again.
 * For `needs_input` the same call answers the question.
 */
export const stepCorrections = {
  signal: z.strictObject({
    businessName: z.string().trim().min(1).max(120).optional(),
    websiteUrl: z.string().trim().max(500).nullable().optional(),
  }),
  profile: z.strictObject({
    name: z.string().trim().min(1).max(120).optional(),
    industry: z.string().min(2).max(40).optional(),
    timeZone: timeZone.optional(),
    language: z.enum(["en-US", "en-GB", "es-US", "es-ES"]).optional(),
    phone: e164.nullable().optional(),
    address: postalAddress.nullable().optional(),
    hours: weeklyHours.optional(),
    closedDates: z.array(localDate).max(366).optional(),
    services: z.array(offeredService).max(100).optional(),
    faq: z.array(questionAnswered).max(500).optional(),
  }),
  voice: z.strictObject({
    voiceProfile: voiceProfile.optional(),
    persona: z.string().trim().max(2000).optional(),
    greeting: z.string().trim().min(1).max(500).optional(),
  }),
  config: z.strictObject({ config: agentConfigPatch }),
  integrations: z.strictObject({
    areaCode: z
      .string()
      .regex(/^[2-9]\d{2}$/)
      .optional(),
    /** The owner's own; null for a new one. */
    phoneNumber: e164.nullable().optional(),
  }),
  launch: z.strictObject({
    publishAnyway: z.literal(true).optional(),
    /** What it is said of: another version is tried anew. The version that was tried, where it is absent. */
    version: z.number().int().positive().optional(),
  }),
} as const;
export type StepCorrection<K extends StepKey = StepKey> = z.infer<(typeof stepCorrections)[K]>;

/** A question only a person can answer. `choices` are corrections to send as they are; empty where a value is to be typed. */
export const stepQuestion = z.object({
  code: z.enum([
    "business-name",
    "which-location",
    "number-unavailable",
    "number-not-owned",
    "plan-numbers",
    "gate-failed",
    "plan-voice",
  ]),
  text: z.string(),
  choices: z.array(z.object({ label: z.string(), correction: z.record(z.string(), z.unknown()) })),
});
export type StepQuestion = z.infer<typeof stepQuestion>;

export const onboardingStep = z.object({
  step: z.number().int().min(1).max(6),
  key: z.enum(stepKeys),
  title: z.string(),
  status: stepStatus,
  /** What it is doing, or what it found, in one sentence. */
  description: z.string(),
  /** What it found, corrections applied; its shape goes with `key`. */
  payload: z.record(z.string(), z.unknown()).optional(),
  /** Set where the status is `needs_input`. */
  question: stepQuestion.optional(),
  error: z.string().optional(),
  attempts: z.number().int(),
  startedAt: instant.optional(),
  finishedAt: instant.optional(),
  /** Milliseconds of work in the run that finished it. */
  tookMs: z.number().int().optional(),
});
export type OnboardingStep = z.infer<typeof onboardingStep>;

export const onboardingView = z.object({
  onboardingId: z.string(),
  tenantId: z.string(),
  status: runStatus,
  createdAt: instant,
  steps: z.array(onboardingStep),
});
export type OnboardingView = z.infer<typeof onboardingView>;

/** 202 of `start`; `token` only where the account was created. */
export const startOnboardingResponse = z.object({
  onboardingId: z.string(),
  tenantId: z.string(),
  steps: z.array(onboardingStep),
  token: z.string().optional(),
});
