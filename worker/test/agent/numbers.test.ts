import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { as, type Member, registerTenant } from "../harness/api.ts";
import { planOf } from "../harness/plan.ts";
import { freshCallSid, freshNumber, ring } from "../harness/twilio.ts";

// The API is evaluated by the first request, which no test's deadline should pay for.
await registerTenant();

interface Listed {
  items: { id: string; phoneNumber: string; status: string; createdAt: string }[];
  nextCursor: string | null;
}

const add = (member: Member, phoneNumber: unknown) => as(member)("/api/numbers", { body: { phoneNumber } });
const page = async (member: Member, query = ""): Promise<Listed> => (await as(member)(`/api/numbers${query}`)).json();

describe("a number", () => {
  it("is brought, listed and answered at once", async () => {
    const owner = await registerTenant({ greeting: "Acme here." });
    const number = freshNumber();
    const answer = await add(owner, number);
    expect(answer.status).toBe(201);
    const added = await answer.json();
    expect(added).toMatchObject({ id: expect.stringMatching(/^num_/), phoneNumber: number, status: "active" });
    expect((await page(owner)).items).toEqual([added]);
    const call = await ring({ CallSid: freshCallSid(), From: "+13105550147", To: number });
    expect(await call.text()).toContain("Acme here.");
  });

  it("belongs to one tenant, and nobody learns whose it is", async () => {
    const [first, second] = [await registerTenant({ businessName: "Secret Surgery" }), await registerTenant()];
    const number = freshNumber();
    await add(first, number);
    for (const tenant of [second, first]) {
      const answer = await add(tenant, number);
      expect(answer.status).toBe(409);
      const text = await answer.text();
      expect(text).not.toContain(first.tenantId);
      expect(text).not.toContain("Secret");
    }
    expect(await page(second)).toEqual({ items: [], nextCursor: null });
  });

  it("is won by exactly one of many tenants at once", async () => {
    const tenants = await Promise.all(Array.from({ length: 4 }, () => registerTenant()));
    const number = freshNumber();
    const answers = await Promise.all([...tenants, ...tenants].map((tenant) => add(tenant, number)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(7);
    const count = await env.DB.prepare("SELECT COUNT(*) AS n FROM phone_numbers WHERE phone_number = ?")
      .bind(number)
      .first<number>("n");
    expect(count).toBe(1);
  });

  it("that was released may be brought by somebody else, who then answers it", async () => {
    const [before, after] = [await registerTenant(), await registerTenant({ greeting: "The new ones." })];
    const number = freshNumber();
    await add(before, number);
    await env.DB.prepare("UPDATE phone_numbers SET status = 'released', phone_number = NULL WHERE tenant_id = ?")
      .bind(before.tenantId)
      .run();
    expect((await add(after, number)).status).toBe(201);
    expect(await (await ring({ CallSid: freshCallSid(), From: "+13105550147", To: number })).text()).toContain(
      "The new ones.",
    );
  });

  it.each([
    "",
    "5551234",
    "+0123456789",
    "+1 202 555 0100",
    "+1202555010x",
    "tel:+12025550100",
    "+1234567890123456",
    12025550100,
    null,
  ])("that is %j is none", async (number) => {
    const owner = await registerTenant();
    expect((await add(owner, number)).status).toBe(400);
  });
});

describe("a list in pages", () => {
  it("holds every number once, newest first, whatever the size of a page", async () => {
    const owner = await registerTenant();
    await planOf(owner, "enterprise");
    const numbers = Array.from({ length: 7 }, freshNumber);
    for (const number of numbers) await add(owner, number);
    // Several of one millisecond: the cursor must tell them apart.
    await env.DB.prepare(
      "UPDATE phone_numbers SET created_at = 1700000000000 WHERE tenant_id = ? AND phone_number IN (?, ?, ?)",
    )
      .bind(owner.tenantId, ...numbers.slice(0, 3))
      .run();
    for (const limit of [1, 2, 3, 7, 100]) {
      const seen: string[] = [];
      let query = `?limit=${limit}`;
      for (let pages = 0; pages < 10; pages++) {
        const { items, nextCursor } = await page(owner, query);
        expect(items.length).toBeLessThanOrEqual(limit);
        seen.push(...items.map(({ phoneNumber }) => phoneNumber));
        if (nextCursor === null) break;
        query = `?limit=${limit}&cursor=${nextCursor}`;
      }
      expect(seen).toHaveLength(7);
      expect(new Set(seen)).toEqual(new Set(numbers));
      expect(seen.slice(0, 4)).toEqual(numbers.slice(3).toReversed());
    }
  });

  it("goes on where it was although something new has come", async () => {
    const owner = await registerTenant();
    await planOf(owner, "professional");
    const [a, b, c] = [freshNumber(), freshNumber(), freshNumber()];
    for (const number of [a, b]) await add(owner, number);
    const first = await page(owner, "?limit=1");
    await add(owner, c);
    const second = await page(owner, `?limit=1&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items].map(({ phoneNumber }) => phoneNumber)).toEqual([b, a]);
  });
});
