import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { AgentConfigView, VoiceProfile } from "../../src/contract/agent-config.ts";
import type { Tier } from "../../src/contract/plans.ts";
import { publishVersion, saveConfig } from "../../src/services/agent/save.ts";
import { snapshotOfTenant } from "../../src/services/agent/snapshot-of-tenant.ts";
import { changeTier } from "../../src/services/billing/change-tier.ts";
import { settleToPlan } from "../../src/services/voices/settle-to-plan.ts";
import { as, registerTenant } from "../harness/api.ts";
import { callTo, eventually, ring } from "../harness/twilio.ts";
import { beforeBatches, systemCtx } from "./stand-in.ts";

const settings = { speed: 1, stability: 0.5, similarity: 0.75 };
const voiceId = "EXAVITQu4vr4xnSDxMaL";
const premium: VoiceProfile = {
  provider: "elevenlabs",
  voiceId,
  name: "Sarah",
  premium: true,
  gender: "female",
  settings,
};
const david = { provider: "google", voiceId: "en-US-Journey-D", name: "David", premium: false };

/** A tenant of a tier. */
async function business(tier: Tier = "starter") {
  const owner = await registerTenant();
  const ask = as(owner);
  const ctx = () => systemCtx(owner.tenantId);
  /** As a database that somebody changed behind our back would have it. */
  const setTier = (to: Tier) =>
    env.DB.prepare("UPDATE subscriptions SET tier = ? WHERE tenant_id = ?").bind(to, owner.tenantId).run();
  if (tier !== "starter") await setTier(tier);
  const config = async () => (await ask("/api/config")).json<AgentConfigView>();
  const put = (body: unknown, query = "") => ask(`/api/config${query}`, { method: "PUT", body });
  const published = async () => (await snapshotOfTenant(ctx().db, owner.tenantId))!.config.voiceProfile;
  const versions = async () =>
    (
      await env.DB.prepare(
        "SELECT version, origin, json_extract(config, '$.voiceProfile.provider') AS provider FROM agent_versions WHERE tenant_id = ? ORDER BY version",
      )
        .bind(owner.tenantId)
        .all<{ version: number; origin: string; provider: string }>()
    ).results;
  const mails = async () =>
    (await env.DB.prepare("SELECT purpose, subject FROM mails WHERE tenant_id = ?").bind(owner.tenantId).all()).results;
  return { owner, ask, ctx, setTier, config, put, published, versions, mails };
}
type Business = Awaited<ReturnType<typeof business>>;

/** Saves a premium draft while the plan has it, and gives back its version. */
async function savedPremium({ put, setTier }: Business, tier: Tier): Promise<number> {
  await setTier("enterprise");
  const { version } = await (await put({ voiceProfile: premium }, "?draft=1")).json<AgentConfigView>();
  await setTier(tier);
  return version;
}

interface Path {
  name: string;
  /** Walks it with a premium voice. */
  walk: (at: Business, tier: Tier) => Promise<Response>;
  ok: number;
}

/** Every way over which a voice comes to be kept or to answer. */
const paths: Path[] = [
  { name: "PUT /api/config", ok: 200, walk: ({ put }) => put({ voiceProfile: premium }) },
  {
    name: "PUT /api/config that says it is a standard one",
    ok: 200,
    walk: ({ put }) => put({ voiceProfile: { ...premium, premium: false } }),
  },
  { name: "PUT /api/config?draft=1", ok: 200, walk: ({ put }) => put({ voiceProfile: premium }, "?draft=1") },
  {
    name: "PUT /api/config of something else over a premium draft",
    ok: 200,
    walk: async (at, tier) => (await savedPremium(at, tier), at.put({ persona: "Brief." })),
  },
  {
    name: "POST /api/config/publish",
    ok: 200,
    walk: async (at, tier) => (
      await savedPremium(at, tier),
      at.ask("/api/config/publish", { method: "POST", body: { anyway: true } })
    ),
  },
  {
    name: "POST /api/config/publish of a version",
    ok: 200,
    walk: async (at, tier) =>
      at.ask("/api/config/publish", { body: { version: await savedPremium(at, tier), anyway: true } }),
  },
  {
    name: "POST /api/config/rollback",
    ok: 200,
    walk: async (at, tier) => at.ask("/api/config/rollback", { body: { version: await savedPremium(at, tier) } }),
  },
];

