import { applyD1Migrations } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import { type BillingPeriod, calendarMonth, periodAt } from "../../src/domain/billing/period.ts";
import { centsOf, priceOf, tariffOf } from "../../src/domain/billing/charge/price.ts";
import type { Tier } from "../../src/contract/plans.ts";
import { exportReceipts } from "../../src/services/usage/export-receipts.ts";
import { listPeriods } from "../../src/services/usage/list-periods.ts";
import { storeEndedCall } from "../../src/services/calls/store-ended.ts";
import { waiveCall } from "../../src/services/usage/waive-call.ts";
import { endedCall, ledgerCtx } from "./ledger-desk.ts";

const [minute, day] = [60_000, 86_400_000];
const now = Date.UTC(2027, 3, 10, 12);
/** A trial that began on the last of a month, at a time of day of its own, and has long been over. */
const known = { start: Date.UTC(2026, 11, 17, 9, 30, 15, 250), end: Date.UTC(2026, 11, 31, 9, 30, 15, 250) };

const tenants: Record<string, { period: BillingPeriod | null; tier: Tier }> = {
  tnt_old: { period: known, tier: "starter" },
  tnt_paid: { period: { start: now - 10 * day, end: now + 20 * day }, tier: "professional" },
  tnt_none: { period: null, tier: "starter" },
  // A period of no length is known of nothing: all since its start counts in it.
  tnt_blank: { period: { start: 0, end: 0 }, tier: "starter" },
};

/** Calls on every edge, and five days apart over a year, all of them over, long enough that months go beyond what a plan includes. */
const ends = [
  known.start,
  known.end,
  now - 10 * day,
  Date.UTC(2027, 1, 28, 9, 30, 15, 250),
  Date.UTC(2027, 2, 31, 9, 30, 15, 250),

  Date.UTC(2026, 10, 1),
  Date.UTC(2027, 0, 1),
  Date.UTC(2024, 1, 29, 9, 30, 15, 250),
].flatMap((at) => [at - 1, at, at + 1]);
const past = [...ends, ...Array.from({ length: 73 }, (_, i) => now - i * 5 * day)].map((at, i) => ({
  at,
  billable: i % 7 === 0 ? 0 : 4001 + i * 13,
}));

interface LedgerRow {
  at: number;
  periodStart: number;
  billableSeconds: number;
  secondsBefore: number;
  correctedSeconds: number;
  correctedBefore: number | null;
}
interface PeriodRow {
  startsAt: number;
  endsAt: number;
  tier: Tier;
  calls: number;
  seconds: number;
}

const ledgerOf = async (tenant: string) =>
  (
    await env.PAST.prepare(
      "SELECT at, period_start AS periodStart, billable_seconds AS billableSeconds, seconds_before AS secondsBefore, corrected_seconds AS correctedSeconds, corrected_before AS correctedBefore FROM usage_ledger WHERE tenant_id = ?",
    )
      .bind(tenant)
      .all<LedgerRow>()
  ).results;
const periodsOf = async (tenant: string) =>
  (
    await env.PAST.prepare(
      "SELECT starts_at AS startsAt, ends_at AS endsAt, tier, calls, seconds FROM usage_periods WHERE tenant_id = ? ORDER BY starts_at",
    )
      .bind(tenant)
      .all<PeriodRow>()
  ).results;

/** Every row is in one period, and every period is the sum of its rows, in calls, seconds and cents. */
async function expectToAddUp(tenant: string): Promise<void> {
  const [rows, periods] = [await ledgerOf(tenant), await periodsOf(tenant)];
  const sums = Object.entries(Object.groupBy(rows, ({ periodStart }) => periodStart)).map(([start, own = []]) => {
    const tariff = tariffOf(periods.find(({ startsAt }) => startsAt === Number(start))!.tier);
    const prices = own.map((row) => priceOf(row, tariff));
    const cents = prices.reduce((sum, price) => sum + price.cents + (price.correction?.cents ?? 0), 0);
    const seconds = own.reduce((sum, row) => sum + row.billableSeconds, 0);
    return { startsAt: Number(start), calls: own.length, seconds, cents };
  });
  expect(sums.toSorted((a, b) => a.startsAt - b.startsAt)).toEqual(
    periods.map(({ startsAt, calls, seconds, tier }) => ({
      startsAt,
      calls,
      seconds,
      cents: centsOf(seconds, tariffOf(tier)),
    })),
  );
}

