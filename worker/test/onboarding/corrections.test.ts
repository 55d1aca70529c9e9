import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { type OnboardingView, type StepKey, stepKeys } from "../../src/contract/onboarding.ts";
import { as } from "../harness/api.ts";
import { memberOf } from "../harness/people.ts";
import { correct, corrected, settled, start, type Started, stepOf, view } from "./desk.ts";

const finishedAt = (run: OnboardingView) =>
  Object.fromEntries(run.steps.map(({ key, finishedAt: at }) => [key, at])) as Record<StepKey, string>;

const doneOf = async ({ onboardingId }: Started): Promise<Record<string, number>> => {
  const { results } = await env.DB.prepare(
    "SELECT json_extract(details, '$.step') AS step, count(*) AS n FROM audit_log WHERE target = ? AND action = 'onboarding.step-done' GROUP BY step",
  )
    .bind(onboardingId)
    .all<{ step: string; n: number }>();
  return Object.fromEntries(results.map(({ step, n }) => [step, n]));
};

const published = async (run: Started) => (await as(run)("/api/config")).json<Record<string, unknown>>();
const sunday = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [["10:00", "14:00"]] };

describe("what its owner puts right", () => {
  let run: Started;
  beforeAll(async () => {
    run = await start();
    await settled(run);
  });

  const cases: [string, StepKey, unknown, StepKey[]][] = [
    ["hours", "profile", { hours: sunday }, ["config", "launch"]],
    ["the trade", "profile", { industry: "salon" }, ["voice", "config", "launch"]],
    ["the greeting", "voice", { greeting: "Bright Smile, good day." }, ["config", "launch"]],
    ["the configuration", "config", { config: { persona: "Very dry." } }, ["config", "launch"]],
    ["the name at the start", "signal", { businessName: "Brighter Smile" }, ["profile", "voice", "config", "launch"]],
  ];

  it.each(cases)("%s: only what depends on it runs again", async (_what, key, body, again) => {
    const [before, counts] = [finishedAt(await view(run)), await doneOf(run)];
    const after = await corrected(run, key, body);
    expect(after.status).toBe("done");
    const now = await doneOf(run);
    expect(stepKeys.filter((step) => now[step] !== counts[step])).toEqual(again);
    for (const step of stepKeys) if (!again.includes(step)) expect(finishedAt(after)[step]).toBe(before[step]);
  });

  it("answers callers afterwards, all of it together", async () => {
    expect(await published(run)).toMatchObject({
      businessName: "Brighter Smile",
      industry: "salon",
      hours: { ...sunday, closedDates: [] },
      greeting: "Bright Smile, good day.",
      persona: "Very dry.",
    });
    const profile = stepOf(await view(run), "profile").payload;
    expect(profile).toMatchObject({ hours: { value: sunday, method: "owner", confidence: 1 } });
    const told = await env.DB.prepare("SELECT count(*) AS n FROM mails WHERE tenant_id = ?")
      .bind(run.tenantId)
      .first("n");
    expect(told).toBe(1);
    const numbers = await env.DB.prepare("SELECT count(*) AS n FROM phone_numbers WHERE tenant_id = ?")
      .bind(run.tenantId)
      .first("n");
    expect(numbers).toBe(1);
  });

  it("does not touch what was changed in the settings since", async () => {
    await as(run)("/api/config?draft=1", { method: "PUT", body: { greeting: "From the settings." } });
    await corrected(run, "profile", { closedDates: ["2031-12-25"] });
    expect(await published(run)).toMatchObject({
      greeting: "From the settings.",
      hours: { closedDates: ["2031-12-25"] },
    });
    await corrected(run, "voice", { greeting: "And now this." });
    expect(await published(run)).toMatchObject({ greeting: "And now this." });
  });

  it.each([
    ["nothing", "profile", {}],
    ["a field that is none", "profile", { colour: "red" }],
    ["hours that close before they open", "profile", { hours: { ...sunday, mon: [["17:00", "09:00"]] } }],
    ["a zone that is none", "profile", { timeZone: "Mars/Olympus" }],
    ["a trade that is none", "profile", { industry: "alchemy" }],
    ["a website that is none", "signal", { websiteUrl: "mailto:a@b.example" }],
    ["a price below nothing", "profile", { services: [{ name: "X", durationMinutes: 30, priceCents: -1 }] }],
    ["a configuration with an unknown key", "config", { config: { colour: "red" } }],
    ["an empty greeting", "voice", { greeting: "  " }],
    ["something that is no step's", "launch", { name: "X" }],
  ] as const)("is refused with %s, and nothing changes", async (_what, key, body) => {
    const before = await view(run);
    expect((await correct(run, key, body)).status).toBe(400);
    expect(await view(run)).toEqual(before);
  });

  it("is refused for a step that is none, for a run that is none, and for who may not", async () => {
    const body = { name: "X" };
    const put = (path: string, who = run as { token: string; tenantId: string; userId: string }) =>
      as(who)(`/api/onboarding/${path}`, { method: "PUT", body });
    expect((await put(`${run.onboardingId}/steps/lunch`)).status).toBe(400);
    expect((await put("onb_none/steps/profile")).status).toBe(404);
    expect((await put(`${run.onboardingId}/steps/profile`, await memberOf(run.tenantId, "member"))).status).toBe(403);
  });

  it("may not be a voice the plan lacks", async () => {
    const voiceProfile = { provider: "elevenlabs", voiceId: "21m00Tcm4TlvDq8ikWAM", name: "R", premium: false };
    expect((await correct(run, "voice", { voiceProfile })).status).toBe(403);
    expect((await correct(run, "config", { config: { voiceProfile } })).status).toBe(403);
  });

  it("publishes nothing anyway where the gate has refused nothing, and never for who is no owner", async () => {
    expect((await correct(run, "launch", { publishAnyway: true })).status).toBe(409);
    const admin = await memberOf(run.tenantId, "admin");
    const asked = await as(admin)(`/api/onboarding/${run.onboardingId}/steps/launch`, {
      method: "PUT",
      body: { publishAnyway: true },
    });
    expect(asked.status).toBe(403);
  });

  it("many at once: each counts", async () => {
    const bodies = [
      { name: "Final Smile" },
      { timeZone: "America/Chicago" },
      { closedDates: ["2031-01-01"] },
      { phone: "+13125550177" },
    ];
    const answers = await Promise.all(bodies.map((body) => correct(run, "profile", body)));
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202, 202]);
    await settled(run);
    expect(await published(run)).toMatchObject({
      businessName: "Final Smile",
      timeZone: "America/Chicago",
      hours: { closedDates: ["2031-01-01"] },
      routing: { transferNumber: "+13125550177" },
    });
  });

  it("belongs to the newest run", async () => {
    const again = await as(run)("/api/onboarding/start", {
      body: { email: "a@example.com", businessName: "Bright Smile Dental" },
    });
    const newer = { ...run, ...(await again.json<Started>()), token: run.token };
    await settled(newer);
    expect((await correct(run, "profile", { name: "Late" })).status).toBe(409);
  });
});

