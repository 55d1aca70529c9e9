import { env } from "cloudflare:workers";
import { openDb } from "../../src/db/client.ts";
import type { Ctx } from "../../src/context.ts";
import { createCtx } from "../../src/deps.ts";
import { type PricedRow, centsOf, priceOf, tariffOf } from "../../src/domain/billing/charge/price.ts";
import type { Tier } from "../../src/contract/plans.ts";
import type { EndedCall } from "../../src/services/calls/store-ended.ts";
import { freshCallSid, freshNumber } from "../harness/twilio.ts";

/** A verb's context on the tenant's behalf, at an instant (ms) of its own. */
export function ledgerCtx(tenantId: string, more: { now?: number; d1?: D1Database; actor?: Ctx["actor"] } = {}): Ctx {
  const ctx = createCtx(env, {
    tenant: { id: tenantId, shard: 0 },
    actor: more.actor ?? { type: "queue", id: null },
    requestId: "test",
    defer: () => {},
    bookmark: "first-primary",
  });
  const db = more.d1 === undefined ? ctx.db : openDb(more.d1, "first-primary");
  return { ...ctx, db, now: more.now ?? ctx.now };
}

/** A call that was answered and is over. */
export const endedCall = (more: Partial<EndedCall> & { endedAt: number; billableSeconds: number }): EndedCall => ({
  callSid: freshCallSid(),
  from: freshNumber(),
  to: freshNumber(),
  startedAt: more.endedAt - more.billableSeconds * 1000,
  status: "completed",
  durationSeconds: more.billableSeconds,
  timeZone: "America/New_York",
  turns: [],
  outcome: "answered",
  summary: "Asked about prices.",
  bookingIds: [],
  callerName: null,
  waived: null,
  model: "builtin",
  voice: "google Olivia",
  period: null,
  ...more,
});

/** Sets a tenant's billing period, integer ms. */
export const setPeriod = (tenantId: string, start: number, end: number) =>
  env.DB.prepare(
    "UPDATE subscriptions SET current_period_start = ?, current_period_end = ?, tier = 'starter' WHERE tenant_id = ?",
  )
    .bind(start, end, tenantId)
    .run();

interface Row extends PricedRow {
  callId: string;
  seconds: number;
  periodStart: number;
  waived: string | null;
}

/** The ledger's rows of a tenant, in the order of their chain. */
export async function ledgerOf(tenantId: string): Promise<Row[]> {
  const { results } = await env.DB.prepare(
    `SELECT call_id AS callId, seconds, billable_seconds AS billableSeconds, seconds_before AS secondsBefore, waived,
       corrected_seconds AS correctedSeconds, corrected_before AS correctedBefore, period_start AS periodStart
     FROM usage_ledger WHERE tenant_id = ? ORDER BY period_start, seconds_before, billable_seconds`,
  )
    .bind(tenantId)
    .all<Row>();
  return results;
}

interface Period {
  startsAt: number;
  endsAt: number;
  tier: Tier;
  calls: number;
  seconds: number;
}

export async function periodsOf(tenantId: string): Promise<Period[]> {
  const { results } = await env.DB.prepare(
    "SELECT starts_at AS startsAt, ends_at AS endsAt, tier, calls, seconds FROM usage_periods WHERE tenant_id = ? ORDER BY starts_at",
  )
    .bind(tenantId)
    .all<Period>();
  return results;
}

/** What does not add up in a tenant's books; empty where all does. */
export async function differences(tenantId: string): Promise<string[]> {
  const rows = await ledgerOf(tenantId);
  const found: string[] = [];
  for (const period of await periodsOf(tenantId)) {
    const own = rows.filter(({ periodStart }) => periodStart === period.startsAt);
    const sum = (of: (row: Row) => number) => own.reduce((total, row) => total + of(row), 0);
    const tariff = tariffOf(period.tier);
    const cents = sum((row) => {
      const price = priceOf(row, tariff);
      return price.cents + (price.correction?.cents ?? 0);
    });
    if (own.length !== period.calls) found.push(`${own.length} rows, ${period.calls} calls`);
    if (sum((row) => row.billableSeconds) !== period.seconds) found.push(`seconds of ${period.startsAt}`);
    if (cents !== centsOf(period.seconds, tariff)) found.push(`${cents} cents of ${period.startsAt}`);
  }
  const total = async (sql: string) => env.DB.prepare(sql).bind(tenantId).first<number>("n");
  const inLedger = rows.reduce((sum, row) => sum + row.billableSeconds, 0);
  const daily = await total("SELECT coalesce(SUM(billable_seconds), 0) AS n FROM daily_counters WHERE tenant_id = ?");
  const inCalls = await total("SELECT coalesce(SUM(billable_seconds), 0) AS n FROM calls WHERE tenant_id = ?");
  if (daily !== inLedger) found.push(`${daily} seconds by day, ${inLedger} in the ledger`);
  if (inCalls !== inLedger) found.push(`${inCalls} seconds of calls, ${inLedger} in the ledger`);
  return found;
}
