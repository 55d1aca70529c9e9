import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { as, registerTenant } from "../harness/api.ts";

// The API is evaluated by the first request, which no test's deadline should pay for.
await registerTenant();

interface View {
  version: number;
  publishedVersion: number;
  greeting: string;
  [key: string]: unknown;
}

/** A tenant and what its owner does to its configuration. */
async function business() {
  const owner = await registerTenant();
  const ask = as(owner);
  const view = async (answer: Promise<Response>): Promise<View> => {
    const got = await answer;
    if (got.status !== 200) throw new Error(`${got.status} ${await got.text()}`);
    return got.json<View>();
  };
  return {
    owner,
    read: () => view(ask("/api/config")),
    put: (body: unknown, query = "") => ask(`/api/config${query}`, { method: "PUT", body }),
    publish: (body?: unknown) => ask("/api/config/publish", { method: "POST", ...(body ? { body } : {}) }),
    rollback: (version: number) => ask("/api/config/rollback", { body: { version } }),
    view,
    tier: (tier: string) =>
      env.DB.prepare("UPDATE subscriptions SET tier = ? WHERE tenant_id = ?").bind(tier, owner.tenantId).run(),
  };
}

describe("the life of a configuration", () => {
  it("starts published at version 1", async () => {
    const { read } = await business();
    expect(await read()).toMatchObject({ version: 1, publishedVersion: 1, aiProvider: "builtin" });
  });

  it("a change of some keys keeps the others and is published", async () => {
    const { read, put, view } = await business();
    const before = await read();
    const after = await view(put({ greeting: "Hi." }));
    expect(after).toEqual({ ...before, greeting: "Hi.", version: 2, publishedVersion: 2 });
    expect(await read()).toEqual(after);
  });

  it("a draft waits to be published, and drafts build on each other", async () => {
    const { read, put, publish, view } = await business();
    expect(await view(put({ greeting: "One." }, "?draft=1"))).toMatchObject({ version: 2, publishedVersion: 1 });
    expect(await view(put({ persona: "Two." }, "?draft=1"))).toMatchObject({ version: 3, publishedVersion: 1 });
    expect(await view(publish())).toMatchObject({ version: 3, publishedVersion: 3, greeting: "One.", persona: "Two." });
    expect(await read()).toMatchObject({ version: 3, publishedVersion: 3 });
  });

  it("a version can be published by its number", async () => {
    const { put, publish, view } = await business();
    await view(put({ greeting: "One." }, "?draft=1"));
    await view(put({ greeting: "Two." }, "?draft=1"));
    expect(await view(publish({ version: 2 }))).toMatchObject({ version: 3, publishedVersion: 2 });
  });

  it("rolling back answers calls with an earlier version and loses none", async () => {
    const { put, rollback, publish, view } = await business();
    await view(put({ greeting: "Two." }));
    await view(put({ greeting: "Three." }));
    expect(await view(rollback(1))).toMatchObject({ version: 3, publishedVersion: 1 });
    expect(await view(rollback(2))).toMatchObject({ version: 3, publishedVersion: 2 });
    expect(await view(publish())).toMatchObject({ version: 3, publishedVersion: 3, greeting: "Three." });
  });

  it("a version that was never saved cannot be published", async () => {
    const { publish, rollback, read } = await business();
    const before = await read();
    expect((await publish({ version: 2 })).status).toBe(404);
    expect((await rollback(99)).status).toBe(404);
    for (const version of [0, -1, 1.5, "1", null, 2 ** 60]) expect((await publish({ version })).status).toBe(400);
    expect(await read()).toEqual(before);
  });

  it("each step is in the audit log with its version", async () => {
    const { owner, put, publish, rollback } = await business();
    await put({ greeting: "Two." }, "?draft=1");
    await publish();
    await rollback(1);
    const { items } = await (await as(owner)("/api/audit?limit=10")).json<{ items: { action: string }[] }>();
    expect(items.filter(({ action }) => action.startsWith("agent.")).slice(0, 3)).toMatchObject([
      { action: "agent.rolled-back", details: { version: 1 } },
      { action: "agent.published", details: { version: 2 } },
      { action: "agent.drafted", details: { version: 2, keys: ["greeting"] } },
    ]);
  });
});

describe("ten owners saving at once", () => {
  it("get versions without gaps, one winner each; the others are told", async () => {
    const { owner, put, read } = await business();
    const answers = await Promise.all(Array.from({ length: 10 }, (_, i) => put({ greeting: `Hello ${i}.` })));
    const won = await Promise.all(answers.filter(({ status }) => status === 200).map((answer) => answer.json<View>()));
    expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true);
    expect(won.length).toBeGreaterThan(0);
    const versions = won.map(({ version }) => version).toSorted((a, b) => a - b);
    expect(versions).toEqual(versions.map((_, i) => i + 2));
    const last = won.find(({ version }) => version === versions.at(-1));
    expect(await read()).toEqual(last);
    const stored = await env.DB.prepare("SELECT version FROM agent_versions WHERE tenant_id = ? ORDER BY version")
      .bind(owner.tenantId)
      .all<{ version: number }>();
    expect(stored.results.map(({ version }) => version)).toEqual([1, ...versions]);
  });

  it("lose nothing that was won: the newest answers, whoever came last", async () => {
    const { put, publish, rollback, read, view } = await business();
    await view(put({ greeting: "Two." }));
    await Promise.all([publish(), rollback(1), put({ persona: "Kind." }), publish({ version: 2 }), rollback(1)]);
    const now = await read();
    expect(now.version).toBe(3);
    expect([1, 2, 3]).toContain(now.publishedVersion);
  });
});

const premium = { provider: "elevenlabs", voiceId: "EXAVITQu4vr4xnSDxMaL", name: "Sarah", premium: true };

describe("a premium voice", () => {
  it("is not for Starter, on no path", async () => {
    const { read, put, publish, rollback, tier, view } = await business();
    const before = await read();
    expect((await put({ voiceProfile: premium })).status).toBe(403);
    expect((await put({ voiceProfile: premium }, "?draft=1")).status).toBe(403);
    expect(await read()).toEqual(before);
    await tier("professional");
    await view(put({ voiceProfile: premium }));
    await view(
      put({ voiceProfile: { provider: "google", voiceId: "en-US-Journey-D", name: "David", premium: false } }),
    );
    await tier("starter");
    const standard = await read();
    expect((await rollback(2)).status).toBe(403);
    expect((await publish({ version: 2 })).status).toBe(403);
    expect(await read()).toEqual(standard);
  });

  it("kept in a draft from better times is not published with the next change", async () => {
    const { read, put, publish, tier, view } = await business();
    await tier("enterprise");
    await view(put({ voiceProfile: premium }, "?draft=1"));
    await tier("starter");
    expect((await publish()).status).toBe(403);
    expect((await put({ greeting: "Hi." })).status).toBe(403);
    expect(await read()).toMatchObject({ version: 2, publishedVersion: 1 });
  });

  it.each(["professional", "enterprise"])("is for %s", async (tier) => {
    const { put, tier: become, view } = await business();
    await become(tier);
    expect(await view(put({ voiceProfile: premium }))).toMatchObject({ voiceProfile: premium });
  });
});
