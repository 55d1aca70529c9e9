import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { sha256Base64Url } from "../../src/auth/digest.ts";
import { createCtx } from "../../src/deps.ts";
import { createApiKey } from "../../src/services/api-keys/create.ts";
import { api, as, type Member, registerTenant } from "../harness/api.ts";
import { memberOf } from "../harness/people.ts";
import { planOf } from "../harness/plan.ts";

const owner = await registerTenant();
const other = await registerTenant();
await planOf(owner, "enterprise");

interface Created {
  id: string;
  key: string;
  start: string;
}

async function newKey(member: Member = owner, body: Record<string, unknown> = { name: "CRM" }): Promise<Created> {
  const answer = await as(member)("/api/api-keys", { body });
  expect(answer.status).toBe(201);
  return answer.json<Created>();
}

const use = (key: string, tenantId = owner.tenantId, path = "/api/config", more = {}) =>
  api(path, { token: key, tenantId, ...more });

describe("a key", () => {
  it("is shown once, kept only as a digest, and acts for its tenant", async () => {
    const { id, key, start } = await newKey();
    expect(key).toMatch(/^amu_[0-9a-f]{64}$/);
    expect(key.startsWith(start)).toBe(true);
    expect((await use(key)).status).toBe(200);
    const listed = await (await as(owner)("/api/api-keys")).text();
    expect(listed).toContain(id);
    expect(listed).not.toContain(key);
    const stored = await env.DB.prepare("SELECT * FROM api_keys WHERE id = ?").bind(id).first();
    expect(JSON.stringify(stored)).not.toContain(key);
    expect(stored).toMatchObject({ tenant_id: owner.tenantId, key: await sha256Base64Url(key) });
  });

  it("opens no other tenant and is nobody's session", async () => {
    const { key } = await newKey();
    expect((await use(key, other.tenantId)).status).toBe(403);
    expect((await api("/api/config", { token: key })).status).toBe(400);
    expect((await api("/api/auth/me", { token: key })).status).toBe(403);
    expect((await api("/api/auth/logout", { method: "POST", token: key })).status).toBe(400);
    expect((await use(key)).status).toBe(200);
  });

  it("may do what an admin may, and make no more keys", async () => {
    const { key, id } = await newKey();
    expect(
      (await use(key, owner.tenantId, "/api/config", { method: "PUT", body: { persona: "By key." } })).status,
    ).toBe(200);
    expect((await use(key, owner.tenantId, "/api/api-keys", { body: { name: "child" } })).status).toBe(403);
    expect((await use(key, owner.tenantId, `/api/api-keys/${id}`, { method: "DELETE" })).status).toBe(403);
    const { items } = await (await as(owner)("/api/audit?limit=1")).json<{ items: unknown[] }>();
    expect(items).toMatchObject([{ action: "agent.published", actor: { type: "apiKey", id } }]);
  });

  it("is dead once it is revoked, which happens once", async () => {
    const { id, key } = await newKey();
    const revoke = () => as(owner)(`/api/api-keys/${id}`, { method: "DELETE" });
    const answers = await Promise.all([revoke(), revoke(), revoke()]);
    expect(answers.map(({ status }) => String(status)).toSorted()).toEqual(["204", "404", "404"]);
    expect((await use(key)).status).toBe(401);
    const { results } = await env.DB.prepare(
      "SELECT actor_id FROM audit_log WHERE action = 'api-key.revoked' AND target = ?",
    )
      .bind(id)
      .all();
    expect(results).toEqual([{ actor_id: owner.userId }]);
  });

  it.each([
    ["disabled", "enabled = 0"],
    ["expired", "expires_at = 1000"],
  ])("that is %s opens nothing", async (_what, change) => {
    const { id, key } = await newKey();
    await env.DB.prepare(`UPDATE api_keys SET ${change} WHERE id = ?`).bind(id).run();
    expect((await use(key)).status).toBe(401);
  });

  it("that nobody made opens nothing, however close it comes", async () => {
    const { key } = await newKey();
    for (const guess of [
      `${key}0`,
      key.slice(0, -1),
      key.toUpperCase(),
      "amu_",
      `amu_' OR 1=1 --`,
      await sha256Base64Url(key),
    ]) {
      expect((await use(guess)).status).toBe(401);
    }
  });
});

describe("making a key", () => {
  it("is the owner's alone", async () => {
    for (const role of ["viewer", "member", "admin"] as const) {
      const member = await memberOf(owner.tenantId, role);
      expect((await as(member)("/api/api-keys", { body: { name: "x" } })).status).toBe(403);
    }
  });

  it.each([
    ["no name", {}],
    ["a blank name", { name: "  " }],
    ["a past end", { name: "x", expiresAt: "2020-01-01T00:00:00Z" }],
    ["an end that is no instant", { name: "x", expiresAt: "tomorrow" }],
  ])("with %s is refused", async (_what, body) => {
    expect((await as(owner)("/api/api-keys", { body })).status).toBe(400);
  });

  it("writes key and audit row together or not at all", async () => {
    const ctx = createCtx(env, {
      tenant: { id: owner.tenantId, shard: 0 },
      actor: { type: "user", id: owner.userId, role: "owner" },
      requestId: "test",
      defer: () => {},
    });
    const { id } = await newKey();
    const count = () =>
      env.DB.prepare(
        "SELECT (SELECT COUNT(*) FROM api_keys) AS keys, (SELECT COUNT(*) FROM audit_log) AS audits",
      ).first();
    const before = await count();
    // The audit row's id is taken already, so the batch fails on its last statement.
    const taken = await env.DB.prepare("SELECT id FROM audit_log LIMIT 1").first<string>("id");
    const newId = (kind: string) => (kind === "audit" ? (taken ?? "") : `${id}x`);
    const made = { name: "x", hash: "h", prefix: "amu_", start: "amu_1", expiresAt: null };
    await expect(createApiKey({ ...ctx, newId }, made)).rejects.toThrow();
    expect(await count()).toEqual(before);
  });
});
