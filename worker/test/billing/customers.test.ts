import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Payments } from "../../src/adapters/ports/payments.ts";
import { createCtx } from "../../src/deps.ts";
import { openDb } from "../../src/db/client.ts";
import { AppError } from "../../src/errors.ts";
import { ensureCustomer } from "../../src/services/billing/ensure-customer.ts";
import { bareTenant } from "../numbers/desk.ts";
import { Mortal } from "../numbers/mortal.ts";
import { paymentsWith } from "./payments.ts";

type Customers = Pick<Payments, "ensureCustomer">;
type Asked = Parameters<Payments["ensureCustomer"]>[0];

/** Stripe, as far as customers go: a key that comes again with the same words is the same customer, with others an error. */
class Stripe implements Customers {
  readonly keys = new Set<string>();
  readonly made = new Map<string, { id: string; asked: string }>();
  mood: "well" | "down" | "answer lost" | "choosy" = "well";

  async ensureCustomer({ key, ...tenant }: Asked): Promise<{ id: string }> {
    if (this.mood === "choosy" && tenant.email !== ann.email)
      throw new AppError("invalid", "stripe refused the customer: email");
    if (this.mood === "down") throw new AppError("unavailable", "stripe answered 503");
    const asked = JSON.stringify(tenant);
    this.keys.add(key);
    const known = this.made.get(tenant.tenantId);
    if (known !== undefined && known.asked !== asked) throw new AppError("unavailable", "stripe answered 400");
    const id = known?.id ?? `cus_${crypto.randomUUID().slice(0, 8)}`;
    this.made.set(tenant.tenantId, { id, asked });
    if (this.mood === "answer lost") throw new AppError("unavailable", "the answer was lost");
    return { id };
  }
}

let tenantId: string;
let stripe: Stripe;

beforeEach(async () => {
  ({ tenantId } = await bareTenant());
  await env.DB.prepare(
    "INSERT INTO subscriptions (tenant_id, tier, status, current_period_start, current_period_end, updated_at) VALUES (?, 'starter', 'trialing', 0, 0, 0)",
  )
    .bind(tenantId)
    .run();
  stripe = new Stripe();
});

function desk(customers: Customers | null = stripe, d1?: D1Database) {
  const ctx = createCtx(env, {
    tenant: { id: tenantId, shard: 0 },
    actor: { type: "queue", id: null },
    requestId: "test",
    defer: () => {},
  });
  const payments =
    customers === null ? null : paymentsWith({ ensureCustomer: (tenant) => customers.ensureCustomer(tenant) });
  return { ...ctx, db: d1 === undefined ? ctx.db : openDb(d1, "first-primary"), deps: { ...ctx.deps, payments } };
}

const ann = { name: "Bright Smile", email: "ann@example.com" };

/** What a step does: asks, and stores what came of it. */
async function ensure(ctx = desk(), wanted = ann): Promise<string | null> {
  const { customerId, writes } = await ensureCustomer(ctx, wanted);
  const [first, ...rest] = writes;
  if (first !== undefined) await ctx.db.batch([first, ...rest]);
  return customerId;
}

const stored = () =>
  env.DB.prepare("SELECT stripe_customer_id FROM subscriptions WHERE tenant_id = ?")
    .bind(tenantId)
    .first<string>("stripe_customer_id");
const linked = async () =>
  env.DB.prepare("SELECT COUNT(*) AS n FROM audit_log WHERE tenant_id = ? AND action = 'billing.customer-linked'")
    .bind(tenantId)
    .first<number>("n");