describe.each(paths)("$name", ({ walk, ok }) => {
  it("has a premium voice on no smaller plan than Professional", async () => {
    const at = await business();
    const answer = await walk(at, "starter");
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ error: { code: "forbidden", message: /Professional/ } });
    expect((await at.published()).provider).toBe("google");
    expect((await at.config()).publishedVersion).toBe(1);
  });

  it.each(["professional", "enterprise"] as const)("has one on %s, called premium", async (tier) => {
    const at = await business(tier);
    expect((await walk(at, tier)).status).toBe(ok);
    expect((await at.config()).voiceProfile).toMatchObject({ provider: "elevenlabs", voiceId, premium: true });
  });
});

describe.each([
  ["voice", { voiceProfile: premium }],
  ["voice", { voiceProfile: { ...premium, premium: false } }],
  ["config", { config: { voiceProfile: premium } }],
] as const)("a correction of onboarding's step %s", (step, correction) => {
  const correct = async ({ ask }: Business) => {
    const started = await ask("/api/onboarding/start", { body: { email: "ann@example.com", businessName: "Acme" } });
    const { onboardingId } = await started.json<{ onboardingId: string }>();
    const run = `/api/onboarding/${onboardingId}`;
    const ended = async () => {
      const { status } = await (await ask(run)).json<{ status: string }>();
      return status === "running" ? null : status;
    };
    await eventually(ended);
    return { answer: await ask(`${run}/steps/${step}`, { method: "PUT", body: correction }), ended };
  };

  it("has a premium voice on no smaller plan than Professional", async () => {
    const at = await business();
    const { answer } = await correct(at);
    expect(answer.status).toBe(403);
    expect((await at.published()).provider).not.toBe("elevenlabs");
  });

  it("has one on Professional, called premium, and it answers in the end", async () => {
    const at = await business("professional");
    const { answer, ended } = await correct(at);
    expect(answer.status).toBe(202);
    expect(await eventually(ended)).toBe("done");
    expect(await at.published()).toMatchObject({ provider: "elevenlabs", voiceId, premium: true });
  });
});

describe("what a client says of a voice", () => {
  it.each(["starter", "professional"] as const)("does not make a standard one premium on %s", async (tier) => {
    const { put } = await business(tier);
    const saved = await put({ voiceProfile: { ...david, premium: true } });
    expect(await saved.json()).toMatchObject({ voiceProfile: david });
  });

  it.each(["a-b", "x.y", "flash_v2_5"])("does not make %s an id of the library", async (id) => {
    const { put } = await business("professional");
    expect((await put({ voiceProfile: { ...premium, voiceId: id } })).status).toBe(400);
  });

  it.each([
    ["google", voiceId],
    ["google", "Joanna-Neural"],
    ["google", "EN-us-Journey-O"],
    ["amazon", voiceId],
    ["amazon", "en-US-Journey-O"],
    ["amazon", "joanna-neural"],
  ])("does not make %s speak with %s, with which a caller would hear nothing", async (provider, id) => {
    const { put, published } = await business();
    expect((await put({ voiceProfile: { ...david, provider, voiceId: id } })).status).toBe(400);
    expect((await published()).voiceId).toBe("en-US-Journey-O");
  });

  it.each(["ElevenLabs", "ELEVENLABS", "elevenlabs ", "\u0435levenlabs", ["elevenlabs"]])(
    "does not make %j a provider",
    async (provider) => {
      const { put } = await business();
      expect((await put({ voiceProfile: { ...premium, provider } })).status).toBe(400);
    },
  );

  it.each([
    ["google", "en-US-Chirp3-HD-Zephyr"],
    ["google", "en-US-Studio-O"],
    ["amazon", "Danielle-Generative"],
    ["amazon", "Joanna"],
  ])("may name a voice of %s that we do not list: %s", async (provider, id) => {
    const { put } = await business();
    expect((await put({ voiceProfile: { ...david, provider, voiceId: id } })).status).toBe(200);
  });
});

