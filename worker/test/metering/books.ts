import { env } from "cloudflare:workers";
import { expect } from "vitest";
import { centsOf, priceOf, tariffOf } from "../../src/domain/billing/charge/price.ts";
import type { MeterWorld } from "./world.ts";

const hour = 3_600_000;

interface LedgerRow {
  call_sid: string;
  billable_seconds: number;
  seconds_before: number;
  corrected_seconds: number;
  corrected_before: number | null;
  corrected_at: number | null;
  status: string | null;
  first_tried_at: number | null;
  updated_at: number | null;
}

/** How many rows of the outbox still have something to be done. */
export const unsettled = async (world: MeterWorld): Promise<number> =>
  (await env.DB.prepare("SELECT COUNT(*) AS n FROM meter_events WHERE tenant_id = ? AND due_at IS NOT NULL")
    .bind(world.tenantId)
    .first<number>("n")) ?? 0;

/** All that was done with the outbox, by status. */
export const statuses = async (world: MeterWorld): Promise<Record<string, number>> => {
  const { results } = await env.DB.prepare(
    "SELECT status, COUNT(*) AS n FROM meter_events WHERE tenant_id = ? GROUP BY 1",
  )
    .bind(world.tenantId)
    .all<{ status: string; n: number }>();
  return Object.fromEntries(results.map(({ status, n }) => [status, n]));
};

/**
 * The receipts' sum is the ledger's is the period's is the meter's, to the second and to the cent, with each call counted
 * once. Only what could not be settled for a day may differ at the provider, and of that the operator was told.
 */
export async function expectBalanced(world: MeterWorld): Promise<void> {
  expect(await unsettled(world)).toBe(0);
  const { results } = await env.DB.prepare(
    "SELECT l.*, m.status, m.first_tried_at, m.updated_at FROM usage_ledger AS l LEFT JOIN meter_events AS m USING (call_sid) WHERE l.tenant_id = ?",
  )
    .bind(world.tenantId)
    .all<LedgerRow>();
  expect(results.map((row) => row.call_sid).toSorted()).toEqual(world.calls.map(({ callSid }) => callSid).toSorted());
  const ledger = results.reduce((sum, row) => sum + row.billable_seconds, 0);

  const [period, ...more] = (
    await env.DB.prepare("SELECT calls, seconds FROM usage_periods WHERE tenant_id = ?")
      .bind(world.tenantId)
      .all<{ calls: number; seconds: number }>()
  ).results;
  expect([period?.calls ?? 0, period?.seconds ?? 0, more]).toEqual([results.length, ledger, []]);

  const tariff = tariffOf("starter");
  const receipts = results.map((row) =>
    priceOf(
      {
        billableSeconds: row.billable_seconds,
        secondsBefore: row.seconds_before,
        correctedSeconds: row.corrected_seconds,
        correctedBefore: row.corrected_before,
      },
      tariff,
    ),
  );
  const cents = receipts.reduce((sum, { cents: own, correction }) => sum + own + (correction?.cents ?? 0), 0);
  expect(cents).toBe(centsOf(ledger, tariff));

  const unlike = results.map((row) => atProvider(world, row)).reduce((sum, difference) => sum + difference, 0);
  expect(world.stripe.meter.total(world.customerId)).toBe(ledger + unlike);
}

/** Seconds that the provider counts beside what the ledger says of a call: none, or of a call the operator was told of. */
function atProvider(world: MeterWorld, row: LedgerRow): number {
  const counted = world.stripe.meter.events.filter((event) => event.identifier === row.call_sid && !event.cancelled);
  expect(counted.length).toBeLessThanOrEqual(1);
  const seconds = counted[0]?.value ?? 0;
  if (row.status !== "failed" && row.status !== "unknown") {
    expect([row.call_sid, row.status, seconds]).toEqual([row.call_sid, row.status, row.billable_seconds]);
    return 0;
  }
  expect(world.alerted.filter((message) => message.includes(row.call_sid))).not.toEqual([]);
  if (row.status === "failed") expect(row.corrected_at).not.toBeNull();
  expect(row.updated_at! - row.first_tried_at!).toBeGreaterThanOrEqual(23 * hour);
  return seconds - row.billable_seconds;
}
