import { z } from "zod";
import type { Tier } from "./contract/plans.ts";

/** Signs local telephone traffic where no carrier token is set; honoured in development only. */
export const developmentAuthToken = "amunet-local-development-token";
const developmentSecret = "amunet-local-development-secret-not-for-production";

const blankIsAbsent = (value: unknown) => (value === "" ? undefined : value);
const text = z.preprocess(blankIsAbsent, z.string().optional());
const origin = z.preprocess(
  blankIsAbsent,
  z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/+$/, ""))
    .optional(),
);

const variables = z.object({
  ENVIRONMENT: z.preprocess(blankIsAbsent, z.enum(["development", "production"]).default("production")),
  PUBLIC_URL: origin,
  BETTER_AUTH_SECRET: text,
  TWILIO_ACCOUNT_SID: text,
  TWILIO_AUTH_TOKEN: text,
  TWILIO_AUTH_TOKEN_PREVIOUS: text,
  TWILIO_API_BASE: origin,
  RELAY_RECONNECT: z.preprocess(blankIsAbsent, z.enum(["on", "off"]).default("off")),
  OPENAI_API_KEY: text,
  OPENAI_BASE_URL: origin,
  OPENAI_MODEL: text,
  STRIPE_SECRET_KEY: text,
  STRIPE_WEBHOOK_SECRET: text,
  STRIPE_WEBHOOK_SECRET_PREVIOUS: text,
  STRIPE_STARTER_PRICE_ID: text,
  STRIPE_PROFESSIONAL_PRICE_ID: text,
  STRIPE_ENTERPRISE_PRICE_ID: text,
  STRIPE_METER_EVENT_NAME: text,
  STRIPE_API_BASE: origin,
  ELEVENLABS_API_KEY: text,
  ELEVENLABS_BASE_URL: origin,
  RESEND_API_KEY: text,
  RESEND_BASE_URL: origin,
  MAIL_FROM: text,
  WEB_READER_ALLOW: text,
  METRICS_TOKEN: text,
  ALERT_WEBHOOK_URL: origin,
  OPERATOR_EMAIL: z.preprocess(blankIsAbsent, z.email().optional()),
  RATE_LIMITS: z.preprocess(blankIsAbsent, z.enum(["on", "off"]).default("on")),
});

/** How Stripe's API is reached. */
export interface StripeAccount {
  secretKey: string;
  /** Whether the key moves real money, as its name says. */
  live: boolean;
  apiBase: string;
  /** The meter that seconds of calls are reported to; null where none is. */
  meterEventName: string | null;
}

export interface Config {
  development: boolean;
  /** The origin the outside world uses; in development it may be absent and each request's own origin stands in. */
  publicUrl: string | null;
  authSecret: string;
  twilio: { accountSid: string | null; authTokens: readonly string[]; apiBase: string };
  /** The carrier is asked to connect a relay socket that dropped again by itself. */
  relayReconnect: boolean;
  /** Null where there is no key: then the built-in receptionist has every conversation. */
  openai: { apiKey: string; baseUrl: string; model: string } | null;
  /** Null where there is no key: then nothing can be paid. */
  stripe: StripeAccount | null;
  /** What Stripe signs its events with, the current secrets first; empty where none is set. */
  stripeWebhookSecrets: readonly string[];
  /** The prices of the plans at Stripe. */
  stripePrices: Readonly<Record<Tier, string | null>>;
  /** Null where there is no key: then there are the standard voices. */
  elevenLabs: { apiKey: string; baseUrl: string } | null;
  /** Null where there is no key: then mail stays in the database. */
  resend: { apiKey: string; baseUrl: string; from: string } | null;
  /** `host:port` that the website reader may ask although its guard would refuse; empty outside development. */
  webReaderAllow: readonly string[];
  metricsToken: string | null;
  /** Where trouble is reported to, such as a chat's incoming webhook; null where only the log has it. */
  alertUrl: string | null;
  /** Whom the site's own concierge takes messages for; null where nobody is named. */
  operatorEmail: string | null;
  rateLimits: boolean;
}

/** What a variable lists, with commas or spaces between. */
const listOf = (value = ""): string[] => value.split(/[\s,]+/).filter((each) => each !== "");

