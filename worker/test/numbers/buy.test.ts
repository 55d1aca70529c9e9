import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { buyNumber } from "../../src/services/numbers/buy.ts";
import { settleNumber, unsettledNumbers } from "../../src/services/numbers/settle.ts";
import { openDb } from "../../src/db/client.ts";
import { as, type Member, registerTenant } from "../harness/api.ts";
import { memberOf } from "../harness/people.ts";
import { planOf } from "../harness/plan.ts";
import { auditOf, bareTenant, deskCtx, rowsOf, twilioTelephony } from "./desk.ts";
import { Mortal } from "./mortal.ts";
import { TwilioNumbers } from "./twilio-account.ts";

// The API is evaluated by the first request, which no test's deadline should pay for.
const somebody = await registerTenant();

beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => {});
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe("POST /api/numbers with an area code", () => {
  const buy = (member: Member, areaCode: unknown, key?: string) =>
    as(member)("/api/numbers", { body: { areaCode }, headers: key === undefined ? {} : { "idempotency-key": key } });
  let owner: Member;

  beforeEach(async () => {
    owner = await registerTenant();
  });

  it("gives one more number, and says where it comes from", async () => {
    const answer = await buy(owner, "503");
    expect(answer.status).toBe(201);
    const number = await answer.json();
    expect(number).toMatchObject({
      id: expect.stringMatching(/^num_/),
      phoneNumber: expect.stringMatching(/^\+1503/),
      status: "active",
      origin: "assigned",
      textRegistration: "not-needed",
    });
    const listed = await (await as(owner)("/api/numbers")).json();
    expect(listed).toEqual({ items: [number], nextCursor: null });
    expect(await auditOf(owner)).toEqual(["number.assigned"]);
  });

  it("gives no more than the plan has, however many ask at once", async () => {
    expect((await buy(owner, "503")).status).toBe(201);
    const refused = await buy(owner, "503");
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({
      error: { details: { feature: "numbers", allowed: 1, used: 1, tier: "starter", upgrade: "professional" } },
    });
    await planOf(owner, "professional");
    const answers = await Promise.all(Array.from({ length: 6 }, () => buy(owner, "503")));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 201, 403, 403, 403, 403]);
    expect(await rowsOf(owner)).toHaveLength(3);
  });

  it("is one number for one key, and another for another business's same key", async () => {
    await planOf(owner, "professional");
    const key = crypto.randomUUID();
    const first = await (await buy(owner, "503", key)).json<{ id: string }>();
    const again = await buy(owner, "503", key);
    expect([again.status, await again.json()]).toEqual([201, first]);
    const other = await buy(owner, "212", key);
    expect(other.status).toBe(409);
    expect(await other.json()).toMatchObject({ error: { details: { reason: "idempotency-key" } } });
    const stranger = await registerTenant();
    const theirs = await (await buy(stranger, "503", key)).json<{ id: string }>();
    expect(theirs.id).not.toBe(first.id);
    expect(await rowsOf(owner)).toHaveLength(1);
  });

  it("of many with one key at once is one number", async () => {
    await planOf(owner, "professional");
    const key = crypto.randomUUID();
    const answers = await Promise.all(Array.from({ length: 5 }, () => buy(owner, "503", key)));
    for (const { status } of answers) expect([201, 409]).toContain(status);
    expect(answers.some(({ status }) => status === 201)).toBe(true);
    expect(await rowsOf(owner)).toHaveLength(1);
  });

  it("is an admin's to do", async () => {
    expect((await buy(await memberOf(owner.tenantId, "member"), "503")).status).toBe(403);
    expect((await buy(await memberOf(owner.tenantId, "admin"), "503")).status).toBe(201);
  });
});

it.each(["", "50", "5033", "103", "abc", 503, null, "５０３"])(
  "an area code that is %j is refused",
  async (areaCode) => {
    expect((await as(somebody)("/api/numbers", { body: { areaCode } })).status).toBe(400);
    expect(await rowsOf(somebody)).toEqual([]);
  },
);

