import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Ctx } from "../../src/context.ts";
import * as gate from "../../src/domain/gate/run-gate.ts";
import { mostAttempts } from "../../src/domain/onboarding/steps.ts";
import { retryOnboarding } from "../../src/services/onboarding/retry.ts";
import { owner, runIn } from "./run-in.ts";
import { World } from "./world.ts";

beforeEach(() => void vi.spyOn(console, "error").mockImplementation(() => {}));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe("where a person must choose", () => {
  it("an area without numbers offers its neighbours, and the choice is bought", async () => {
    const world = new World();
    world.twilio.stock.clear();
    world.twilio.offer("646");
    const run = await runIn(world);
    expect((await run.work()).status).toBe("needs_input");
    const { question } = await run.step("integrations");
    expect(question).toMatchObject({ code: "number-unavailable" });
    expect(question!.choices).toContainEqual({ label: "A number in 646", correction: { areaCode: "646" } });
    expect(world.twilio.owned).toHaveLength(0);
    await run.answer("integrations", question!.choices.find(({ label }) => label.endsWith("646"))!.correction);
    expect((await run.work()).status).toBe("done");
    expect(world.twilio.owned.map(({ phone_number }) => phone_number.slice(0, 5))).toEqual(["+1646"]);
    expect(world.stripe.account.customers.size).toBe(1);
  });

  it("a number that is not the account's may be given up for a new one", async () => {
    const world = new World();
    const run = await runIn(world, { phoneNumber: "+14155550123" });
    await run.work();
    const { question } = await run.step("integrations");
    expect(question).toMatchObject({ code: "number-not-owned" });
    await run.answer("integrations", question!.choices[0]!.correction);
    expect((await run.work()).status).toBe("done");
    expect(world.twilio.owned).toHaveLength(1);
  });

  it("several places on the website: the one that is chosen is the business", async () => {
    const world = new World();
    const place = (name: string, phone: string, street: string) => ({
      "@type": "Dentist",
      name,
      telephone: phone,
      address: {
        "@type": "PostalAddress",
        streetAddress: street,
        addressLocality: name,
        addressRegion: "NY",
        addressCountry: "US",
      },
      openingHours: "Mo-Fr 09:00-17:00",
    });
    const places = [place("Brooklyn", "+1 718 555 0142", "1 Main St"), place("Albany", "+1 518 555 0142", "2 Side St")];
    world.pages["/"] = `<html lang="en"><title>Bright Smile</title><h1>Bright Smile Dental</h1>
      <script type="application/ld+json">${JSON.stringify({ "@context": "https://schema.org", "@graph": places })}</script></html>`;
    const run = await runIn(world, { websiteUrl: "https://brightsmile.test/" });
    expect((await run.work()).status).toBe("needs_input");
    const { question } = await run.step("profile");
    expect(question).toMatchObject({ code: "which-location" });
    expect(question!.choices).toHaveLength(2);
    await run.answer("profile", question!.choices[1]!.correction);
    const done = await run.work();
    expect(done.status).toBe("done");
    expect(done.steps[1]!.payload).toMatchObject({ phone: { value: "+15185550142", method: "owner" } });
  });

  describe("the gate refuses", () => {
    const failing = () => {
      const play = gate.playBuiltIn;
      vi.spyOn(gate, "playBuiltIn").mockImplementation((scenarios, about) =>
        play(scenarios, about).map((result, place) =>
          place === 0 ? { ...result, mustPass: true, passed: false, faults: ["said nothing"] } : result,
        ),
      );
    };
    const publishedVersion = (tenantId: string) =>
      env.DB.prepare("SELECT published_version AS v FROM agents WHERE tenant_id = ?").bind(tenantId).first<number>("v");

    it("nothing is published until an owner says so, and that is written down", async () => {
      failing();
      const run = await runIn(new World());
      expect((await run.work()).status).toBe("needs_input");
      const { question } = await run.step("launch");
      expect(question).toMatchObject({ code: "gate-failed" });
      expect(await publishedVersion(run.tenantId)).toBe(1);
      const { correction } = question!.choices[0]!;
      const admin: Ctx["actor"] = { type: "user", id: "usr_2", role: "admin" };
      await expect(run.answer("launch", correction, admin)).rejects.toMatchObject({ code: "forbidden" });
      await run.answer("launch", correction);
      const done = await run.work();
      expect(done.status).toBe("done");
      expect(done.steps[5]!.payload).toMatchObject({ anyway: true, publishedVersion: 2 });
      const { results } = await env.DB.prepare(
        "SELECT actor_id, details FROM audit_log WHERE tenant_id = ? AND action IN ('onboarding.corrected', 'agent.published') ORDER BY rowid",
      )
        .bind(run.tenantId)
        .all<{ actor_id: string | null; details: string }>();
      expect(results[0]).toMatchObject({ actor_id: "usr_1" });
      expect(JSON.parse(results[1]!.details)).toMatchObject({ version: 2, anyway: true, blocking: 1 });
    });

    it("what is said of one version is not said of the next", async () => {
      failing();
      const run = await runIn(new World());
      await run.work();
      await run.answer("launch", { publishAnyway: true });
      await run.answer("voice", { greeting: "Another greeting." });
      const again = await run.work();
      expect(again.status).toBe("needs_input");
      expect(await publishedVersion(run.tenantId)).toBe(1);
      await expect(run.answer("launch", { publishAnyway: true, version: 2 })).rejects.toMatchObject({
        code: "conflict",
      });
      await run.answer("launch", { publishAnyway: true, version: 3 });
      expect((await run.work()).status).toBe("done");
      expect(await publishedVersion(run.tenantId)).toBe(3);
    });
  });
});

