import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { as, registerTenant } from "../harness/api.ts";
import { settled, start, stepOf } from "./desk.ts";
import { runIn } from "./run-in.ts";
import { World } from "./world.ts";

beforeEach(() => void vi.spyOn(console, "error").mockImplementation(() => {}));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const stripeError = (status: number, type: string) => ({
  status,
  body: { error: { type, message: "no", ...(status === 400 ? { param: "email" } : {}) } },
});

describe("a payment provider", () => {
  it.each([
    ["refuses the business", stripeError(400, "invalid_request_error"), 1],
    ["is down", stripeError(503, "api_error"), 3],
  ])("that %s keeps nobody from having a receptionist", async (_what, refusal, tries) => {
    const world = new World();
    world.stripe.failNext(20, refusal);
    const run = await runIn(world);
    expect((await run.work()).status).toBe("done");
    const integrations = await run.step("integrations");
    expect(integrations).toMatchObject({ attempts: tries, payload: { stripeCustomerId: null } });
    expect(world.twilio.owned).toHaveLength(1);
    const linked = await env.DB.prepare("SELECT stripe_customer_id AS id FROM subscriptions WHERE tenant_id = ?")
      .bind(run.tenantId)
      .first<string>("id");
    expect(linked).toBeNull();
  });
});

describe("numbers that cost money", () => {
  /** Runs a business from an address, at a carrier, where limits are counted. */
  const from = (address: string, world: World) => {
    world.variables["RATE_LIMITS"] = "on";
    return runIn(world, {}, address);
  };

  it("are bought so often a day for one address that pays nothing; the next waits and says so", async () => {
    const world = new World();
    const address = `203.0.113.${Math.floor(Math.random() * 250)}-${crypto.randomUUID()}`;
    for (let n = 0; n < 5; n++) expect((await (await from(address, world)).work()).status).toBe("done");
    const sixth = await from(address, world);
    for (let turn = 0; turn < 60 && (await sixth.step("integrations")).status !== "retrying"; turn++)
      await sixth.deliveries.deliver();
    const waits = await sixth.step("integrations");
    expect(waits).toMatchObject({ status: "retrying", error: expect.stringContaining("today") });
    expect(world.twilio.owned).toHaveLength(5);
    const due = await env.DB.prepare(
      "SELECT due_at AS due FROM onboarding_steps WHERE run_id = ? AND key = 'integrations'",
    )
      .bind(sixth.onboardingId)
      .first<number>("due");
    expect(due! - sixth.deliveries.now).toBeGreaterThan(20 * 3_600_000);
    const rows = await env.DB.prepare("SELECT count(*) AS n FROM phone_numbers WHERE tenant_id = ?")
      .bind(sixth.tenantId)
      .first<number>("n");
    expect(rows).toBe(0);
    // Nobody who brings a number has to wait.
    world.twilio.own("+12125540199");
    await sixth.answer("integrations", { phoneNumber: "+12125540199" });
    expect((await sixth.work()).status).toBe("done");
    expect((await (await from(crypto.randomUUID(), world)).work()).status).toBe("done");
    // Whoever pays is bound by the plan alone.
    const paying = await from(address, world);
    await env.DB.prepare("UPDATE subscriptions SET stripe_subscription_id = ?1 WHERE tenant_id = ?1")
      .bind(paying.tenantId)
      .run();
    expect((await paying.work()).status).toBe("done");
    // Eight businesses are taken live, one after the other.
  }, 60_000);

  it("are counted once for a purchase that is tried again", async () => {
    const world = new World();
    const address = crypto.randomUUID();
    const first = await from(address, world);
    let failures = 0;
    world.twilio.before = async (asked) => {
      if (asked.startsWith("POST") && failures++ < 4) throw new Error("down");
    };
    expect((await first.work()).status).toBe("done");
    world.twilio.before = async () => {};
    for (let n = 0; n < 4; n++) expect((await (await from(address, world)).work()).status).toBe("done");
    expect(world.twilio.owned).toHaveLength(5);
    // Five businesses are taken live, one after the other.
  }, 60_000);
});

describe("a number of one's own as the number to put callers through to", () => {
  const transferOf = async (phoneNumber: string): Promise<unknown> => {
    const stored = await env.SNAPSHOTS.list();
    const key = stored.keys.find(({ name }) => name.includes(phoneNumber))!;
    const { snapshot } = (await env.SNAPSHOTS.get(key.name, "json")) as {
      snapshot: { config: { routing: { transferNumber: unknown }; emergency: { dial: unknown }[] } };
    };
    return [snapshot.config.routing.transferNumber, ...snapshot.config.emergency.map(({ dial }) => dial)];
  };

  it("is nobody to be put through to, in the settings as in an emergency", async () => {
    const run = await start();
    const done = await settled(run);
    const { number } = stepOf(done, "integrations").payload as { number: { phoneNumber: string } };
    const dial = number.phoneNumber;
    const saved = await as(run)("/api/config", {
      method: "PUT",
      body: {
        routing: {
          transferNumber: dial,
          ringStaffFirstSeconds: 0,
          afterHours: "receptionist",
          blocked: [],
          allowed: [],
        },
        emergency: [{ phrases: ["the roof is gone"], say: "Stay where you are.", dial }],
      },
    });
    expect(saved.status).toBe(200);
    expect(await transferOf(dial)).toEqual([null, null]);
    const { warnings } = await (
      await as(run)("/api/config/validate", { body: {} })
    ).json<{ warnings: { path: string }[] }>();
    expect(warnings.map(({ path }) => path)).toContain("routing.transferNumber");
  });

  it("that is brought later is nobody's to be put through to from then on", async () => {
    const owner = await registerTenant();
    const own = `+1212555${Math.floor(1000 + Math.random() * 9000)}`;
    const routing = {
      transferNumber: own,
      ringStaffFirstSeconds: 0,
      afterHours: "receptionist",
      blocked: [],
      allowed: [],
    };
    await as(owner)("/api/config", { method: "PUT", body: { routing } });
    await as(owner)("/api/numbers", { body: { phoneNumber: own } });
    expect(await transferOf(own)).toEqual([null]);
  });

  it("that the owner answers with is not kept from the website", async () => {
    const world = new World();
    // No fictitious number: another business of this file may have been given that one.
    for (const [path, page] of Object.entries(world.pages)) world.pages[path] = page.replaceAll("555", "554");
    world.twilio.own("+12125540142");
    const run = await runIn(world, { websiteUrl: "https://brightsmile.test/" });
    await run.answer("integrations", { phoneNumber: "+12125540142" });
    expect((await run.work()).status).toBe("done");
    const { config } = (await env.DB.prepare(
      "SELECT config FROM agent_versions WHERE tenant_id = ? ORDER BY version DESC LIMIT 1",
    )
      .bind(run.tenantId)
      .first<{ config: string }>())!;
    expect(JSON.parse(config)).toMatchObject({ routing: { transferNumber: null } });
  });
});