describe("a step that went wrong", () => {
  it("is done again on request, from its first try, and the others are left alone", async () => {
    const run = await start();
    await settled(run);
    const before = await doneOf(run);
    await env.DB.batch([
      env.DB.prepare(
        "UPDATE onboarding_steps SET status = 'failed', inputs = NULL, attempts = 6, error = 'broken' WHERE run_id = ? AND key = 'integrations'",
      ).bind(run.onboardingId),
      env.DB.prepare("UPDATE onboarding_runs SET status = 'failed' WHERE id = ?").bind(run.onboardingId),
    ]);
    const retried = await as(run)(`/api/onboarding/${run.onboardingId}/retry`, { method: "POST" });
    expect(retried.status).toBe(202);
    const done = await settled(run);
    expect(done.status).toBe("done");
    expect(stepOf(done, "integrations")).toMatchObject({ status: "done", attempts: 1 });
    expect(stepOf(done, "integrations").error).toBeUndefined();
    expect(await doneOf(run)).toEqual({ ...before, integrations: before["integrations"]! + 1 });
  });

  it("that nobody knows the name of asks for it, and goes on with the answer", async () => {
    const run = await start({ businessName: undefined, websiteUrl: "http://127.0.0.1/" });
    const asks = await settled(run);
    expect(asks.status).toBe("needs_input");
    expect(stepOf(asks, "signal").question).toMatchObject({ code: "business-name", choices: [] });
    const done = await corrected(run, "signal", { businessName: "Bright Smile Dental" });
    expect(done.status).toBe("done");
    expect(await published(run)).toMatchObject({ businessName: "Bright Smile Dental" });
  });
});
