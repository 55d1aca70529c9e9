import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { Receipt, Usage, UsagePeriod } from "../../src/contract/billing.ts";
import { callIdOf } from "../../src/domain/ids.ts";
import { storeEndedCall } from "../../src/services/calls/store-ended.ts";
import { as, type Member, registerTenant } from "../harness/api.ts";
import { type Call, callTo, completed, freshCallSid, RelayPeer, ring, storedCall } from "../harness/twilio.ts";
import { endedCall, ledgerCtx, setPeriod } from "./ledger-desk.ts";

const dayMs = 86_400_000;
const now = Date.now();

const ask = async <T>(member: Member, path: string): Promise<T> => {
  const answer = await as(member)(`/api/billing/${path}`);
  expect([answer.status, path]).toEqual([200, path]);
  return answer.json<T>();
};
const usageOf = (member: Member) => ask<Usage>(member, "usage");

/** A call on which something is said, and which the carrier then says lasted so long. */
async function talk(call: Call, seconds: number, words = "When are you open?"): Promise<void> {
  await ring(call);
  const peer = await RelayPeer.begin(call);
  if (words !== "") await peer.say(words);
  peer.close();
  await completed(call, seconds);
}

describe("usage", () => {
  it("shows a call the moment it has ended, and counts it once when it is stored", async () => {
    const owner = await registerTenant();
    const call = await callTo(owner);
    await talk(call, 61);
    const at = Date.now();
    expect(await usageOf(owner)).toMatchObject({ seconds: 61, minutes: 2, calls: 1 });
    expect(Date.now() - at).toBeLessThan(1000);
    await storedCall(owner, call.CallSid);
    expect(await usageOf(owner)).toMatchObject({ seconds: 61, minutes: 2, calls: 1 });
    const receipt = await ask<Receipt>(owner, `receipts/${callIdOf(call.CallSid)}`);
    expect(receipt).toMatchObject({ billableSeconds: 61, model: "builtin", voice: "google Olivia", reportable: true });
    const overview = await (await as(owner)("/api/dashboard/overview")).json<{ usage: unknown }>();
    expect(overview.usage).toEqual({ minutes: 2, includedMinutes: 500, calls: 1 });
  });

  it("names what is not charged and why", async () => {
    const owner = await registerTenant();
    const first = await callTo(owner);
    const next = () => ({ ...first, CallSid: freshCallSid() });
    const [short, silent, pitch] = [first, next(), next()];
    await talk(short, 14);
    await talk(silent, 40, "");
    await talk(pitch, 40, "Hi, I'm calling from Bright Media. We can put your business at the top of Google.");
    for (const call of [short, silent, pitch]) await storedCall(owner, call.CallSid);
    const usage = await usageOf(owner);
    expect(usage).toMatchObject({ seconds: 0, calls: 3 });
    const reasons = new Map(usage.notCharged.map(({ callSid, reason }) => [callSid, reason]));
    expect([short, silent, pitch].map(({ CallSid }) => reasons.get(CallSid))).toEqual(["short", "spam", "spam"]);
  });

  it("says what is over the plan, and which thresholds are reached", async () => {
    const owner = await registerTenant();
    await setPeriod(owner.tenantId, now - dayMs, now + dayMs);
    const call = endedCall({ endedAt: now - 1000, billableSeconds: 500 * 60 + 90 });
    await storeEndedCall(ledgerCtx(owner.tenantId), call);
    expect(await usageOf(owner)).toMatchObject({
      minutes: 502,
      overage: { seconds: 90, centsPerMinute: 40, cents: 60 },
      alerts: expect.arrayContaining([{ of: "included", percent: 100 }]),
    });
    const { items } = await ask<{ items: UsagePeriod[] }>(owner, "periods");
    expect(items).toMatchObject([{ calls: 1, seconds: 30_090, overageSeconds: 90, cents: 60, tier: "starter" }]);
  });
});

it("a period that a new plan has cut short ends where the next begins, whatever page it is on", async () => {
  const owner = await registerTenant();
  for (const start of [now - 2 * dayMs, now - dayMs]) {
    await setPeriod(owner.tenantId, start, start + 30 * dayMs);
    await storeEndedCall(
      ledgerCtx(owner.tenantId, { now: start + 2000 }),
      endedCall({ endedAt: start + 1000, billableSeconds: 60 }),
    );
  }
  const ends: string[] = [];
  for (let cursor: string | null = ""; cursor !== null;) {
    const query: string = `periods?limit=1${cursor === "" ? "" : `&cursor=${cursor}`}`;
    const page = await ask<{ items: UsagePeriod[]; nextCursor: string | null }>(owner, query);
    ends.push(...page.items.map(({ endsAt }) => endsAt));
    cursor = page.nextCursor;
  }
  expect(ends.map((end) => Date.parse(end) - now)).toEqual([29 * dayMs, -dayMs]);
});