describe("a tenant's customer", () => {
  it("is made once and known from then on", async () => {
    const id = await ensure();
    expect(id).toMatch(/^cus_/);
    expect(await stored()).toBe(id);
    stripe.mood = "down";
    expect(await ensure()).toBe(id);
    expect(await linked()).toBe(1);
  });

  it("is none without a provider, and nothing is written", async () => {
    expect(await ensureCustomer(desk(null), ann)).toEqual({ customerId: null, writes: [] });
    expect(await stored()).toBeNull();
  });

  it("is the same one where the answer was lost and the owner has corrected the name since", async () => {
    stripe.mood = "answer lost";
    await expect(ensure()).rejects.toMatchObject({ code: "unavailable" });
    stripe.mood = "well";
    expect(await ensure(desk(), { name: "Brighter Smile", email: "bob@example.com" })).toBe(
      stripe.made.get(tenantId)!.id,
    );
    expect(JSON.parse(stripe.made.get(tenantId)!.asked)).toEqual({ tenantId, ...ann });
  });

  it("is asked for in new words once the old were refused for good, and in no others", async () => {
    stripe.mood = "choosy";
    const wrong = { ...ann, email: "ann@example" };
    await expect(ensure(desk(), wrong)).rejects.toMatchObject({ code: "invalid" });
    await expect(ensure(desk(), wrong)).rejects.toMatchObject({ code: "invalid" });
    stripe.mood = "down";
    await expect(ensure(desk(), ann)).rejects.toMatchObject({ code: "unavailable" });
    stripe.mood = "well";
    expect(await ensure(desk(), { ...ann, name: "Brighter Smile" })).toBe(stripe.made.get(tenantId)!.id);
    expect(JSON.parse(stripe.made.get(tenantId)!.asked)).toEqual({ tenantId, ...ann });
    expect([...stripe.keys]).toEqual([`customer_${tenantId}_2`]);
  });

  it("of many runs at once is one, stored once", async () => {
    const names = ["A", "B", "C", "D"].map((name) => ({ ...ann, name }));
    const ids = await Promise.all(names.map((wanted) => ensure(desk(), wanted)));
    expect(new Set(ids).size).toBe(1);
    expect(await linked()).toBe(1);
  });

  it("that somebody stored meanwhile is the one", async () => {
    const slow: Customers = {
      ensureCustomer: async (tenant) => {
        const made = await stripe.ensureCustomer(tenant);
        await env.DB.prepare("UPDATE subscriptions SET stripe_customer_id = ? WHERE tenant_id = ?")
          .bind(`cus_first_${tenantId}`, tenantId)
          .run();
        return made;
      },
    };
    expect(await ensure(desk(slow))).toBe(`cus_first_${tenantId}`);
    expect(await stored()).toBe(`cus_first_${tenantId}`);
    expect(await linked()).toBe(0);
  });

  it("never replaces one, even where it was stored between asking and writing", async () => {
    const { writes } = await ensureCustomer(desk(), ann);
    await env.DB.prepare("UPDATE subscriptions SET stripe_customer_id = ? WHERE tenant_id = ?")
      .bind(`cus_first_${tenantId}`, tenantId)
      .run();
    const [first, ...rest] = writes;
    await desk().db.batch([first!, ...rest]);
    expect(await stored()).toBe(`cus_first_${tenantId}`);
    expect(await linked()).toBe(0);
  });

  it("is not a member's to make", async () => {
    const member = { ...desk(), actor: { type: "user" as const, id: "usr_1", role: "admin" as const } };
    await expect(ensureCustomer(member, ann)).rejects.toMatchObject({ code: "forbidden" });
  });

  it.each(["before", "after"] as const)("is one, killed %s any operation", async (when) => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    for (let dies = 0, over = false; !over; dies++) {
      const mortal = new Mortal(dies, when);
      const customers: Customers = {
        ensureCustomer: (tenant) => mortal.live(() => stripe.ensureCustomer(tenant)),
      };
      over = await ensure(desk(customers, mortal.d1)).then(
        () => dies > 4,
        () => false,
      );
      const id = await ensure(desk(), { ...ann, name: `Smile ${dies}` });
      expect(stripe.made.size).toBe(1);
      expect([id, await stored()]).toEqual([stripe.made.get(tenantId)!.id, id]);
      expect(await linked()).toBe(1);
      // The next death finds a tenant as new.
      await env.DB.batch([
        env.DB.prepare("UPDATE subscriptions SET stripe_customer_id = NULL WHERE tenant_id = ?").bind(tenantId),
        env.DB.prepare("DELETE FROM audit_log WHERE tenant_id = ?").bind(tenantId),
      ]);
      stripe = new Stripe();
    }
    vi.restoreAllMocks();
  });
});
