import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { registerTenant } from "../harness/api.ts";
import { freshCallSid, freshNumber, ring } from "../harness/twilio.ts";
import { auditOf, bareTenant, deskCtx, provideAndUse, rowsOf } from "./desk.ts";

// The API is evaluated by the first request, which no test's deadline should pay for.
await registerTenant();

beforeEach(() => {
  // Without a carrier nothing may be asked of anybody.
  vi.stubGlobal("fetch", (url: string) => Promise.reject(new Error(`asked ${url}`)));
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("without a carrier", () => {
  it("a business has a fictitious number of its area, which is answered at once", async () => {
    const owner = await registerTenant({ greeting: "Bright Smile here." });
    const { number, textRegistration } = await provideAndUse(deskCtx(owner), { areaCode: "503" });
    expect(number).toMatchObject({
      id: expect.stringMatching(/^num_/),
      phoneNumber: expect.stringMatching(/^\+150355501\d\d$/),
      origin: "assigned",
    });
    expect(textRegistration).toBe("not-needed");
    const call = await ring({ CallSid: freshCallSid(), From: "+13105550147", To: number.phoneNumber });
    expect(await call.text()).toContain("Bright Smile here.");
    expect(await auditOf(owner)).toEqual(["number.assigned"]);
  });

  it("the same run again, and another run, find the number that is there", async () => {
    const owner = await registerTenant();
    const first = await provideAndUse(deskCtx(owner), { areaCode: "503" });
    const again = await provideAndUse(deskCtx(owner), { areaCode: "503" });
    const other = await provideAndUse(deskCtx(owner), { onboardingId: "onb_other", areaCode: "212" });
    expect([again.number, other.number]).toEqual([first.number, first.number]);
    expect(await rowsOf(owner)).toHaveLength(1);
    expect(await auditOf(owner)).toEqual(["number.assigned"]);
  });

  it("two runs at once are one number", async () => {
    const owner = await registerTenant();
    const runs = ["onb_a", "onb_b", "onb_c"].map((onboardingId) => provideAndUse(deskCtx(owner), { onboardingId }));
    const outcomes = await Promise.allSettled(runs);
    expect(outcomes.filter(({ status }) => status === "fulfilled").length).toBeGreaterThan(0);
    for (const outcome of outcomes)
      if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ code: "unavailable" });
    const rows = await rowsOf(owner);
    expect(rows).toEqual([expect.objectContaining({ status: "active", origin: "assigned" })]);
  });

  it("many businesses of one area at once have as many numbers", async () => {
    const owners = await Promise.all(Array.from({ length: 12 }, bareTenant));
    const provided = await Promise.all(owners.map((owner) => provideAndUse(deskCtx(owner), { areaCode: "207" })));
    expect(new Set(provided.map(({ number }) => number.phoneNumber)).size).toBe(12);
  });

  it("an area that is used up lends its neighbours' numbers", async () => {
    const [holder, owner] = [await bareTenant(), await bareTenant()];
    await env.DB.batch(
      Array.from({ length: 100 }, (_, i) =>
        env.DB.prepare(
          "INSERT INTO phone_numbers (id, tenant_id, phone_number, status, created_at) VALUES (?, ?, ?, 'active', 0)",
        ).bind(`num_full_${i}`, holder.tenantId, `+141255501${String(i).padStart(2, "0")}`),
      ),
    );
    const { number } = await provideAndUse(deskCtx(owner), { areaCode: "412" });
    expect(number.phoneNumber).toMatch(/^\+1(?!412)[2-9]\d\d55501\d\d$/);
  });
});

describe("a number of the owner's own", () => {
  it("is brought, and is then the business's number", async () => {
    const owner = await registerTenant();
    const phoneNumber = freshNumber();
    const { number } = await provideAndUse(deskCtx(owner), { phoneNumber, areaCode: "503" });
    expect(number).toMatchObject({ phoneNumber, origin: "brought" });
    expect(await provideAndUse(deskCtx(owner), { phoneNumber })).toMatchObject({ number });
    expect(await provideAndUse(deskCtx(owner), { areaCode: "503" })).toMatchObject({ number });
    expect(await auditOf(owner)).toEqual(["number.added"]);
  });

  it("that somebody else has is a conflict, and nothing is left of it", async () => {
    const [holder, owner] = [await bareTenant(), await bareTenant()];
    const { number } = await provideAndUse(deskCtx(holder));
    const { phoneNumber } = number;
    await expect(provideAndUse(deskCtx(owner), { phoneNumber })).rejects.toMatchObject({
      code: "conflict",
      details: { reason: "number-taken" },
    });
    expect(await rowsOf(owner)).toEqual([]);
  });

  it("is won by one of two that bring it at once", async () => {
    const owners = [await bareTenant(), await bareTenant()];
    const phoneNumber = freshNumber();
    const outcomes = await Promise.allSettled(owners.map((owner) => provideAndUse(deskCtx(owner), { phoneNumber })));
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect((await Promise.all(owners.map(rowsOf))).flat()).toHaveLength(1);
  });
});

it("a viewer and the receptionist may not provide numbers", async () => {
  const owner = await registerTenant();
  for (const actor of [
    { type: "user" as const, id: "usr_1", role: "viewer" as const },
    { type: "agent" as const, id: "call_1" },
  ])
    await expect(provideAndUse(deskCtx(owner, { actor }))).rejects.toMatchObject({ code: "forbidden" });
});
