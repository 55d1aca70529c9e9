import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { plans, type Tier } from "../../src/contract/plans.ts";
import { changeTier } from "../../src/services/billing/change-tier.ts";
import { addNumber } from "../../src/services/numbers/add.ts";
import { bringNumber } from "../../src/services/numbers/bring.ts";
import { as, type Member, registerTenant } from "../harness/api.ts";
import { planOf } from "../harness/plan.ts";
import { freshCallSid, freshNumber, ring } from "../harness/twilio.ts";
import { auditOf, deskCtx, provideAndUse, rowsOf } from "../numbers/desk.ts";

let owner: Member;

beforeEach(async () => {
  owner = await registerTenant({ greeting: "Still here." });
});

const bring = (phoneNumber = freshNumber()) => as(owner)("/api/numbers", { body: { phoneNumber } });
const makeKey = (more = {}) => as(owner)("/api/api-keys", { body: { name: "CRM", ...more } });
const downTo = (tier: Tier) => changeTier(deskCtx(owner), tier);
const atOnce = async (ask: () => Promise<Response>, times = 20): Promise<Record<string, number>> => {
  const answers = await Promise.all(Array.from({ length: times }, ask));
  const counts: Record<string, number> = {};
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
};

async function refused(answer: Response, details: Record<string, unknown>): Promise<string> {
  expect(answer.status).toBe(403);
  const { error } = await answer.json<{ error: { code: string; message: string; details: unknown } }>();
  expect(error).toMatchObject({ code: "forbidden" });
  expect(error.details).toEqual(details);
  return error.message;
}

describe("numbers that are brought", () => {
  const onStarter = { feature: "numbers", allowed: 1, tier: "starter", upgrade: "professional" };

  it("are as many as the plan has; who wants more is told what to do, and nothing is left of it", async () => {
    expect((await bring()).status).toBe(201);
    const message = await refused(await bring(), { ...onStarter, used: 1 });
    expect(message).toMatch(/Starter has 1 telephone number; Professional has 3/);
    expect(await rowsOf(owner)).toHaveLength(1);
    expect(await auditOf(owner)).toEqual(["number.added"]);
  });

  it.each([
    ["starter", 1],
    ["professional", 3],
  ] as const)("on %s are %i of twenty that come at once", async (tier, allowed) => {
    await planOf(owner, tier);
    expect(await atOnce(bring)).toEqual({ 201: allowed, 403: 20 - allowed });
    expect(await rowsOf(owner)).toHaveLength(allowed);
    expect(await auditOf(owner)).toHaveLength(allowed);
  });

  it("are counted with those that are bought, whichever comes first", async () => {
    const telephony = { ...deskCtx(owner).deps.telephony, real: true };
    await env.DB.prepare(
      "INSERT INTO phone_numbers (id, tenant_id, phone_number, status, origin, provider_sid, created_at) VALUES (?, ?, ?, 'active', 'bought', 'PN1', 0)",
    )
      .bind(`num_${crypto.randomUUID()}`, owner.tenantId, freshNumber())
      .run();
    await refused(await bring(), { ...onStarter, used: 1 });
    await expect(bringNumber(deskCtx(owner, { telephony }), freshNumber())).rejects.toMatchObject({
      code: "forbidden",
      details: { ...onStarter, used: 1 },
    });
  });

  it("have room beside the fictitious one a business begins with, and that beside them", async () => {
    await provideAndUse(deskCtx(owner), { areaCode: "503" });
    expect((await bring()).status).toBe(201);
    await refused(await bring(), { ...onStarter, used: 1 });
    await refused(await as(owner)("/api/numbers", { body: { areaCode: "503" } }), { ...onStarter, used: 1 });
    expect((await rowsOf(owner)).map(({ origin }) => origin)).toEqual(["assigned", "brought"]);
  });

  it("have the room that was released", async () => {
    const { id } = await (await bring()).json<{ id: string }>();
    expect((await as(owner)(`/api/numbers/${id}`, { method: "DELETE" })).status).toBe(204);
    expect((await bring()).status).toBe(201);
  });

  it("have more room after an upgrade at once", async () => {
    await bring();
    expect((await bring()).status).toBe(403);
    await changeTier(deskCtx(owner), "professional");
    expect(await atOnce(bring, 4)).toEqual({ 201: 2, 403: 2 });
    await refused(await bring(), {
      feature: "numbers",
      allowed: 3,
      used: 3,
      tier: "professional",
      upgrade: "enterprise",
    });
  });

  it("go on being answered after a downgrade, all of them; only another one is refused", async () => {
    await planOf(owner, "professional");
    const numbers = [freshNumber(), freshNumber(), freshNumber()];
    for (const number of numbers) expect((await bring(number)).status).toBe(201);
    await downTo("starter");
    await refused(await bring(), { ...onStarter, used: 3, upgrade: "enterprise" });
    for (const To of numbers) {
      const call = await ring({ CallSid: freshCallSid(), From: "+13105550147", To });
      expect(await call.text()).toContain("Still here.");
    }
    // One given up makes no room yet.
    const id = (await rowsOf(owner))[0]!.id;
    await as(owner)(`/api/numbers/${id}`, { method: "DELETE" });
    await refused(await bring(), { ...onStarter, used: 2 });
  });

  it("that are somebody's are a conflict still, also where there is no room", async () => {
    const number = freshNumber();
    await bring(number);
    expect((await bring(number)).status).toBe(409);
  });

  it("are refused where the plan falls while the carrier is asked", async () => {
    await planOf(owner, "professional");
    await bring();
    const ctx = deskCtx(owner);
    const connectNumber = async () => (await downTo("starter"), null);
    const falling = { ...ctx, deps: { ...ctx.deps, telephony: { ...ctx.deps.telephony, connectNumber } } };
    await expect(addNumber(falling, freshNumber())).rejects.toMatchObject({ code: "forbidden", details: onStarter });
    expect(await rowsOf(owner)).toHaveLength(1);
  });

  it("are not pointed at us where there is no room for them", async () => {
    await bring();
    const ctx = deskCtx(owner);
    const connectNumber = vi.fn((phoneNumber: string) => ctx.deps.telephony.connectNumber(phoneNumber));
    const watched = { ...ctx, deps: { ...ctx.deps, telephony: { ...ctx.deps.telephony, connectNumber } } };
    await expect(addNumber(watched, freshNumber())).rejects.toMatchObject({ code: "forbidden" });
    await expect(bringNumber(watched, freshNumber())).rejects.toMatchObject({ code: "forbidden" });
    expect(connectNumber).not.toHaveBeenCalled();
  });
});