beforeAll(async () => {
  const shipped = env.MIGRATIONS.filter(({ name }) => name < "0003");
  expect(shipped).toHaveLength(3);
  await applyD1Migrations(env.PAST, shipped);
  const inserts = Object.entries(tenants).flatMap(([tenant, { period, tier }]) => [
    ...(period === null
      ? []
      : [
          env.PAST.prepare(
            "INSERT INTO subscriptions (tenant_id, tier, status, current_period_start, current_period_end, updated_at) VALUES (?, ?, 'active', ?, ?, 0)",
          ).bind(tenant, tier, period.start, period.end),
        ]),
    ...past.map(({ at, billable }, i) =>
      env.PAST.prepare(
        "INSERT INTO usage_ledger (call_id, tenant_id, call_sid, at, seconds, billable_seconds, waived) VALUES (?1, ?2, ?1, ?3, ?4, ?5, ?6)",
      ).bind(`call_${tenant}_${i}`, tenant, at, billable || 10, billable, billable === 0 ? "short" : null),
    ),
    env.PAST.prepare(
      "INSERT INTO daily_counters (tenant_id, day, calls, billable_minutes) VALUES (?, '2027-01-01', 2, 3)",
    ).bind(tenant),
  ]);
  await env.PAST.batch(inserts);
  await applyD1Migrations(env.PAST, env.MIGRATIONS);
});

it.each(Object.keys(tenants))("a deployment over the past of %s keeps books that add up", async (tenant) => {
  expect(await ledgerOf(tenant)).toHaveLength(past.length);
  await expectToAddUp(tenant);
});

it.each(Object.entries(tenants))(
  "calls of %s are in the periods in which they ended",
  async (tenant, { period, tier }) => {
    const wanted = ({ at }: LedgerRow) => {
      if (period === null) return calendarMonth(at);
      if (at >= period.start) return periodAt(period, at);
      const { start, end } = calendarMonth(at);
      return { start, end: Math.min(end, period.start) };
    };
    const rows = await ledgerOf(tenant);
    expect(rows.filter((row) => row.periodStart !== wanted(row).start)).toEqual([]);
    const periods = await periodsOf(tenant);
    const ended = new Map(rows.map((row) => [row.periodStart, wanted(row).end]));
    expect(periods.map(({ startsAt, endsAt }) => [startsAt, endsAt])).toEqual([...ended].toSorted(([a], [b]) => a - b));
    for (const one of periods) expect(one.tier).toBe(tier);
  },
);

it("minutes of a day become seconds", async () => {
  const { results } = await env.PAST.prepare(
    "SELECT billable_seconds AS n FROM daily_counters WHERE day = '2027-01-01'",
  ).all();
  expect(results).toEqual(Object.keys(tenants).map(() => ({ n: 180 })));
});

it.each(["tnt_old", "tnt_paid"])("the life of %s goes on from there: a call, a correction, a file", async (tenant) => {
  const owner = { type: "user" as const, id: "usr_1", role: "owner" as const };
  const ctx = ledgerCtx(tenant, { now, d1: env.PAST, actor: owner });
  const queue = ledgerCtx(tenant, { now, d1: env.PAST });
  await storeEndedCall(queue, endedCall({ endedAt: now - minute, billableSeconds: 61 }));
  await expectToAddUp(tenant);
  const last = past.findIndex(({ at, billable }) => at > now - day && at <= now && billable > 0);
  const receipt = await waiveCall(ctx, `call_${tenant}_${last}`, "spam");
  expect(receipt).toMatchObject({ billableSeconds: 0, correction: { seconds: past[last]!.billable } });
  await expectToAddUp(tenant);
  const { items } = await listPeriods(ctx, { limit: 100 });
  for (const [i, { startsAt, calls, seconds }] of items.entries()) {
    expect(Date.parse(items[i - 1]?.startsAt ?? "9999-01-01")).toBeGreaterThanOrEqual(Date.parse(items[i]!.endsAt));
    const { file } = await exportReceipts(ctx, Date.parse(startsAt));
    const lines = (await new Response(file).text()).trim().split("\r\n");
    expect(lines).toHaveLength(calls + 2);
    const at = lines[0]!.split(",").indexOf("billable_seconds");
    expect(Number(lines.at(-1)!.split(",")[at])).toBe(seconds);
  }
});
