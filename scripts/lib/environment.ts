import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { parseEnv } from "node:util";
import { projectRoot } from "./project.ts";

/** Every variable the Worker reads; nothing else of this machine's environment is handed to it. */
export const variableNames = [
  "PUBLIC_URL",
  "BETTER_AUTH_SECRET",
  "TWILIO_ACCOUNT_SID",
  "TWILIO_AUTH_TOKEN",
  "TWILIO_AUTH_TOKEN_PREVIOUS",
  "TWILIO_API_BASE",
  "RELAY_RECONNECT",
  "STRIPE_SECRET_KEY",
  "STRIPE_WEBHOOK_SECRET",
  "STRIPE_WEBHOOK_SECRET_PREVIOUS",
  "STRIPE_STARTER_PRICE_ID",
  "STRIPE_PROFESSIONAL_PRICE_ID",
  "STRIPE_ENTERPRISE_PRICE_ID",
  "STRIPE_METER_EVENT_NAME",
  "STRIPE_API_BASE",
  "OPENAI_API_KEY",
  "OPENAI_BASE_URL",
  "OPENAI_MODEL",
  "ELEVENLABS_API_KEY",
  "ELEVENLABS_BASE_URL",
  "RESEND_API_KEY",
  "RESEND_BASE_URL",
  "MAIL_FROM",
  "METRICS_TOKEN",
  "ALERT_WEBHOOK_URL",
  "OPERATOR_EMAIL",
  "RATE_LIMITS",
  "WEB_READER_ALLOW",
  "ENVIRONMENT",
] as const;

export type Variables = Partial<Record<(typeof variableNames)[number], string>>;

type Source = Record<string, string | undefined>;

/**
 * The Worker's variables: the process wins over the file, and an empty value counts as absent, so that a copied
 * `.env.example` means the same as no file. `ENVIRONMENT` is `development` unless something says otherwise.
 */
export function pickVariables(file: Source, process: Source): Variables {
  const picked: Variables = { ENVIRONMENT: "development" };
  for (const name of variableNames) {
    const value = process[name] ?? file[name];
    if (value !== undefined && value !== "") picked[name] = value;
  }
  return picked;
}

/** What `.env` in the repository and this process's environment say. */
export function readVariables(): Variables {
  const path = join(projectRoot, ".env");
  const file = existsSync(path) ? parseEnv(readFileSync(path, "utf8")) : {};
  return pickVariables(file, process.env);
}