describe("where something is down", () => {
  it("a step is tried again later and later, then has failed, and is done on request once all is well", async () => {
    const world = new World();
    world.twilio.before = () => Promise.reject(new Error("down"));
    const run = await runIn(world);
    const began = run.deliveries.now;
    const failed = await run.work();
    expect(failed.status).toBe("failed");
    expect(await run.step("integrations")).toMatchObject({
      attempts: mostAttempts,
      error: expect.stringContaining("twilio"),
    });
    expect(run.deliveries.now - began).toBeGreaterThan(40_000);
    world.twilio.before = async () => {};
    await retryOnboarding(run.as(owner), run.onboardingId);
    expect((await run.work()).status).toBe("done");
    expect(world.twilio.owned).toHaveLength(1);
    expect(world.stripe.account.customers.size).toBe(1);
  });

  it("says that it is being tried again, and why", async () => {
    const world = new World();
    world.twilio.before = () => Promise.reject(new Error("down"));
    const run = await runIn(world);
    for (let turn = 0; turn < 60 && (await run.step("integrations")).status !== "retrying"; turn++)
      await run.deliveries.deliver();
    expect(await run.step("integrations")).toMatchObject({
      status: "retrying",
      error: expect.stringContaining("twilio"),
    });
    expect((await run.view()).status).toBe("running");
  });
});

it("ten consumers at once do each step once", async () => {
  const world = new World();
  const run = await runIn(world);
  for (let round = 0; round < 60 && (await run.view()).status === "running"; round++) {
    const body = { type: "onboarding.due", tenantId: run.tenantId, shard: 0, onboardingId: run.onboardingId };
    for (let copy = 0; copy < 5; copy++) run.deliveries.put("onboarding", body);
    await Promise.all(Array.from({ length: 10 }, () => run.deliveries.deliver()));
    run.deliveries.waiting.splice(0);
  }
  expect((await run.view()).status).toBe("done");
  const { results } = await env.DB.prepare(
    "SELECT count(*) AS n FROM audit_log WHERE tenant_id = ? AND action = 'onboarding.step-done' GROUP BY details",
  )
    .bind(run.tenantId)
    .all<{ n: number }>();
  expect(results.map(({ n }) => n)).toEqual([1, 1, 1, 1, 1, 1]);
  expect([world.twilio.owned.length, world.stripe.account.customers.size]).toEqual([1, 1]);
});

it("a message that nobody could work is looked at once more", async () => {
  const run = await runIn(new World());
  run.deliveries.waiting.splice(0);
  const body = { type: "onboarding.due", tenantId: run.tenantId, shard: 0, onboardingId: run.onboardingId };
  run.deliveries.put("onboarding-dead", body);
  expect((await run.work()).status).toBe("done");
});
