import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { Receipt } from "../../src/contract/billing.ts";
import { callIdOf } from "../../src/domain/ids.ts";
import { storeEndedCall } from "../../src/services/calls/store-ended.ts";
import { waiveCall } from "../../src/services/usage/waive-call.ts";
import { as, type Member, registerTenant } from "../harness/api.ts";
import { Mortal } from "../numbers/mortal.ts";
import { differences, endedCall, ledgerCtx, ledgerOf, periodsOf, setPeriod } from "./ledger-desk.ts";

const dayMs = 86_400_000;
const now = Date.now();

async function withCalls(seconds: readonly number[], endedAt = now - 1000): Promise<{ owner: Member; ids: string[] }> {
  const owner = await registerTenant();
  await setPeriod(owner.tenantId, now - 10 * dayMs, now + 20 * dayMs);
  const ids: string[] = [];
  for (const billableSeconds of seconds) {
    const call = endedCall({ endedAt, billableSeconds });
    await storeEndedCall(ledgerCtx(owner.tenantId), call);
    ids.push(callIdOf(call.callSid));
  }
  return { owner, ids };
}

const waive = (owner: Member, id: string, body: unknown = { reason: "spam" }) =>
  as(owner)(`/api/billing/receipts/${id}/waive`, { body });

describe("a call its owner reports", () => {
  it("is taken back to the cent, in the ledger, the period, the day and the call", async () => {
    const { owner, ids } = await withCalls([30_000, 90, 600]);
    const answer = await waive(owner, ids[1]!);
    expect(answer.status).toBe(200);
    const receipt = await answer.json<Receipt>();
    expect(receipt).toMatchObject({
      billableSeconds: 0,
      waived: "spam",
      overageSeconds: 90,
      cents: 60,
      reportable: false,
    });
    expect(receipt.correction).toMatchObject({ seconds: 90, cents: -60 });
    expect(await periodsOf(owner.tenantId)).toMatchObject([{ calls: 3, seconds: 30_600 }]);
    expect(await differences(owner.tenantId)).toEqual([]);
  });

  it("is taken back once, however many say so at once, and the next call goes on from there", async () => {
    const { owner, ids } = await withCalls([60, 90]);
    const answers = await Promise.all(Array.from({ length: 8 }, () => waive(owner, ids[0]!)));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    await storeEndedCall(ledgerCtx(owner.tenantId), endedCall({ endedAt: now, billableSeconds: 20 }));
    expect(await periodsOf(owner.tenantId)).toMatchObject([{ calls: 3, seconds: 110 }]);
    expect((await ledgerOf(owner.tenantId)).at(-1)).toMatchObject({ secondsBefore: 90, billableSeconds: 20 });
    expect(await differences(owner.tenantId)).toEqual([]);
  });

  it("is taken back within 23 hours of its end, while the provider surely still cancels what came seconds ago", async () => {
    const { owner, ids } = await withCalls([60], now - 23 * 3_600_000 + 120_000);
    expect((await waive(owner, ids[0]!)).status).toBe(200);
    expect(await periodsOf(owner.tenantId)).toMatchObject([{ seconds: 0 }]);
  });

  it("is refused after that, with what to do instead", async () => {
    const { owner, ids } = await withCalls([60], now - 23 * 3_600_000 - 1);
    const answer = await waive(owner, ids[0]!);
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ error: { code: "conflict", details: { reason: "too-late" } } });
    expect(await periodsOf(owner.tenantId)).toMatchObject([{ seconds: 60 }]);
  });

  it("is one of twenty a period at most, also where all are reported at once", async () => {
    const { owner, ids } = await withCalls(Array.from({ length: 25 }, () => 60));
    const answers = await Promise.all(ids.map((id) => waive(owner, id)));
    const statuses = answers.map(({ status }) => status).toSorted((a, b) => a - b);
    expect(statuses).toEqual([...Array(20).fill(200), ...Array(5).fill(429)]);
    expect(await periodsOf(owner.tenantId)).toMatchObject([{ calls: 25, seconds: 300 }]);
    expect(await differences(owner.tenantId)).toEqual([]);
  });

  it("is nobody else's, and for no other reason than the two", async () => {
    const { owner, ids } = await withCalls([60]);
    const stranger = await registerTenant();
    expect((await waive(stranger, ids[0]!)).status).toBe(404);
    expect((await waive(owner, ids[0]!, { reason: "short" })).status).toBe(400);
    expect((await waive(owner, "call_nobody")).status).toBe(404);
    expect(await periodsOf(owner.tenantId)).toMatchObject([{ seconds: 60 }]);
  });

  it("that was not charged stays as it is", async () => {
    const { owner } = await withCalls([]);
    const call = endedCall({ endedAt: now, billableSeconds: 0, waived: "short" });
    await storeEndedCall(ledgerCtx(owner.tenantId), call);
    const answer = await waive(owner, callIdOf(call.callSid));
    expect(await answer.json()).toMatchObject({ waived: "short", correction: null });
  });
});

it("a report that is killed between any two operations is made again, and counts once", async () => {
  const { owner } = await withCalls([]);
  const actor = { type: "user" as const, id: owner.userId, role: "owner" as const };
  let left = 0;
  for (let dies = 0; ; dies++) {
    let survived = true;
    for (const when of ["before", "after"] as const) {
      const [reported, kept] = [60, 90].map((billableSeconds) => endedCall({ endedAt: now, billableSeconds }));
      for (const call of [reported!, kept!]) await storeEndedCall(ledgerCtx(owner.tenantId), call);
      const id = callIdOf(reported!.callSid);
      const { d1 } = new Mortal(dies, when);
      await waiveCall(ledgerCtx(owner.tenantId, { d1, actor }), id, "our-failure").catch(() => (survived = false));
      expect(await differences(owner.tenantId)).toEqual([]);
      await waiveCall(ledgerCtx(owner.tenantId, { actor }), id, "our-failure");
      left += 90;
      expect(await periodsOf(owner.tenantId)).toMatchObject([{ seconds: left }]);
      expect(await differences(owner.tenantId)).toEqual([]);
    }
    if (survived) return expect(dies).toBeGreaterThan(2);
  }
});

it("what is reported leaves the way to the meter too", async () => {
  const { owner } = await withCalls([]);
  await env.DB.prepare(
    "UPDATE subscriptions SET stripe_customer_id = ?1, stripe_subscription_id = ?1 WHERE tenant_id = ?2",
  )
    .bind(`x_${owner.tenantId}`, owner.tenantId)
    .run();
  const call = endedCall({ endedAt: now, billableSeconds: 60 });
  await storeEndedCall(ledgerCtx(owner.tenantId), call);
  const row = () =>
    env.DB.prepare("SELECT seconds, status FROM meter_events WHERE call_sid = ?").bind(call.callSid).first();
  expect(await row()).toEqual({ seconds: 60, status: "queued" });
  await waive(owner, callIdOf(call.callSid));
  expect(await row()).toEqual({ seconds: 60, status: "withdrawn" });
});