describe("receipts", async () => {
  const owner = await registerTenant();
  await setPeriod(owner.tenantId, now - dayMs, now + dayMs);
  for (let i = 0; i < 7; i++) {
    const waived = i % 3 === 0 ? ("spam" as const) : null;
    const call = endedCall({ endedAt: now - i * 1000, billableSeconds: waived === null ? 15_000 : 0, waived });
    await storeEndedCall(ledgerCtx(owner.tenantId), { ...call, from: i === 1 ? '=HYPERLINK("x"),1' : call.from });
  }

  it("come newest first, page by page, charged or not", async () => {
    const seen: Receipt[] = [];
    for (let cursor: string | null = ""; cursor !== null;) {
      const query: string = `receipts?limit=3${cursor === "" ? "" : `&cursor=${cursor}`}`;
      const page = await ask<{ items: Receipt[]; nextCursor: string | null }>(owner, query);
      seen.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(seen.map(({ endedAt }) => Date.parse(endedAt))).toEqual([0, 1, 2, 3, 4, 5, 6].map((i) => now - i * 1000));
    const count = async (query: string) => (await ask<{ items: Receipt[] }>(owner, `receipts?${query}`)).items.length;
    expect(await count("charged=true")).toBe(4);
    expect(await count("charged=false")).toBe(3);
    expect(await count(`periodStart=${new Date(now - dayMs).toISOString()}`)).toBe(7);
    expect(await count(`periodStart=${new Date(now).toISOString()}`)).toBe(0);
    const { cents } = (await usageOf(owner)).overage;
    expect(seen.reduce((sum, receipt) => sum + receipt.cents, 0)).toBe(cents);
    expect(cents).toBe(20_000);
  });

  it("are a CSV file whose last row is their sum, and none of whose cells is a formula", async () => {
    const answer = await as(owner)("/api/billing/export");
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(answer.headers.get("content-disposition")).toMatch(/^attachment; filename="calls-\d{4}-\d\d-\d\d\.csv"$/);
    const text = await answer.text();
    expect(text).toContain(`"'=HYPERLINK(""x""),1"`);
    const lines = text.split("\r\n");
    expect(lines.pop()).toBe("");
    expect(lines).toHaveLength(9);
    const header = lines[0]!.split(",");
    const column = (name: string, line: string) => Number(line.split(",").at(header.indexOf(name) - header.length));
    for (const name of ["seconds", "billable_seconds", "overage_seconds", "cents", "net_cents"]) {
      const sum = lines.slice(1, -1).reduce((total, line) => total + column(name, line), 0);
      expect([name, column(name, lines.at(-1)!)]).toEqual([name, sum]);
    }
    expect(column("net_cents", lines.at(-1)!)).toBe(20_000);
  });

  it("of another tenant are nobody's", async () => {
    const stranger = await registerTenant();
    const { items } = await ask<{ items: Receipt[] }>(owner, "receipts?limit=1");
    expect((await as(stranger)(`/api/billing/receipts/${items[0]!.callId}`)).status).toBe(404);
    expect((await ask<{ items: Receipt[] }>(stranger, "receipts")).items).toEqual([]);
    expect(await (await as(stranger)("/api/billing/export")).text()).not.toContain("call_CA");
  });
});

it("twenty thousand receipts are given out page by page, each once", async () => {
  const owner = await registerTenant();
  await setPeriod(owner.tenantId, now - dayMs, now + dayMs);
  await env.DB.prepare(
    `WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 19999)
     INSERT INTO usage_ledger (call_id, tenant_id, call_sid, at, seconds, billable_seconds, period_start, seconds_before)
     SELECT 'call_' || ?1 || i, ?1, ?1 || i, ?2 - i / 3, 30, 30, ?3, 30 * (19999 - i) FROM n`,
  )
    .bind(owner.tenantId, now, now - dayMs)
    .run();
  const text = await (await as(owner)("/api/billing/export")).text();
  const lines = text.trimEnd().split("\r\n");
  expect(new Set(lines.map((line) => line.split(",")[0])).size).toBe(20_002);
  // 600,000 seconds are 10,000 minutes, 9,500 of them beyond the plan.
  expect(lines.at(-1)).toMatch(/^total,.*,600000,600000,30000,570000,380000,0,0,380000$/);
});
