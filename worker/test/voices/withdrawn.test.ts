import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { AgentConfigView, VoiceProfile } from "../../src/contract/agent-config.ts";
import type { Tier } from "../../src/contract/plans.ts";
import type { Ctx } from "../../src/context.ts";
import { checkVoices } from "../../src/services/voices/check-voices.ts";
import { createLog } from "../../src/observe/log.ts";
import { sweep } from "../../src/cron/sweep.ts";
import { as, registerTenant } from "../harness/api.ts";
import { callTo, ring } from "../harness/twilio.ts";
import { beforeBatches, forgetLibraries, libraryVoice, StandInLibrary, systemCtx } from "./stand-in.ts";

const settings = { speed: 1, stability: 0.5, similarity: 0.75 };
const sarah = (change: Partial<VoiceProfile> = {}): VoiceProfile => ({
  provider: "elevenlabs",
  voiceId: `gone${crypto.randomUUID().slice(0, 8)}`,
  name: "Sarah",
  premium: true,
  gender: "female",
  settings,
  ...change,
});

let library: StandInLibrary;

beforeEach(async () => {
  await forgetLibraries();
  vi.spyOn(console, "error").mockImplementation(() => {});
  // What the tests before this one have left behind is none of its business.
  await env.DB.prepare(
    "UPDATE agent_versions SET config = json_set(config, '$.voiceProfile.provider', 'google') WHERE json_extract(config, '$.voiceProfile.provider') = 'elevenlabs'",
  ).run();
  library = new StandInLibrary();
});

/** A tenant that speaks with a premium voice. */
async function speaking(voiceProfile = sarah(), config: Record<string, unknown> = {}) {
  const owner = await registerTenant();
  const setTier = (tier: Tier) =>
    env.DB.prepare("UPDATE subscriptions SET tier = ? WHERE tenant_id = ?").bind(tier, owner.tenantId).run();
  await setTier("professional");
  const saved = await as(owner)("/api/config", { method: "PUT", body: { voiceProfile, ...config } });
  expect(saved.status).toBe(200);
  return {
    owner,
    setTier,
    voiceId: voiceProfile.voiceId,
    config: async () => (await as(owner)("/api/config")).json<AgentConfigView>(),
    mails: async () =>
      (await env.DB.prepare("SELECT purpose FROM mails WHERE tenant_id = ?").bind(owner.tenantId).all()).results,
  };
}

/** One run of the daily check. */
const check = (options: { now?: number; ctxOf?: (tenantId: string) => Ctx } = {}) =>
  checkVoices({
    db: systemCtx("ten_any").db,
    deps: { ...systemCtx("ten_any").deps, voices: library },
    log: createLog(),
    now: options.now ?? Date.now(),
    actFor: ({ id }, verb) => verb(options.ctxOf?.(id) ?? systemCtx(id, { voices: library })),
  });
const isDone = async () => (await env.SNAPSHOTS.get("voices:checked")) !== null;

