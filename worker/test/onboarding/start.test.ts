import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { OnboardingView } from "../../src/contract/onboarding.ts";
import { stepKeys } from "../../src/contract/onboarding.ts";
import { api, as, registerTenant } from "../harness/api.ts";
import { memberOf } from "../harness/people.ts";
import { freshCallSid, ring } from "../harness/twilio.ts";
import { freshStart, settled, start, type Started, stepOf, view } from "./desk.ts";

const post = (body: unknown) => api("/api/onboarding/start", { body });
const tierOf = (tenantId: string) =>
  env.DB.prepare("SELECT tier FROM subscriptions WHERE tenant_id = ?").bind(tenantId).first<string>("tier");

describe("a business that is new here", () => {
  it("goes live in six steps, and its telephone, its chat and its owner's session work", async () => {
    const run = await start();
    const begun = await view(run);
    expect(begun.steps.map(({ step, key }) => [step, key])).toEqual(stepKeys.map((key, i) => [i + 1, key]));
    const done = await settled(run);
    expect(done.status).toBe("done");
    for (const step of done.steps) {
      expect(step.status).toBe("done");
      expect(step.tookMs).toBeGreaterThanOrEqual(0);
      expect(step.description).not.toBe("");
    }
    const { number } = stepOf(done, "integrations").payload as { number: { phoneNumber: string } };
    const call = await ring({ CallSid: freshCallSid(), From: "+13105550147", To: number.phoneNumber });
    expect(await call.text()).toContain("Bright Smile Dental");
    const chat = await api("/api/chat", { body: { tenantId: run.tenantId, message: "Are you open on Monday?" } });
    expect(chat.status).toBe(200);
    const config = await (await as(run)("/api/config")).json<{ version: number; publishedVersion: number }>();
    expect(config).toMatchObject({
      version: 2,
      publishedVersion: 2,
      industry: "dental",
      businessName: "Bright Smile Dental",
    });
    expect(stepOf(done, "launch").payload).toMatchObject({ publishedVersion: 2, anyway: false });
  });

  it("has the trial of the plan it chose", async () => {
    const run = await start({ tier: "professional" });
    expect(await tierOf(run.tenantId)).toBe("professional");
    expect(await tierOf((await start()).tenantId)).toBe("starter");
  });

  it("is started once, however often the same start comes", async () => {
    const asked = freshStart();
    const answers = await Promise.all([post(asked), post(asked), post(asked)]);
    const runs = await Promise.all(answers.map((answer) => answer.json<Started>()));
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202]);
    expect(new Set(runs.map(({ onboardingId }) => onboardingId)).size).toBe(1);
    const tokens = runs.map(({ token }) => token);
    expect(new Set(tokens).size).toBe(3);
    for (const token of tokens) expect((await api("/api/auth/me", { token })).status).toBe(200);
    const { n } = (await env.DB.prepare("SELECT count(*) AS n FROM users WHERE email = ?")
      .bind(asked.email)
      .first<{ n: number }>())!;
    expect(n).toBe(1);
  });

  it("is not given to somebody who does not know the password, or means another business", async () => {
    const asked = freshStart();
    await post(asked);
    for (const change of [
      { password: "wrong horse" },
      { businessName: "Another" },
      { websiteUrl: "https://else.example" },
    ]) {
      const answer = await post({ ...asked, ...change });
      expect(answer.status).toBe(409);
      expect(await answer.json()).not.toHaveProperty("token");
    }
  });

  it("is not taken for one that began a day ago", async () => {
    const asked = freshStart();
    const run = await (await post(asked)).json<Started>();
    await env.DB.prepare("UPDATE onboarding_runs SET created_at = created_at - 86500000 WHERE id = ?")
      .bind(run.onboardingId)
      .run();
    expect((await post(asked)).status).toBe(409);
  });

  it.each([
    ["neither name nor website", { businessName: undefined }],
    ["no password", { password: undefined }],
    ["a short password", { password: "short" }],
    ["an address that is none", { email: "nobody" }],
    ["a website that is none", { websiteUrl: "mailto:info@example.com" }],
    ["a website with a secret", { websiteUrl: "https://user:secret@example.com" }],
    ["an area that is none", { areaCode: "012" }],
    ["a number that is none", { phoneNumber: "555" }],
    ["a plan that is none", { tier: "platinum" }],
    ["a name of 10,000 letters", { businessName: "x".repeat(10_000) }],
  ])("with %s is refused, and nothing of it is kept", async (_what, change) => {
    const asked = freshStart(change);
    const answer = await post(asked);
    expect(answer.status).toBe(400);
    const kept = await env.DB.prepare("SELECT id FROM users WHERE email = ?").bind(asked.email).first();
    expect(kept).toBeNull();
  });

  it("talks to us where it wants Enterprise", async () => {
    const answer = await post(freshStart({ tier: "enterprise" }));
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: { details: { contactUrl: expect.any(String) } } });
  });
});

