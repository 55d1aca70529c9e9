import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { settleNumbers } from "../../src/cron/settle-numbers.ts";
import { openDb } from "../../src/db/client.ts";
import { refreshSnapshots } from "../../src/services/agent/refresh-snapshots.ts";
import { buyNumber } from "../../src/services/numbers/buy.ts";
import { releaseNumber } from "../../src/services/numbers/release.ts";
import { settleNumber, unsettledNumbers } from "../../src/services/numbers/settle.ts";
import { as, type Member, registerTenant } from "../harness/api.ts";
import { planOf } from "../harness/plan.ts";
import { freshCallSid, freshNumber, ring } from "../harness/twilio.ts";
import { auditOf, bareTenant, deskCtx, provideAndUse, rowsOf, twilioTelephony } from "./desk.ts";
import { Mortal } from "./mortal.ts";
import { accountSid, apiBase, TwilioNumbers } from "./twilio-account.ts";

// The API is evaluated by the first request, which no test's deadline should pay for.
await registerTenant();

beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => {});
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const release = (member: Member, id: string) => as(member)(`/api/numbers/${id}`, { method: "DELETE" });

async function brought(member: Member): Promise<{ id: string; phoneNumber: string }> {
  const answer = await as(member)("/api/numbers", { body: { phoneNumber: freshNumber() } });
  return answer.json();
}

const releasesOf = async (owner: { tenantId: string }): Promise<unknown[]> =>
  (
    await env.DB.prepare("SELECT details FROM audit_log WHERE tenant_id = ? AND action = 'number.released'")
      .bind(owner.tenantId)
      .all<{ details: string }>()
  ).results.map(({ details }) => JSON.parse(details) as unknown);

describe("DELETE /api/numbers/:id", () => {
  let owner: Member;

  beforeEach(async () => {
    owner = await registerTenant({ greeting: "Still here." });
  });

  it("takes the number out of use at once, and again changes nothing", async () => {
    const { id, phoneNumber } = await brought(owner);
    const call = () => ring({ CallSid: freshCallSid(), From: "+13105550147", To: phoneNumber });
    expect(await (await call()).text()).toContain("Still here.");
    expect((await release(owner, id)).status).toBe(204);
    expect(await (await call()).text()).not.toContain("Still here.");
    expect(await env.SNAPSHOTS.list({ prefix: `number:${phoneNumber}` })).toMatchObject({ keys: [] });
    expect((await release(owner, id)).status).toBe(204);
    expect(await (await as(owner)("/api/numbers")).json()).toMatchObject({ items: [] });
    expect(await releasesOf(owner)).toEqual([{ phoneNumber, origin: "brought", last: true }]);
  });

  it("frees the number for somebody else, who is then answered", async () => {
    const { id, phoneNumber } = await brought(owner);
    await release(owner, id);
    const next = await registerTenant({ greeting: "The new ones." });
    expect((await as(next)("/api/numbers", { body: { phoneNumber } })).status).toBe(201);
    // A second release by the one who had it is no way to it.
    expect((await release(owner, id)).status).toBe(204);
    const call = await ring({ CallSid: freshCallSid(), From: "+13105550147", To: phoneNumber });
    expect(await call.text()).toContain("The new ones.");
  });

  it("knows nothing of another business's number", async () => {
    const { id, phoneNumber } = await brought(owner);
    const stranger = await registerTenant();
    expect((await release(stranger, id)).status).toBe(404);
    const call = await ring({ CallSid: freshCallSid(), From: "+13105550147", To: phoneNumber });
    expect(await call.text()).toContain("Still here.");
  });

  it("is not undone by a publish that began before it", async () => {
    const { id, phoneNumber } = await brought(owner);
    const ctx = deskCtx(owner);
    const snapshots = {
      ...ctx.deps.snapshots,
      put: async (...stored: Parameters<typeof ctx.deps.snapshots.put>) => {
        await releaseNumber(deskCtx(owner), id);
        await ctx.deps.snapshots.put(...stored);
      },
    };
    await refreshSnapshots({ ...ctx, deps: { ...ctx.deps, snapshots } });
    expect(await env.SNAPSHOTS.list({ prefix: `number:${phoneNumber}` })).toMatchObject({ keys: [] });
    const call = await ring({ CallSid: freshCallSid(), From: "+13105550147", To: phoneNumber });
    expect(await call.text()).not.toContain("Still here.");
  });

  it("by many at once is one release", async () => {
    await planOf(owner, "professional");
    const [first, second] = [await brought(owner), await brought(owner)];
    const answers = await Promise.all(Array.from({ length: 4 }, () => release(owner, first.id)));
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204, 204]);
    expect(await releasesOf(owner)).toEqual([{ phoneNumber: first.phoneNumber, origin: "brought", last: false }]);
    expect(await rowsOf(owner)).toContainEqual(expect.objectContaining({ id: second.id, status: "active" }));
  });

  it("gives a number of the stock back to it, and a later run gets one anew", async () => {
    const { number } = await provideAndUse(deskCtx(owner), { areaCode: "808" });
    await release(owner, number.id);
    const { number: next } = await provideAndUse(deskCtx(owner), { areaCode: "808" });
    expect(next.id).not.toBe(number.id);
    expect(await auditOf(owner)).toEqual(["number.assigned", "number.released", "number.assigned"]);
  });
});