const required = ["PUBLIC_URL", "BETTER_AUTH_SECRET", "TWILIO_AUTH_TOKEN"] as const;

/**
 * Reads the Worker's variables.
 * @throws Error with one message that names everything missing or malformed
 */
export function parseConfig(bindings: object): Config {
  const parsed = variables.safeParse(bindings);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`configuration: ${faults.join("; ")}`);
  }
  const read = parsed.data;
  const development = read.ENVIRONMENT === "development";
  const missing = development ? [] : required.filter((name) => read[name] === undefined);
  if (missing.length > 0) throw new Error(`configuration: set ${missing.join(", ")} (see .env.example)`);
  const tokens = [read.TWILIO_AUTH_TOKEN ?? developmentAuthToken, read.TWILIO_AUTH_TOKEN_PREVIOUS];
  return {
    development,
    publicUrl: read.PUBLIC_URL ?? null,
    authSecret: read.BETTER_AUTH_SECRET ?? developmentSecret,
    twilio: {
      accountSid: read.TWILIO_ACCOUNT_SID ?? null,
      authTokens: tokens.filter((token) => token !== undefined),
      apiBase: read.TWILIO_API_BASE ?? "https://api.twilio.com",
    },
    relayReconnect: read.RELAY_RECONNECT === "on",
    openai:
      read.OPENAI_API_KEY === undefined
        ? null
        : {
            apiKey: read.OPENAI_API_KEY,
            baseUrl: read.OPENAI_BASE_URL ?? "https://api.openai.com/v1",
            model: read.OPENAI_MODEL ?? "gpt-6-luna",
          },
    stripe:
      read.STRIPE_SECRET_KEY === undefined
        ? null
        : {
            secretKey: read.STRIPE_SECRET_KEY,
            live: /^[sr]k_live_/.test(read.STRIPE_SECRET_KEY),
            apiBase: read.STRIPE_API_BASE ?? "https://api.stripe.com",
            meterEventName: read.STRIPE_METER_EVENT_NAME ?? null,
          },
    stripeWebhookSecrets: [...listOf(read.STRIPE_WEBHOOK_SECRET), ...listOf(read.STRIPE_WEBHOOK_SECRET_PREVIOUS)],
    stripePrices: {
      starter: read.STRIPE_STARTER_PRICE_ID ?? null,
      professional: read.STRIPE_PROFESSIONAL_PRICE_ID ?? null,
      enterprise: read.STRIPE_ENTERPRISE_PRICE_ID ?? null,
    },
    elevenLabs:
      read.ELEVENLABS_API_KEY === undefined
        ? null
        : { apiKey: read.ELEVENLABS_API_KEY, baseUrl: read.ELEVENLABS_BASE_URL ?? "https://api.elevenlabs.io" },
    resend:
      read.RESEND_API_KEY === undefined
        ? null
        : {
            apiKey: read.RESEND_API_KEY,
            baseUrl: read.RESEND_BASE_URL ?? "https://api.resend.com",
            from: read.MAIL_FROM ?? "Amunet <onboarding@resend.dev>",
          },
    webReaderAllow: development ? listOf(read.WEB_READER_ALLOW) : [],
    metricsToken: read.METRICS_TOKEN ?? null,
    alertUrl: read.ALERT_WEBHOOK_URL ?? null,
    operatorEmail: read.OPERATOR_EMAIL ?? null,
    rateLimits: !(development && read.RATE_LIMITS === "off"),
  };
}

/** The variables without which no plan can be paid for. */
export function missingForPayments({ stripe, stripePrices, stripeWebhookSecrets }: Config): string[] {
  return [
    ...(stripe === null ? ["STRIPE_SECRET_KEY"] : []),
    ...(stripeWebhookSecrets.length === 0 ? ["STRIPE_WEBHOOK_SECRET"] : []),
    ...(stripePrices.starter === null ? ["STRIPE_STARTER_PRICE_ID"] : []),
    ...(stripePrices.professional === null ? ["STRIPE_PROFESSIONAL_PRICE_ID"] : []),
  ];
}

const known = new WeakMap<object, Config>();

/** `parseConfig`, once an isolate. */
export function configOf(env: object): Config {
  let config = known.get(env);
  if (config === undefined) known.set(env, (config = parseConfig(env)));
  return config;
}