describe("a tenant whose plan lacks the voice it has stored", () => {
  it("is answered in one like it at once, whatever is stored", async () => {
    const at = await business("professional");
    await at.put({ voiceProfile: premium });
    const line = await callTo(at.owner);
    expect(await (await ring(line)).text()).toContain(`voice="${voiceId}-flash_v2_5-1.0_0.5_0.75"`);
    await at.setTier("starter");
    expect(await at.published()).toMatchObject({ provider: "google", gender: "female", premium: false });
  });
});

describe("a downgrade", () => {
  async function downgraded() {
    const at = await business("professional");
    await at.put({ voiceProfile: premium });
    const line = await callTo(at.owner);
    await changeTier(at.ctx(), "starter");
    return { ...at, line };
  }

  it("gives the published configuration a standard voice like it, as a new version, and nothing else", async () => {
    const { config, versions, published, line } = await downgraded();
    const now = await config();
    expect(now).toMatchObject({ version: 3, publishedVersion: 3 });
    expect(now.voiceProfile).toEqual(await published());
    expect(now.voiceProfile).toMatchObject({ voiceId: "en-US-Journey-O", premium: false });
    expect(now.voiceProfile).not.toHaveProperty("settings");
    expect(await versions()).toEqual([
      { version: 1, origin: "owner", provider: "google" },
      { version: 2, origin: "owner", provider: "elevenlabs" },
      { version: 3, origin: "plan", provider: "google" },
    ]);
    const snapshot = await env.SNAPSHOTS.get<{ snapshot: { version: number; tier: Tier } }>(
      `number:${line.To}`,
      "json",
    );
    expect(snapshot!.snapshot).toMatchObject({ version: 3, tier: "starter" });
    expect(await (await ring(line)).text()).toContain('ttsProvider="Google" voice="en-US-Journey-O"');
  });

  it("is told to the owner once and written down, however often it is asked for", async () => {
    const { owner, ctx, versions, mails } = await downgraded();
    await changeTier(ctx(), "starter");
    expect(await settleToPlan(ctx())).toBe(false);
    expect(await versions()).toHaveLength(3);
    expect(await mails()).toEqual([{ purpose: "voice-settled", subject: "Olivia now answers your calls" }]);
    const { items } = await (
      await as(owner)("/api/audit?limit=100")
    ).json<{ items: { action: string; details: object }[] }>();
    expect(items.filter(({ action }) => action === "billing.tier-changed")).toMatchObject([
      { details: { from: "professional", to: "starter" } },
    ]);
    expect(items.filter(({ action }) => action === "agent.voice-replaced")).toMatchObject([
      { details: { origin: "plan", from: { voiceId }, to: { voiceId: "en-US-Journey-O" } } },
    ]);
  });

  it("keeps a draft a draft, with a voice that can be published", async () => {
    const at = await business("professional");
    await at.put({ voiceProfile: premium });
    await at.put({ greeting: "Soon." }, "?draft=1");
    await changeTier(at.ctx(), "starter");
    const now = await at.config();
    expect(now).toMatchObject({
      version: 5,
      publishedVersion: 4,
      greeting: "Soon.",
      voiceProfile: { provider: "google" },
    });
    expect((await at.put({ persona: "Kind." })).status).toBe(200);
  });

  it("puts right a premium draft although a standard voice answers, and tells nobody", async () => {
    const at = await business("professional");
    await at.put({ voiceProfile: premium }, "?draft=1");
    await changeTier(at.ctx(), "starter");
    expect(await at.config()).toMatchObject({ version: 3, publishedVersion: 1, voiceProfile: { provider: "google" } });
    expect(await at.mails()).toEqual([]);
  });

  it("to a plan that has them, an upgrade, and a standard voice change no configuration", async () => {
    const at = await business("enterprise");
    await at.put({ voiceProfile: premium });
    await changeTier(at.ctx(), "professional");
    await changeTier(at.ctx(), "enterprise");
    const other = await business("professional");
    await changeTier(other.ctx(), "starter");
    expect(await at.versions()).toHaveLength(2);
    expect(await other.versions()).toHaveLength(1);
    expect([...(await at.mails()), ...(await other.mails())]).toEqual([]);
  });

  it("killed after any of its writes is finished by asking again", async () => {
    for (const deadAfter of [0, 1]) {
      const at = await business("professional");
      await at.put({ voiceProfile: premium });
      let writes = 0;
      const ctx = beforeBatches(at.ctx(), async () => {
        if (writes++ >= deadAfter) throw new Error("killed");
      });
      await expect(changeTier(ctx, "starter")).rejects.toThrow("killed");
      if (deadAfter > 0) expect((await at.published()).provider).toBe("google");
      await changeTier(at.ctx(), "starter");
      expect(await at.versions()).toHaveLength(3);
      expect(await at.mails()).toHaveLength(1);
    }
  });

  it("of a tenant that is not there, or by somebody who may not, changes nothing", async () => {
    await expect(changeTier(systemCtx("ten_nobody"), "starter")).rejects.toMatchObject({ code: "not_found" });
    const at = await business("professional");
    const admin = { ...at.ctx(), actor: { type: "user", id: "usr_1", role: "admin" } as const };
    await expect(changeTier(admin, "starter")).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("a downgrade that races with publishing a premium voice", () => {
  const standardIn = async (at: Business) => {
    expect((await at.published()).provider).toBe("google");
    const stored = await env.DB.prepare(
      "SELECT json_extract(config, '$.voiceProfile.provider') AS provider FROM agent_versions JOIN agents USING (tenant_id) WHERE tenant_id = ? AND agent_versions.version = published_version",
    )
      .bind(at.owner.tenantId)
      .first<{ provider: string }>();
    expect(stored!.provider).toBe("google");
  };

  it("ends with a standard voice, whoever comes first", async () => {
    for (let round = 0; round < 6; round++) {
      const at = await business("professional");
      const draft = await savedPremium(at, "professional");
      const publishing = [
        () => at.put({ voiceProfile: premium }),
        () => at.ask("/api/config/rollback", { body: { version: draft } }),
        () => at.ask("/api/config/publish", { body: { version: draft, anyway: true } }),
      ][round % 3]!;
      const down = () => changeTier(at.ctx(), "starter");
      await Promise.all(round < 3 ? [publishing(), down()] : [down(), publishing()]);
      await standardIn(at);
    }
  });

  it.each(["put", "rollback"] as const)(
    "is refused to who (%s) has asked before and writes after it, and nothing is written",
    async (kind) => {
      const at = await business("professional");
      // Without a draft to put right, a downgrade leaves the versions as they are: only the plan itself stands in the way.
      const draft = kind === "put" ? 0 : await savedPremium(at, "professional");
      // The plan changes between the check and the write.
      const ctx = beforeBatches(at.ctx(), () => changeTier(at.ctx(), "starter"));
      const late =
        kind === "put"
          ? saveConfig(ctx, { voiceProfile: premium }, { draft: false })
          : publishVersion(ctx, draft, "agent.rolled-back");
      await expect(late).rejects.toMatchObject({ code: kind === "put" ? "conflict" : "forbidden" });
      await standardIn(at);
    },
  );
});
