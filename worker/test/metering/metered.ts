import { env } from "cloudflare:workers";
import type { Payments } from "../../src/adapters/ports/payments.ts";
import type { Ctx } from "../../src/context.ts";
import { openDb } from "../../src/db/client.ts";
import { createCtx } from "../../src/deps.ts";
import { AppError } from "../../src/errors.ts";
import type { QueueMessage } from "../../src/queues/messages.ts";
import { meterRow, withdrawMeterRow } from "../../src/services/metering/meter-row.ts";
import { bareTenant } from "../numbers/desk.ts";
import { paymentsWith } from "../billing/payments.ts";

/** A tenant that subscribes, and its customer at the provider. */
export async function subscriber(customerId = `cus_${crypto.randomUUID().slice(0, 13).replaceAll("-", "")}`) {
  const { tenantId } = await bareTenant();
  const plan =
    "INSERT INTO subscriptions (tenant_id, tier, status, current_period_start, current_period_end, stripe_customer_id, stripe_subscription_id, updated_at)";
  await env.DB.prepare(`${plan} VALUES (?1, 'starter', 'active', 0, 9e15, ?2, ?3, 0)`)
    .bind(tenantId, customerId, `sub_${customerId.slice(4)}`)
    .run();
  return { tenantId, customerId };
}

type Usage = Parameters<Payments["reportUsage"]>[0];

/** A provider that keeps what it is asked, and does with it what a test says. */
export class AskedMeter {
  readonly reports: Usage[] = [];
  readonly cancels: string[] = [];
  /** What it does with a report, and with a cancellation, once it has it. */
  onReport: () => Promise<void> = async () => {};
  onCancel: () => Promise<void> = async () => {};

  readonly payments: Payments = paymentsWith({
    meterEventName: "call_seconds",
    reportUsage: async (usage) => {
      this.reports.push(usage);
      await this.onReport();
    },
    cancelUsage: async (identifier) => {
      this.cancels.push(identifier);
      await this.onCancel();
    },
  });
}

/** It may go better later. */
export const down = () => Promise.reject(new AppError("unavailable", "stripe answered 503"));
/** We are refused altogether. */
export const keyRefused = () =>
  Promise.reject(new AppError("unavailable", "payments are not available", { details: { status: 401 } }));
/** What is asked is refused, now. */
export const refuse = (words: string) => () => Promise.reject(new AppError("invalid", words));

/** What an outbox's process is given; a part that is not named is a deployment's own. */
interface Process {
  now: number;
  payments: Payments | null;
  d1?: D1Database;
  send?: (message: QueueMessage) => Promise<void>;
}

/** A verb's context for the tenant, with what it alerted the operator of. */
export function processOf(tenantId: string, process: Process): Ctx & { alerted: string[] } {
  const ctx = createCtx(env, {
    tenant: { id: tenantId, shard: 0 },
    actor: { type: "queue", id: null },
    requestId: "test",
    defer: () => {},
    bookmark: "first-primary",
  });
  const alerted: string[] = [];
  return {
    ...ctx,
    alerted,
    now: process.now,
    db: process.d1 === undefined ? ctx.db : openDb(process.d1, "first-primary"),
    deps: {
      ...ctx.deps,
      payments: process.payments,
      alerts: { failed: async (key, message) => void alerted.push(`${key}: ${message}`) },
      queue: { send: process.send ?? (async () => {}) },
    },
  };
}

/** Writes a call's usage into the outbox, as the batch of its ledger row does. */
export async function used(ctx: Ctx, call: { seconds: number; callSid?: string; at?: number }): Promise<string> {
  const { callSid = `CA${crypto.randomUUID().replaceAll("-", "")}`, seconds, at = ctx.now } = call;
  const { writes, nudge } = meterRow(ctx, { callSid, seconds, at });
  for (const write of writes) await write;
  nudge();
  return callSid;
}

/** Takes it back, as the batch of its correction does. */
export async function corrected(ctx: Ctx, callSid: string): Promise<void> {
  const { writes, nudge } = withdrawMeterRow(ctx, callSid);
  for (const write of writes) await write;
  nudge();
}

/** A row of the outbox as it is stored. */
export const usageRow = (callSid: string) =>
  env.DB.prepare("SELECT * FROM meter_events WHERE call_sid = ?").bind(callSid).first();