describe("GET /api/numbers/available", () => {
  it("shows numbers that nobody has", async () => {
    const owner = await registerTenant();
    const taken = await as(owner)("/api/numbers", { body: { areaCode: "971" } });
    const { phoneNumber } = await taken.json<{ phoneNumber: string }>();
    const shown = await (
      await as(owner)("/api/numbers/available?areaCode=971")
    ).json<{
      items: { phoneNumber: string }[];
      nearbyAreaCodes: string[];
    }>();
    expect(shown.items).toHaveLength(10);
    expect(shown.items.map((item) => item.phoneNumber)).not.toContain(phoneNumber);
    expect(shown.nearbyAreaCodes).toEqual([]);
    expect((await as(owner)("/api/numbers/available")).status).toBe(200);
    expect((await as(owner)("/api/numbers/available?areaCode=1")).status).toBe(400);
  });
});

describe("at a carrier", () => {
  let owner: { tenantId: string };
  let twilio: TwilioNumbers;
  const desk = (change: Parameters<typeof deskCtx>[1] = {}) =>
    deskCtx(owner, { telephony: twilioTelephony, ...change });

  beforeEach(async () => {
    owner = await bareTenant();
    twilio = new TwilioNumbers();
    twilio.offer("212");
    vi.stubGlobal("fetch", twilio.fetch);
  });

  const purchase = { areaCode: "212", idempotencyKey: "once" };

  it("a purchase whose answer was lost is found under the same key", async () => {
    twilio.losesAnswers = 1;
    await expect(buyNumber(desk(), purchase)).rejects.toMatchObject({ code: "unavailable" });
    const number = await buyNumber(desk(), purchase);
    expect(twilio.owned.map((each) => each.phone_number)).toEqual([number.phoneNumber]);
  });

  it("who comes while it is being bought is told so, and nothing is bought twice", async () => {
    let arrived: Promise<unknown> | undefined;
    twilio.before = async (asked) => {
      if (asked.startsWith("POST")) arrived ??= buyNumber(desk(), purchase).catch((error: unknown) => error);
      await arrived;
    };
    await buyNumber(desk(), purchase);
    expect(await arrived).toMatchObject({ code: "conflict", details: { reason: "under-way" } });
    expect(twilio.owned).toHaveLength(1);
  });

  it("what came to nothing does not count against the plan", async () => {
    twilio.stock.clear();
    await expect(buyNumber(desk(), { areaCode: "212" })).rejects.toMatchObject({ code: "conflict" });
    twilio.offer("212");
    await buyNumber(desk(), { areaCode: "212" });
    expect(await rowsOf(owner)).toHaveLength(1);
  });

  it.each(["before", "after"] as const)("killed %s any operation the sweep finishes or forgets it", async (when) => {
    const later = Date.now() + 3_600_000;
    for (let dies = 0, over = false; !over; dies++) {
      owner = await bareTenant();
      twilio = new TwilioNumbers();
      twilio.offer("212");
      const mortal = new Mortal(dies, when);
      vi.stubGlobal("fetch", (url: string, init: RequestInit) => mortal.live(() => twilio.fetch(url, init)));
      over = await buyNumber(desk({ d1: mortal.d1 }), { areaCode: "212" }).then(
        () => true,
        () => false,
      );
      vi.stubGlobal("fetch", twilio.fetch);
      const unsettled = await unsettledNumbers(openDb(env.DB, "first-primary"), later);
      const own = unsettled.filter(({ tenantId }) => tenantId === owner.tenantId);
      for (const { id } of own) await settleNumber(desk({ now: later }), id);
      const rows = await rowsOf(owner);
      expect(rows.map(({ phone_number }) => phone_number)).toEqual(twilio.owned.map((each) => each.phone_number));
      expect(rows.every(({ status }) => status === "active")).toBe(true);
      expect(await auditOf(owner)).toEqual(rows.map(() => "number.bought"));
    }
  });

  it("the sweep leaves alone what somebody is at, and what came back to life meanwhile", async () => {
    twilio.losesAnswers = 1;
    await expect(buyNumber(desk(), purchase)).rejects.toMatchObject({ code: "unavailable" });
    const now = Date.now();
    const { id } = (await rowsOf(owner))[0]!;
    const unsettled = async (at: number) =>
      (await unsettledNumbers(openDb(env.DB, "first-primary"), at)).filter((row) => row.id === id);
    expect(await unsettled(now + 60_000)).toEqual([]);
    expect(await unsettled(now + 3_600_000)).toHaveLength(1);
    await buyNumber(desk(), purchase);
    await settleNumber(desk({ now: now + 3_600_000 }), id);
    expect(await unsettled(now + 3_600_000)).toEqual([]);
    expect(await auditOf(owner)).toEqual(["number.bought"]);
  });
});
