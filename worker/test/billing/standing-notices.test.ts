import { env } from "cloudflare:workers";
import { afterEach, describe, expect, it, vi } from "vitest";
import { tellStandings } from "../../src/cron/tell-standing.ts";
import type { LiveEvent } from "../../src/contract/live.ts";
import { createCtx } from "../../src/deps.ts";
import { sweep } from "../../src/cron/sweep.ts";
import { tellStanding } from "../../src/services/billing/settling/tell-standing.ts";
import { tellUsage } from "../../src/services/usage/tell-usage.ts";
import { as, type Member, registerTenant } from "../harness/api.ts";
import { callTo } from "../harness/twilio.ts";
import { Mortal } from "../numbers/mortal.ts";
import { practice } from "../practice.ts";
import { daysAgo, setTerms } from "./terms.ts";

afterEach(() => vi.restoreAllMocks());

const phone = "+12125550155";
/** A zone in which it is now so many hours past midnight. */
function zoneAt(hour: number): string {
  const ahead = ((hour - new Date().getUTCHours() + 36) % 24) - 12;
  return ahead === 0 ? "UTC" : `Etc/GMT${ahead > 0 ? "-" : "+"}${Math.abs(ahead)}`;
}

/** A business with a number to text from, whose owner is texted, at noon. */
async function business(hour = 12): Promise<Member> {
  const notifications = { smsTo: phone, emailTo: "owner@example.com" };
  const owner = await registerTenant({ ...practice, timeZone: zoneAt(hour), notifications });
  await callTo(owner);
  return owner;
}

const ctxOf = ({ tenantId }: Member, d1?: D1Database) =>
  createCtx(
    { ...env, ...(d1 === undefined ? {} : { DB: d1 }) },
    {
      tenant: { id: tenantId, shard: 0 },
      actor: { type: "system", id: null },
      requestId: "test",
      defer: (work) => void work.catch(() => {}),
      bookmark: "first-primary",
    },
  );

const purposes = async ({ tenantId }: Member): Promise<string[]> =>
  (
    await env.DB.prepare(
      "SELECT purpose FROM mails WHERE tenant_id = ? AND (purpose LIKE 'standing-%' OR purpose LIKE 'usage-%') ORDER BY rowid",
    )
      .bind(tenantId)
      .all<{ purpose: string }>()
  ).results.map(({ purpose }) => purpose);
const texts = async ({ tenantId }: Member): Promise<string[]> =>
  (
    await env.DB.prepare("SELECT body FROM texts WHERE tenant_id = ? AND purpose = 'owner-notice' ORDER BY rowid")
      .bind(tenantId)
      .all<{ body: string }>()
  ).results.map(({ body }) => body);
const dueAt = ({ tenantId }: Member) =>
  env.DB.prepare("SELECT standing_due_at AS at FROM subscriptions WHERE tenant_id = ?")
    .bind(tenantId)
    .first<number>("at");
/** As if the terms had been settled, or time had come. */
const makeDue = ({ tenantId }: Member) =>
  env.DB.prepare("UPDATE subscriptions SET standing_due_at = -1 WHERE tenant_id = ?").bind(tenantId).run();