describe("API keys", () => {
  const onStarter = { feature: "apiKeys", allowed: 5, tier: "starter", upgrade: "professional" };

  it("are as many as the plan has, of twenty that are made at once", async () => {
    expect(await atOnce(makeKey)).toEqual({ 201: 5, 403: 15 });
    await refused(await makeKey(), { ...onStarter, used: 5 });
    const { items } = await (await as(owner)("/api/api-keys")).json<{ items: { id: string }[] }>();
    expect(items).toHaveLength(5);
    const made = env.DB.prepare(
      "SELECT count(*) AS n FROM audit_log WHERE tenant_id = ? AND action = 'api-key.created'",
    );
    expect(await made.bind(owner.tenantId).first<number>("n")).toBe(5);
    // A revoked one makes room for one.
    await as(owner)(`/api/api-keys/${items[0]!.id}`, { method: "DELETE" });
    expect(await atOnce(makeKey, 3)).toEqual({ 201: 1, 403: 2 });
  });

  it("that have expired make room", async () => {
    await atOnce(makeKey, 5);
    expect((await makeKey()).status).toBe(403);
    await env.DB.prepare("UPDATE api_keys SET expires_at = 1000 WHERE tenant_id = ?").bind(owner.tenantId).run();
    expect((await makeKey()).status).toBe(201);
  });

  it("go on working after a downgrade; only another one is refused", async () => {
    await planOf(owner, "professional");
    const { key } = await (await makeKey()).json<{ key: string }>();
    await atOnce(makeKey, 6);
    await downTo("starter");
    await refused(await makeKey(), { ...onStarter, used: 7 });
    expect((await as({ ...owner, token: key })("/api/config")).status).toBe(200);
    await changeTier(deskCtx(owner), "professional");
    expect((await makeKey()).status).toBe(201);
  });
});

it("a snapshot holds as many calls at once as the plan has", async () => {
  const number = freshNumber();
  await bring(number);
  for (const tier of ["starter", "professional", "enterprise"] as const) {
    await changeTier(deskCtx(owner), tier);
    const stored = await env.SNAPSHOTS.get<{ snapshot: { concurrentCalls: number } }>(`number:${number}`, "json");
    expect(stored!.snapshot.concurrentCalls).toBe(plans[tier].concurrentCalls);
  }
});