describe("a tenant that is here already", () => {
  const asked = { email: "owner@example.com", businessName: "Bright Smile Dental" };

  it("is onboarded for its session, keeps its plan, and is given no token", async () => {
    const owner = await registerTenant();
    const answer = await as(owner)("/api/onboarding/start", { body: { ...asked, tier: "professional" } });
    expect(answer.status).toBe(202);
    const begun = await answer.json<Started>();
    expect(begun).toMatchObject({ tenantId: owner.tenantId });
    expect(begun.token).toBeUndefined();
    const done = await settled({ ...owner, onboardingId: begun.onboardingId });
    expect(done.status).toBe("done");
    expect(await tierOf(owner.tenantId)).toBe("starter");
  });

  it("keeps what its owner has changed", async () => {
    const owner = await registerTenant({ greeting: "My own words.", persona: "Dry." });
    const begun = await (await as(owner)("/api/onboarding/start", { body: asked })).json<Started>();
    await settled({ ...owner, onboardingId: begun.onboardingId });
    const config = await (await as(owner)("/api/config")).json();
    expect(config).toMatchObject({ greeting: "My own words.", persona: "Dry.", industry: "dental" });
  });

  it("has one run at a time, of however many who start at once", async () => {
    const owner = await registerTenant();
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => as(owner)("/api/onboarding/start", { body: asked })),
    );
    const runs = await Promise.all(answers.map((answer) => answer.json<Started>()));
    expect(new Set(runs.map(({ onboardingId }) => onboardingId)).size).toBe(1);
    const listed = await (await as(owner)("/api/onboarding")).json<{ items: OnboardingView[] }>();
    expect(listed.items.map(({ onboardingId }) => onboardingId)).toEqual([runs[0]!.onboardingId]);
  });

  it("is onboarded by nobody else", async () => {
    const [owner, other] = [await registerTenant(), await registerTenant()];
    const body = { ...asked, password: "correct horse" };
    const named = (call: { token?: string; tenantId?: string }) => api("/api/onboarding/start", { body, ...call });
    expect((await named({ tenantId: owner.tenantId })).status).toBe(401);
    expect((await named({ tenantId: owner.tenantId, token: "nonsense" })).status).toBe(401);
    expect((await named({ tenantId: owner.tenantId, token: other.token })).status).toBe(403);
    for (const role of ["viewer", "member"] as const)
      expect((await as(await memberOf(owner.tenantId, role))("/api/onboarding/start", { body })).status).toBe(403);
  });

  it("has Enterprise where it has Enterprise", async () => {
    const owner = await registerTenant();
    const body = { ...asked, tier: "enterprise" };
    expect((await as(owner)("/api/onboarding/start", { body })).status).toBe(400);
    await env.DB.prepare("UPDATE subscriptions SET tier = 'enterprise' WHERE tenant_id = ?").bind(owner.tenantId).run();
    expect((await as(owner)("/api/onboarding/start", { body })).status).toBe(202);
  });
});