describe("at a carrier", () => {
  let owner: { tenantId: string };
  let twilio: TwilioNumbers;
  const telephony = twilioTelephony;
  const desk = (change: Parameters<typeof deskCtx>[1] = {}) => deskCtx(owner, { telephony, ...change });
  const settle = async () => {
    const unsettled = await unsettledNumbers(openDb(env.DB, "first-primary"), Date.now());
    for (const { id, tenantId } of unsettled) if (tenantId === owner.tenantId) await settleNumber(desk(), id);
  };

  beforeEach(async () => {
    owner = await bareTenant();
    twilio = new TwilioNumbers();
    twilio.offer("212");
    vi.stubGlobal("fetch", twilio.fetch);
  });

  it("gives back what was bought", async () => {
    const { id } = await buyNumber(desk(), { areaCode: "212" });
    await releaseNumber(desk(), id);
    expect(twilio.owned).toEqual([]);
    expect(await rowsOf(owner)).toEqual([
      expect.objectContaining({ status: "released", phone_number: null, provider_sid: null }),
    ]);
  });

  it("leaves the owner what was brought", async () => {
    const [phoneNumber] = twilio.offer("415");
    await telephony.buyNumber(phoneNumber!, "the owner's own");
    const { number } = await provideAndUse(desk(), { phoneNumber: phoneNumber! });
    await releaseNumber(desk(), number.id);
    await settle();
    expect(twilio.owned).toHaveLength(1);
    expect(twilio.released).toEqual([]);
  });

  it("releases although the carrier is down, and the sweep gives it back later, once", async () => {
    const { id } = await buyNumber(desk(), { areaCode: "212" });
    twilio.refusals.push({ status: 503, code: 20503 }, { status: 503, code: 20503 });
    await releaseNumber(desk(), id);
    expect(await rowsOf(owner)).toEqual([expect.objectContaining({ status: "released", phone_number: null })]);
    await settle();
    expect(twilio.owned).toHaveLength(1);
    await Promise.all([settle(), settle(), releaseNumber(desk(), id)]);
    expect(twilio.owned).toEqual([]);
    const asked = twilio.asked.length;
    await settle();
    expect(twilio.asked).toHaveLength(asked);
  });

  it("is given back by the deployment's own sweep", async () => {
    const { id } = await buyNumber(desk(), { areaCode: "212" });
    twilio.refusals.push({ status: 503, code: 20503 });
    await releaseNumber(desk(), id);
    const account = {
      PUBLIC_URL: "https://amunet.test",
      TWILIO_ACCOUNT_SID: accountSid,
      TWILIO_AUTH_TOKEN: "token",
      TWILIO_API_BASE: apiBase,
    };
    await settleNumbers({ ...env, ...account }, Date.now());
    expect(twilio.owned).toEqual([]);
    expect(await rowsOf(owner)).toEqual([expect.objectContaining({ provider_sid: null })]);
  });

  it("is not told by the stock's hand: without the account a bought number waits", async () => {
    const { id } = await buyNumber(desk(), { areaCode: "212" });
    await releaseNumber(deskCtx(owner), id);
    expect(twilio.owned).toHaveLength(1);
    await settle();
    expect(twilio.owned).toEqual([]);
  });

  it("does not release what is being bought", async () => {
    let refused: unknown;
    twilio.before = async (asked) => {
      if (!asked.startsWith("POST")) return;
      const { id } = (await rowsOf(owner))[0]!;
      refused = await releaseNumber(desk(), id).catch((error: unknown) => error);
    };
    await buyNumber(desk(), { areaCode: "212" });
    expect(refused).toMatchObject({ code: "conflict", details: { reason: "under-way" } });
    expect(await rowsOf(owner)).toEqual([expect.objectContaining({ status: "active" })]);
  });

  it.each(["before", "after"] as const)("killed %s any operation it is either held or given back", async (when) => {
    let released = 0;
    for (let dies = 0, over = false; !over; dies++) {
      owner = await bareTenant();
      twilio = new TwilioNumbers();
      twilio.offer("212");
      vi.stubGlobal("fetch", twilio.fetch);
      const { id } = await buyNumber(desk(), { areaCode: "212" });
      const mortal = new Mortal(dies, when);
      vi.stubGlobal("fetch", (url: string, init: RequestInit) => mortal.live(() => twilio.fetch(url, init)));
      over = await releaseNumber(desk({ d1: mortal.d1 }), id).then(
        () => twilio.owned.length === 0 && dies > 4,
        () => false,
      );
      vi.stubGlobal("fetch", twilio.fetch);
      await settle();
      const [row] = await rowsOf(owner);
      if (row!.status === "released") released++;
      expect(twilio.owned).toHaveLength(row!.status === "released" ? 0 : 1);
      expect(await releasesOf(owner)).toHaveLength(row!.status === "released" ? 1 : 0);
    }
    expect(released).toBeGreaterThan(2);
  });
});
