import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import type { AgentConfigView } from "../../src/contract/agent-config.ts";
import type { ConfigDiff, ConfigVersion } from "../../src/contract/config-versions.ts";
import { forgetSnapshot } from "../../src/services/agent/snapshot-of-number.ts";
import { as, registerTenant } from "../harness/api.ts";
import { callTo, ring } from "../harness/twilio.ts";
import { practice } from "../practice.ts";

/** What has come to be asked of a configuration since its beginning, and what might have. */
const unheardOf = [
  "$.caps",
  "$.emergency",
  "$.aiModel",
  "$.websiteUrl",
  "$.hours.closedDates",
  "$.hours.sun",
  "$.services[0].bufferMinutes",
  "$.services[0].priceCents",
  "$.knowledge[0].source",
];

it("a version saved before the contract grew is read, compared, answers calls and is published again", async () => {
  const knowledge = [{ id: "fct_a", question: "Parking?", answer: "Behind the house." }];
  const owner = await registerTenant({ ...practice, knowledge });
  const ask = as(owner);
  const paths = unheardOf.map((path) => `'${path}'`).join(", ");
  await env.DB.prepare(`UPDATE agent_versions SET config = json_remove(config, ${paths}) WHERE tenant_id = ?`)
    .bind(owner.tenantId)
    .run();
  const read = async () => (await ask("/api/config")).json<AgentConfigView>();
  const old = await read();
  expect(old).toMatchObject({ caps: { monthlyMinutes: null, atCap: "messages" }, emergency: [], aiModel: null });
  expect(old.hours).toMatchObject({ sun: [], closedDates: [] });
  expect(old.services[0]).toMatchObject({ bufferMinutes: 0, priceCents: null });
  expect(old.knowledge[0]).toMatchObject({ source: "owner" });

  const line = await callTo(owner);
  forgetSnapshot(line.To);
  await env.SNAPSHOTS.delete(`number:${line.To}`);
  expect(await (await ring(line)).text()).toContain("<ConversationRelay");

  const saved = await ask("/api/config", { method: "PUT", body: { greeting: "New." } });
  expect(saved.status).toBe(200);
  const { version } = await saved.json<AgentConfigView>();
  const diff = await (await ask(`/api/config/diff?from=${old.publishedVersion}&to=${version}`)).json<ConfigDiff>();
  expect(diff.changes.map(({ path }) => path)).toEqual(["greeting"]);
  expect((await ask(`/api/config/versions/${old.version}`)).status).toBe(200);
  expect((await ask("/api/config/rollback", { body: { version: old.version } })).status).toBe(200);
  expect((await ask("/api/config/publish", { body: { version: old.version, anyway: true } })).status).toBe(200);
  expect((await read()).publishedVersion).toBe(old.version);
});

it("two hundred versions are listed once each, newest first", async () => {
  const owner = await registerTenant();
  await env.DB.batch([
    env.DB.prepare(
      `INSERT INTO agent_versions (tenant_id, version, config, created_at, origin)
       WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 200)
       SELECT tenant_id, i, config, created_at, origin FROM agent_versions, n WHERE tenant_id = ? AND version = 1`,
    ).bind(owner.tenantId),
    env.DB.prepare("UPDATE agents SET version = 200, published_version = 77 WHERE tenant_id = ?").bind(owner.tenantId),
  ]);
  const seen: ConfigVersion[] = [];
  for (let cursor: string | null = "201"; cursor !== null;) {
    const page = await as(owner)(`/api/config/versions?limit=100&cursor=${cursor}`);
    const { items, nextCursor }: { items: ConfigVersion[]; nextCursor: string | null } = await page.json();
    seen.push(...items);
    cursor = nextCursor;
  }
  expect(seen.map(({ version }) => version)).toEqual(Array.from({ length: 200 }, (_, index) => 200 - index));
  expect(seen.filter(({ published }) => published).map(({ version }) => version)).toEqual([77]);
});
