import { env } from "cloudflare:workers";
import { afterEach, expect, it, vi } from "vitest";
import { storeEndedCall } from "../../src/services/calls/store-ended.ts";
import { changeTier } from "../../src/services/billing/change-tier.ts";
import { registerTenant } from "../harness/api.ts";
import { Death, Mortal } from "../numbers/mortal.ts";
import { differences, endedCall, ledgerCtx, ledgerOf, periodsOf, setPeriod } from "./ledger-desk.ts";

const dayMs = 86_400_000;
const now = Date.now();

afterEach(() => vi.restoreAllMocks());

async function tenant(start = now - 10 * dayMs, end = now + 20 * dayMs): Promise<string> {
  const { tenantId } = await registerTenant();
  await setPeriod(tenantId, start, end);
  return tenantId;
}

it("calls stored at once form a chain without gap or overlap, each once, however often it is stored", async () => {
  const tenantId = await tenant();
  const calls = Array.from({ length: 50 }, (_, i) => endedCall({ endedAt: now - i * 1000, billableSeconds: 15 + i }));
  await Promise.all([...calls, ...calls.slice(0, 10)].map((call) => storeEndedCall(ledgerCtx(tenantId), call)));
  const rows = await ledgerOf(tenantId);
  expect(rows).toHaveLength(50);
  let before = 0;
  for (const row of rows) {
    expect(row.secondsBefore).toBe(before);
    before += row.billableSeconds;
  }
  expect(await periodsOf(tenantId)).toMatchObject([{ calls: 50, seconds: before }]);
  expect(await differences(tenantId)).toEqual([]);
});

it("a call counts in the period that it ends in, and without any event month by month after the last one known", async () => {
  const end = now - 70 * dayMs;
  const tenantId = await tenant(end - 30 * dayMs, end);
  for (const endedAt of [end - 1, end, now])
    await storeEndedCall(ledgerCtx(tenantId), endedCall({ endedAt, billableSeconds: 60 }));
  const periods = await periodsOf(tenantId);
  expect(periods.map(({ startsAt, seconds }) => [startsAt <= now, seconds])).toEqual([
    [true, 60],
    [true, 60],
    [true, 60],
  ]);
  expect(periods[0]).toMatchObject({ startsAt: end - 30 * dayMs, endsAt: end });
  expect(periods[1]!.startsAt).toBe(end);
  expect(periods[2]!.endsAt).toBeGreaterThan(now);
  expect(await differences(tenantId)).toEqual([]);
});

it("a call that is stored late, after a renewal and a change of plan, counts where it ended, at that period's price", async () => {
  const tenantId = await tenant();
  const old = { start: now - 30 * dayMs, end: now - dayMs };
  await setPeriod(tenantId, old.start, old.end);
  await storeEndedCall(
    ledgerCtx(tenantId, { now: old.end - dayMs }),
    endedCall({ endedAt: old.end - dayMs, billableSeconds: 60 }),
  );
  await env.DB.prepare(
    "UPDATE subscriptions SET current_period_start = ?, current_period_end = ?, tier = 'enterprise' WHERE tenant_id = ?",
  )
    .bind(old.end, now + 29 * dayMs, tenantId)
    .run();
  await storeEndedCall(ledgerCtx(tenantId), endedCall({ endedAt: old.end - 5, billableSeconds: 30, period: old }));
  await storeEndedCall(ledgerCtx(tenantId), endedCall({ endedAt: now, billableSeconds: 20, period: old }));
  expect(await periodsOf(tenantId)).toMatchObject([
    { startsAt: old.start, endsAt: old.end, tier: "starter", calls: 2, seconds: 90 },
    { startsAt: old.end, tier: "enterprise", calls: 1, seconds: 20 },
  ]);
  expect(await differences(tenantId)).toEqual([]);
});

it("an open period is priced by the plan in force, also where no call comes after the change", async () => {
  const tenantId = await tenant();
  await storeEndedCall(ledgerCtx(tenantId), endedCall({ endedAt: now, billableSeconds: 40_000 }));
  await changeTier(ledgerCtx(tenantId), "professional");
  expect(await periodsOf(tenantId)).toMatchObject([{ tier: "professional", seconds: 40_000 }]);
});