describe("an owner who has not paid", () => {
  it("is told by the sweep when a trial ends, by mail and by text, with when what happens and where to pay", async () => {
    const owner = await business();
    await setTerms(owner, { trialEndsAt: daysAgo(0.01) });
    await makeDue(owner);
    await sweep(env);
    expect(await purposes(owner)).toEqual(["standing-trial-ended"]);
    const [text] = await texts(owner);
    expect(text).toMatch(/your trial has ended.*only messages are taken\. Choose a plan/);
    const { results } = await env.DB.prepare("SELECT body FROM mails WHERE tenant_id = ? AND purpose LIKE 'standing-%'")
      .bind(owner.tenantId)
      .all<{ body: string }>();
    expect(results[0]!.body).toMatch(/Nothing changes for your callers for 7 days\. From \w+ \d+, \d{4} on/);
    // The next is the fourth day of grace.
    expect(await dueAt(owner)).toBeGreaterThan(daysAgo(-3.9));
    await sweep(env);
    expect(await purposes(owner)).toHaveLength(1);
  });

  it("is told each thing in its time, and nothing any more once it is paid", async () => {
    const owner = await business();
    for (const days of [-2.9, -0.9, 0.1, 4.1, 6.1, 7.1, 21.1]) {
      await setTerms(owner, { trialEndsAt: daysAgo(days) });
      await makeDue(owner);
      await tellStandings(env, Date.now());
      await tellStandings(env, Date.now());
    }
    expect(await purposes(owner)).toEqual([
      "standing-trial-3-days",
      "standing-trial-tomorrow",
      "standing-trial-ended",
      "standing-grace-day-4",
      "standing-grace-day-6",
      "standing-messages",
      "standing-forward",
    ]);
    expect(await texts(owner)).toHaveLength(4);
    await setTerms(owner, { subscribed: true });
    await makeDue(owner);
    await tellStandings(env, Date.now());
    expect(await purposes(owner)).toHaveLength(7);
    expect(await dueAt(owner)).toBeNull();
  });

  it("has a new tenant's first moment found by the sweep that looks at everybody once", async () => {
    const owner = await business();
    expect(await dueAt(owner)).toBe(0);
    // Of others' tenants there may be more than one sweep looks at, and they came sooner.
    await makeDue(owner);
    await tellStandings(env, Date.now());
    expect(await purposes(owner)).toEqual([]);
    const trialEnd = await env.DB.prepare("SELECT trial_ends_at AS at FROM subscriptions WHERE tenant_id = ?")
      .bind(owner.tenantId)
      .first<number>("at");
    expect(await dueAt(owner)).toBe(trialEnd! - 3 * 86_400_000);
  });

  it("is not texted at night, but in the morning", async () => {
    const owner = await business(3);
    await setTerms(owner, { subscribed: true, unpaidSince: daysAgo(7.05) });
    await makeDue(owner);
    await tellStanding(ctxOf(owner));
    expect(await texts(owner)).toEqual([]);
    expect(await dueAt(owner)).toBeGreaterThan(Date.now());
    await as(owner)("/api/config", { method: "PUT", body: { timeZone: zoneAt(8) } });
    await tellStanding(ctxOf(owner));
    expect(await texts(owner)).toHaveLength(1);
  });

  it("sees the stage change at once where the dashboard is open", async () => {
    const owner = await business();
    const told: LiveEvent["type"][] = [];
    const ctx = ctxOf(owner);
    const live = {
      ...ctx.deps.live,
      publish: async (_tenant: string, news: { type: LiveEvent["type"] }) => void told.push(news.type),
    };
    await setTerms(owner, { trialEndsAt: daysAgo(7.1) });
    await tellStanding({ ...ctx, deps: { ...ctx.deps, live } });
    expect(told).toContain("billing.changed");
  });

  it("is not told of what the operator has closed", async () => {
    const owner = await business();
    await env.DB.prepare("UPDATE tenants SET status = 'suspended' WHERE id = ?").bind(owner.tenantId).run();
    await setTerms(owner, { trialEndsAt: daysAgo(7.1) });
    await makeDue(owner);
    await tellStandings(env, Date.now());
    expect(await purposes(owner)).toEqual([]);
  });

  it("is told once by a hundred at the same time", async () => {
    const owner = await business();
    await setTerms(owner, { trialEndsAt: daysAgo(7.1) });
    await makeDue(owner);
    await Promise.all(Array.from({ length: 100 }, () => tellStanding(ctxOf(owner))));
    expect(await purposes(owner)).toEqual(["standing-messages"]);
    expect(await texts(owner)).toHaveLength(1);
  });

  it.each(["before", "after"] as const)("is told once wherever it is killed, %s an operation", async (when) => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    for (let dies = 0; ; dies++) {
      const owner = await business();
      await setTerms(owner, { trialEndsAt: daysAgo(7.1) });
      await makeDue(owner);
      const mortal = new Mortal(dies, when);
      await tellStanding(ctxOf(owner, mortal.d1)).catch(() => {});
      await tellStandings(env, Date.now());
      expect(await purposes(owner)).toEqual(["standing-messages"]);
      expect(await texts(owner)).toHaveLength(1);
      if (!mortal.dead) return expect(dies).toBeGreaterThan(3);
    }
  });
});