describe("a withdrawn voice", () => {
  it("is replaced by the best of the library of the same language and gender, its settings kept", async () => {
    const at = await speaking();
    const line = await callTo(at.owner);
    library.gone.add(at.voiceId);
    library.voices = [
      libraryVoice(at.voiceId, { popularity: 1e6 }),
      libraryVoice("man", { gender: "male", popularity: 1e5 }),
      libraryVoice("spanish", { languages: ["es"], popularity: 1e5 }),
      libraryVoice("good", { popularity: 500 }),
      libraryVoice("lesser", { popularity: 1 }),
    ];
    await check();
    expect(await at.config()).toMatchObject({ version: 3, publishedVersion: 3 });
    expect((await at.config()).voiceProfile).toEqual({
      provider: "elevenlabs",
      voiceId: "good",
      name: "Voice good",
      premium: true,
      gender: "female",
      settings,
    });
    expect(await (await ring(line)).text()).toContain('voice="good-flash_v2_5-1.0_0.5_0.75"');
    expect(await at.mails()).toEqual([{ purpose: "voice-replaced" }]);
    const versions = await env.DB.prepare("SELECT origin FROM agent_versions WHERE tenant_id = ? AND version = 3")
      .bind(at.owner.tenantId)
      .first();
    expect(versions).toEqual({ origin: "voices" });
    const { items } = await (await as(at.owner)("/api/audit?limit=5")).json<{ items: object[] }>();
    expect(items).toContainEqual(
      expect.objectContaining({ action: "agent.voice-replaced", actor: { type: "system", id: null } }),
    );
    expect(await isDone()).toBe(true);
  });

  it("is replaced by a standard one of the same gender where the library has none like it", async () => {
    const at = await speaking(sarah({ gender: "male" }));
    library.gone.add(at.voiceId);
    library.voices = [libraryVoice("woman")];
    await check();
    expect((await at.config()).voiceProfile).toMatchObject({ provider: "google", gender: "male", premium: false });
  });

  it("has the gender its library knows where the profile does not say", async () => {
    const { gender: _, ...profile } = sarah();
    const at = await speaking(profile);
    library.gone.add(at.voiceId);
    library.voices = [
      libraryVoice(at.voiceId, { gender: "male" }),
      libraryVoice("woman"),
      libraryVoice("man", { gender: "male", popularity: 1 }),
    ];
    await check();
    expect((await at.config()).voiceProfile.voiceId).toBe("man");
  });

  it("in a draft is replaced there, and nobody is told", async () => {
    const at = await speaking();
    const draft = sarah();
    await as(at.owner)("/api/config?draft=1", { method: "PUT", body: { voiceProfile: draft, greeting: "Soon." } });
    library.gone.add(draft.voiceId);
    library.voices = [libraryVoice("good")];
    await check();
    expect(await at.config()).toMatchObject({
      version: 4,
      publishedVersion: 2,
      greeting: "Soon.",
      voiceProfile: { voiceId: "good" },
    });
    expect(await at.mails()).toEqual([]);
  });

  it("is asked about once for all who have it, and only once a day", async () => {
    const shared = sarah();
    const tenants = [await speaking(shared), await speaking(shared), await speaking()];
    library.gone.add(shared.voiceId);
    library.voices = [libraryVoice("good")];
    const noon = Math.floor(Date.now() / 86_400_000) * 86_400_000 + 43_200_000;
    await check({ now: noon });
    expect(library.judged.flat().toSorted()).toEqual([shared.voiceId, tenants[2]!.voiceId].toSorted());
    expect(await Promise.all(tenants.map(async (at) => (await at.config()).voiceProfile.voiceId))).toEqual([
      "good",
      "good",
      tenants[2]!.voiceId,
    ]);
    await check({ now: noon + 3_600_000 });
    expect(library.judged).toHaveLength(1);
    await check({ now: noon + 86_400_000 });
    expect(library.judged).toHaveLength(2);
    expect(await tenants[0]!.mails()).toHaveLength(1);
  });

  it("is replaced for the tenants of every page", async () => {
    const shared = sarah();
    const first = await speaking(shared);
    const copies = Array.from(
      { length: 104 },
      (_, index) => `ten_page${String(index).padStart(3, "0")}${crypto.randomUUID().slice(0, 6)}`,
    );
    await env.DB.batch(
      copies.flatMap((id) => [
        env.DB.prepare(
          "INSERT INTO tenants (id, name, slug, status, shard, created_at) VALUES (?1, 'Copy', ?1, 'active', 0, 0)",
        ).bind(id),
        env.DB.prepare(
          "INSERT INTO subscriptions (tenant_id, tier, status, trial_ends_at, current_period_start, current_period_end, updated_at) SELECT ?1, tier, status, trial_ends_at, current_period_start, current_period_end, 0 FROM subscriptions WHERE tenant_id = ?2",
        ).bind(id, first.owner.tenantId),
        env.DB.prepare(
          "INSERT INTO agents (tenant_id, version, published_version, updated_at) VALUES (?, 1, 1, 0)",
        ).bind(id),
        env.DB.prepare(
          "INSERT INTO agent_versions (tenant_id, version, config, created_at, origin) SELECT ?1, 1, config, 0, 'owner' FROM agent_versions WHERE tenant_id = ?2 AND version = 2",
        ).bind(id, first.owner.tenantId),
      ]),
    );
    library.gone.add(shared.voiceId);
    library.voices = [libraryVoice("good")];
    const left = async () =>
      (await env.DB.prepare(
        "SELECT COUNT(*) AS n FROM agents JOIN agent_versions USING (tenant_id) WHERE agent_versions.version = published_version AND json_extract(config, '$.voiceProfile.voiceId') = ?",
      )
        .bind(shared.voiceId)
        .first<{ n: number }>())!.n;
    expect(await left()).toBe(105);
    // Fifty at a time, and a day counts as done once nobody is left.
    for (const still of [55, 5, 0]) {
      expect(await isDone()).toBe(false);
      await check();
      expect(await left()).toBe(still);
    }
    expect(await isDone()).toBe(true);
  });
});

describe("nothing is replaced", () => {
  it("while the library is down, and it is asked again at the next sweep", async () => {
    const at = await speaking();
    library.gone.add(at.voiceId);
    library.down = true;
    await check();
    expect(await at.config()).toMatchObject({ version: 2, voiceProfile: { voiceId: at.voiceId } });
    expect(await isDone()).toBe(false);
    library.down = false;
    await check();
    expect((await at.config()).version).toBe(3);
  });

  it("where no voice is gone, and where no library is configured", async () => {
    const at = await speaking();
    await check();
    expect((await at.config()).version).toBe(2);
    await forgetLibraries();
    await sweep(env);
    expect((await at.config()).version).toBe(2);
  });
});

describe("a check that is killed", () => {
  it("before or after a tenant's batch is made again, and tells its owner once", async () => {
    for (const when of ["before", "after"] as const) {
      await forgetLibraries();
      const at = await speaking();
      library.gone.add(at.voiceId);
      library.voices = [libraryVoice("good")];
      const ctxOf = (tenantId: string) => {
        const ctx = systemCtx(tenantId, { voices: library });
        const dies = () => Promise.reject(new Error("killed"));
        if (when === "before") return beforeBatches(ctx, dies);
        return {
          ...ctx,
          deps: { ...ctx.deps, queue: { send: dies } },
          defer: (work: Promise<unknown>) => void work.catch(() => {}),
        };
      };
      await check({ ctxOf });
      expect((await at.config()).version).toBe(when === "before" ? 2 : 3);
      await check();
      expect((await at.config()).version).toBe(3);
      expect(await at.mails()).toHaveLength(1);
    }
  });
});

it("a downgrade whose settling was lost is finished by the daily check, also while the library is down", async () => {
  const at = await speaking();
  await at.setTier("starter");
  library.down = true;
  await check();
  expect(await at.config()).toMatchObject({ version: 3, publishedVersion: 3, voiceProfile: { provider: "google" } });
  expect(await at.mails()).toEqual([{ purpose: "voice-settled" }]);
});