it("a plan that changes between the look at it and the write is looked at again", async () => {
  const tenantId = await tenant();
  const ctx = ledgerCtx(tenantId);
  const batch = ctx.db.batch.bind(ctx.db);
  let changes = 1;
  vi.spyOn(ctx.db, "batch").mockImplementation(async (statements) => {
    if (changes-- > 0)
      await env.DB.prepare("UPDATE subscriptions SET tier = 'professional' WHERE tenant_id = ?").bind(tenantId).run();
    return batch(statements);
  });
  await storeEndedCall(ctx, endedCall({ endedAt: now, billableSeconds: 60 }));
  expect(await periodsOf(tenantId)).toMatchObject([{ tier: "professional", calls: 1, seconds: 60 }]);
  expect(await differences(tenantId)).toEqual([]);
});

it("a plan that changes between the look at it and the write, and back again before the next look, loses no call", async () => {
  const tenantId = await tenant();
  const ctx = ledgerCtx(tenantId);
  const batch = ctx.db.batch.bind(ctx.db);
  const tierIs = (tier: string) =>
    env.DB.prepare("UPDATE subscriptions SET tier = ? WHERE tenant_id = ?").bind(tier, tenantId).run();
  let changes = 2;
  vi.spyOn(ctx.db, "batch").mockImplementation(async (statements) => {
    if (changes-- <= 0) return batch(statements);
    await tierIs("professional");
    try {
      return await batch(statements);
    } finally {
      await tierIs("starter");
    }
  });
  await storeEndedCall(ctx, endedCall({ endedAt: now, billableSeconds: 60 }));
  expect(await periodsOf(tenantId)).toMatchObject([{ tier: "starter", calls: 1, seconds: 60 }]);
  expect(await differences(tenantId)).toEqual([]);
});

it("a plan that never stops changing is said, writes nothing, and the call is stored by the next who tries", async () => {
  const tenantId = await tenant();
  const ctx = ledgerCtx(tenantId);
  const batch = ctx.db.batch.bind(ctx.db);
  let end = now + 20 * dayMs;
  vi.spyOn(ctx.db, "batch").mockImplementation(async (statements) => {
    await setPeriod(tenantId, now - 10 * dayMs, ++end);
    return batch(statements);
  });
  const call = endedCall({ endedAt: now, billableSeconds: 60 });
  await expect(storeEndedCall(ctx, call)).rejects.toMatchObject({ code: "unavailable" });
  expect(await ledgerOf(tenantId)).toEqual([]);
  await storeEndedCall(ledgerCtx(tenantId), call);
  expect(await periodsOf(tenantId)).toMatchObject([{ calls: 1, seconds: 60 }]);
  expect(await differences(tenantId)).toEqual([]);
});

it("a call under the id of another tenant's changes nobody's books", async () => {
  const [one, other] = [await tenant(), await tenant()];
  vi.spyOn(console, "error").mockImplementation(() => {});
  const call = endedCall({ endedAt: now, billableSeconds: 60 });
  await storeEndedCall(ledgerCtx(one), call);
  await storeEndedCall(ledgerCtx(other), { ...call, billableSeconds: 90 });
  expect(await periodsOf(one)).toMatchObject([{ calls: 1, seconds: 60 }]);
  expect([await periodsOf(other), await ledgerOf(other)]).toEqual([[], []]);
});

it("a process that is killed between any two operations counts nothing twice and loses nothing", async () => {
  for (let dies = 0; ; dies++) {
    let survived = true;
    for (const when of ["before", "after"] as const) {
      const tenantId = await tenant();
      await storeEndedCall(ledgerCtx(tenantId), endedCall({ endedAt: now, billableSeconds: 60 }));
      const call = endedCall({ endedAt: now, billableSeconds: 30 });
      const mortal = new Mortal(dies, when);
      await storeEndedCall(ledgerCtx(tenantId, { d1: mortal.d1 }), call).catch((error: unknown) => {
        expect(String(error instanceof Death || error)).toBeTruthy();
        survived = false;
      });
      expect(await differences(tenantId)).toEqual([]);
      await storeEndedCall(ledgerCtx(tenantId), call);
      expect(await periodsOf(tenantId)).toMatchObject([{ calls: 2, seconds: 90 }]);
      expect(await differences(tenantId)).toEqual([]);
    }
    if (survived) return expect(dies).toBeGreaterThan(1);
  }
});