describe("minutes used", () => {
  /** A stored call by which a period has used all of a cap. */
  async function capped(hour = 12): Promise<{ owner: Member; callId: string; config: typeof practice }> {
    const owner = await business(hour);
    const callId = `call_${crypto.randomUUID()}`;
    await env.DB.batch([
      env.DB.prepare(
        "INSERT INTO usage_periods (tenant_id, starts_at, ends_at, tier, calls, seconds) VALUES (?, 1, ?, 'starter', 1, 61)",
      ).bind(owner.tenantId, daysAgo(-20)),
      env.DB.prepare(
        "INSERT INTO usage_ledger (call_id, tenant_id, call_sid, at, seconds, billable_seconds, period_start) VALUES (?1, ?2, ?1, 2, 61, 61, 1)",
      ).bind(callId, owner.tenantId),
    ]);
    const notifications = { smsTo: phone, emailTo: "owner@example.com" };
    const timeZone = zoneAt(hour);
    return {
      owner,
      callId,
      config: { ...practice, timeZone, notifications, caps: { monthlyMinutes: 1, atCap: "messages" } },
    };
  }

  it("are told once by many at the same time", async () => {
    const { owner, callId, config } = await capped();
    await Promise.all(Array.from({ length: 50 }, () => tellUsage(ctxOf(owner), callId, config)));
    expect(await purposes(owner)).toEqual(["usage-cap-100"]);
    expect(await texts(owner)).toHaveLength(1);
  });

  it.each(["before", "after"] as const)(
    "are told later where the consumer is killed, and never twice: %s",
    async (when) => {
      for (let dies = 0; ; dies++) {
        const { owner, callId, config } = await capped();
        const mortal = new Mortal(dies, when);
        await tellUsage(ctxOf(owner, mortal.d1), callId, config).catch(() => {});
        await tellUsage(ctxOf(owner), callId, config);
        await tellUsage(ctxOf(owner), callId, config);
        expect(await purposes(owner)).toEqual(["usage-cap-100"]);
        expect(await texts(owner)).toHaveLength(1);
        if (!mortal.dead) return expect(dies).toBeGreaterThan(2);
      }
    },
  );

  it("are told at night by mail, and by text in the morning", async () => {
    const { owner, callId, config } = await capped(3);
    await tellUsage(ctxOf(owner), callId, config);
    expect(await purposes(owner)).toEqual(["usage-cap-100"]);
    const due = await env.DB.prepare("SELECT due_at - created_at AS ms, status FROM texts WHERE tenant_id = ?")
      .bind(owner.tenantId)
      .first<{ ms: number; status: string }>();
    expect(due).toEqual({ ms: 5 * 3_600_000, status: "queued" });
  });

  it("are not told of a period that is over", async () => {
    const { owner, callId, config } = await capped();
    await env.DB.prepare("UPDATE usage_periods SET ends_at = ? WHERE tenant_id = ?")
      .bind(daysAgo(1), owner.tenantId)
      .run();
    await tellUsage(ctxOf(owner), callId, config);
    expect(await purposes(owner)).toEqual([]);
  });

  it("are nobody else's", async () => {
    const [{ callId, config }, stranger] = [await capped(), await business()];
    await tellUsage(ctxOf(stranger), callId, config);
    expect(await purposes(stranger)).toEqual([]);
  });
});
