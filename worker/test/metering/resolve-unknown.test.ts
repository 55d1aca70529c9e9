import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { AppError } from "../../src/errors.ts";
import { resolveUnknownUsage } from "../../src/services/metering/resolve-unknown.ts";
import { Mortal } from "../numbers/mortal.ts";
import { processOf, subscriber, usageRow, used } from "./metered.ts";
import { paymentsWith } from "../billing/payments.ts";

const hour = 3_600_000;
const minute = 60_000;
/** When the calls ended, and when the provider is asked of them. */
const ended = Date.UTC(2027, 2, 1, 12);
const now = ended + 26 * hour;

let tenant: Awaited<ReturnType<typeof subscriber>>;
/** What the provider counts, by the minute's beginning. */
let sums: Map<number, number | null>;
let asked: number;

beforeEach(async () => {
  tenant = await subscriber();
  sums = new Map();
  asked = 0;
});

const payments = paymentsWith({
  meterEventName: "call_seconds",
  usageTotal: async ({ customerId, from, until }) => {
    asked++;
    expect([customerId, until - from, from % minute]).toEqual([tenant.customerId, minute, 0]);
    const sum = sums.get(from);
    return sum === undefined ? 0 : sum;
  },
});
const at = (time = now, d1?: D1Database) =>
  processOf(tenant.tenantId, { now: time, payments, ...(d1 === undefined ? {} : { d1 }) });

type Status = "unknown" | "sent" | "failed" | "cancelling" | "cancelled";

/** Usage with which that came of it a day later. */
async function left(
  status: Status,
  seconds: number,
  callAt = ended + 7000,
  updatedAt = ended + 24 * hour,
): Promise<string> {
  const callSid = await used(at(callAt), { seconds });
  const sentAt = status === "unknown" ? null : ended;
  await env.DB.prepare(
    "UPDATE meter_events SET status = ?, attempts = 30, first_tried_at = ?, sent_at = ?, due_at = NULL, updated_at = ? WHERE call_sid = ?",
  )
    .bind(status, ended, sentAt, updatedAt, callSid)
    .run();
  return callSid;
}

describe("usage nobody could say of", () => {
  it("was sent where the provider counts it, beside what else it counts", async () => {
    await left("sent", 100);
    await left("failed", 11);
    await left("cancelled", 50);
    const callSid = await left("unknown", 61);
    sums.set(ended, 172);
    expect(await resolveUnknownUsage(at())).toEqual({ left: 0 });
    expect(await usageRow(callSid)).toMatchObject({ status: "sent", sent_at: ended, due_at: null });
  });

  it("is reported again where the provider does not count it", async () => {
    await left("sent", 100);
    const callSid = await left("unknown", 61);
    sums.set(ended, 100);
    expect(await resolveUnknownUsage(at())).toEqual({ left: 0 });
    expect(await usageRow(callSid)).toMatchObject({ status: "queued", attempts: 0, first_tried_at: null, due_at: now });
    const audited = await env.DB.prepare("SELECT action FROM audit_log WHERE target = ?").bind(callSid).all();
    expect(audited.results).toEqual([{ action: "billing.usage-missing" }]);
  });

  it("is judged minute by minute", async () => {
    const [first, second] = [await left("unknown", 61), await left("unknown", 61, ended + minute)];
    sums.set(ended + minute, 61);
    expect(await resolveUnknownUsage(at())).toEqual({ left: 0 });
    expect([(await usageRow(first))!["status"], (await usageRow(second))!["status"]]).toEqual(["queued", "sent"]);
  });

  it.each([
    ["leave it open which of two it was", 61, async () => void (await left("unknown", 30))],
    ["are nothing that it could be", 17, async () => {}],
    ["are not told", null, async () => {}],
    ["may lag behind what was done just now", 161, async () => void (await left("sent", 100, ended, now - minute))],
    ["do not tell yet what is being taken back", 161, async () => void (await left("cancelling", 100))],
  ])("stays so where the sums %s", async (_why, sum, beside) => {
    const callSid = await left("unknown", 61);
    await beside();
    sums.set(ended, sum);
    expect((await resolveUnknownUsage(at())).left).toBeGreaterThan(0);
    expect(await usageRow(callSid)).toMatchObject({ status: "unknown", due_at: null });
  });

  it("stays so for an hour after it was last tried", async () => {
    await left("unknown", 61, ended, now - hour + 1);
    sums.set(ended, 61);
    expect(await resolveUnknownUsage(at())).toEqual({ left: 1 });
    expect(asked).toBe(0);
    expect(await resolveUnknownUsage(at(now + 1))).toEqual({ left: 0 });
  });

  it("stays so while the provider cannot be asked", async () => {
    await left("unknown", 61);
    const down = paymentsWith({ usageTotal: () => Promise.reject(new AppError("unavailable", "stripe answered 503")) });
    const ctx = processOf(tenant.tenantId, { now, payments: down });
    await expect(resolveUnknownUsage(ctx)).rejects.toMatchObject({ code: "unavailable" });
    expect(await resolveUnknownUsage(processOf(tenant.tenantId, { now, payments: null }))).toEqual({ left: 1 });
  });

  it("is found by whoever comes after one that was killed", async () => {
    for (const when of ["before", "after"] as const)
      for (let dies = 0, over = false; !over; dies++) {
        tenant = await subscriber();
        const calls = [await left("unknown", 61), await left("unknown", 40)];
        sums.set(ended, 101);
        const mortal = new Mortal(dies, when);
        over = await resolveUnknownUsage(at(now, mortal.d1)).then(
          () => true,
          () => false,
        );
        await resolveUnknownUsage(at(now + 2 * hour));
        for (const callSid of calls) expect(await usageRow(callSid)).toMatchObject({ status: "sent" });
      }
  });

  it("is not a member's to ask after", async () => {
    const member = { ...at(), actor: { type: "user" as const, id: "usr_1", role: "admin" as const } };
    await expect(resolveUnknownUsage(member)).rejects.toMatchObject({ code: "forbidden" });
  });
});
