import { env } from "cloudflare:workers";
import { describe, expect, it, vi } from "vitest";
import type { GateRun } from "../../src/contract/gate.ts";
import { as, type Member, registerTenant } from "../harness/api.ts";
import { memberOf } from "../harness/people.ts";
import { Board } from "../live/board.ts";
import { practice } from "../practice.ts";
import { publishThroughGate } from "../../src/services/gate/publish.ts";
import { beforeBatches, systemCtx } from "../voices/stand-in.ts";

/** An emergency that can never be heard: nothing of it is a word. */
const unheard = { emergency: [{ phrases: ["?!"], say: "Get everybody out.", dial: null }] };

async function withDraft(change: Record<string, unknown>) {
  const owner = await registerTenant(practice);
  const saved = await as(owner)("/api/config?draft=1", { method: "PUT", body: change });
  const { version } = await saved.json<{ version: number }>();
  return { owner, version };
}

const publish = (who: Member, body: unknown = {}) => as(who)("/api/config/publish", { body });
const publishedVersion = async (who: Member) =>
  (await (await as(who)("/api/config")).json<{ publishedVersion: number }>()).publishedVersion;
const audited = (who: Member, action: string) =>
  env.DB.prepare("SELECT details FROM audit_log WHERE tenant_id = ? AND action = ?")
    .bind(who.tenantId, action)
    .all<{ details: string }>();
const runsOf = async (who: Member) => (await (await as(who)("/api/gate/runs")).json<{ items: GateRun[] }>()).items;

describe("publishing", () => {
  it("goes through the gate, and says in the audit log by which run", async () => {
    const { owner, version } = await withDraft({ persona: "Brief." });
    expect((await publish(owner)).status).toBe(200);
    expect(await publishedVersion(owner)).toBe(version);
    const [run] = await runsOf(owner);
    expect(run).toMatchObject({ version, status: "passed", blocking: 0, failed: 0, engine: "builtin" });
    expect(run).not.toHaveProperty("results");
    const { results } = await audited(owner, "agent.published");
    expect(results.map(({ details }) => JSON.parse(details))).toContainEqual({ version, gateRunId: run!.id });
  });

  it("does not undo what was published while the gate was at it, and may be asked twice at once", async () => {
    const { owner, version } = await withDraft({ persona: "Brief." });
    const ctx = systemCtx(owner.tenantId);
    const before = await publishedVersion(owner);
    const late = beforeBatches(ctx, async () => {
      if ((await publishedVersion(owner)) === before)
        expect((await as(owner)("/api/config", { method: "PUT", body: { greeting: "Newer." } })).status).toBe(200);
    });
    await expect(publishThroughGate(late, { version })).rejects.toMatchObject({ code: "conflict" });
    expect(await publishedVersion(owner)).toBe(version + 1);

    const other = await withDraft({ persona: "Brief." });
    const both = await Promise.all([publish(other.owner), publish(other.owner)]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
  });

  it("is refused where a scenario that must pass fails, with what failed, and nothing is published", async () => {
    const { owner } = await withDraft(unheard);
    const before = await publishedVersion(owner);
    const answer = await publish(owner);
    expect(answer.status).toBe(409);
    const { error } = await answer.json<{ error: { code: string; details: Record<string, unknown> } }>();
    expect(error).toMatchObject({
      code: "conflict",
      details: {
        blocking: [{ scenarioId: "emergency:own-1", title: expect.any(String), faults: [expect.any(String)] }],
      },
    });
    expect(await publishedVersion(owner)).toBe(before);
    const run = await as(owner)(`/api/gate/runs/${error.details["gateRunId"] as string}`);
    const { results } = await run.json<GateRun>();
    expect(results.find(({ scenarioId }) => scenarioId === "emergency:own-1")).toMatchObject({
      passed: false,
      mustPass: true,
      transcript: expect.arrayContaining([{ who: "caller", text: "Help, ?!!" }]),
    });
  });

  it("anyway is an owner's alone, and audited with the run", async () => {
    const { owner, version } = await withDraft(unheard);
    const admin = await memberOf(owner.tenantId, "admin");
    expect((await publish(admin, { anyway: true })).status).toBe(403);
    expect(await publishedVersion(owner)).not.toBe(version);
    expect((await publish(owner, { anyway: true })).status).toBe(200);
    expect(await publishedVersion(owner)).toBe(version);
    const [run] = await runsOf(owner);
    const { results } = await audited(owner, "agent.published-anyway");
    expect(results.map(({ details }) => JSON.parse(details))).toEqual([{ version, gateRunId: run!.id, blocking: 1 }]);
  });

  it("asked for again does not try everything again, and is the same", async () => {
    const { owner, version } = await withDraft({ persona: "Brief." });
    expect((await publish(owner, { version })).status).toBe(200);
    expect((await publish(owner, { version })).status).toBe(200);
    expect(await runsOf(owner)).toHaveLength(1);
  });

  it("asked for by many at once is done, and no run is half kept", async () => {
    const { owner, version } = await withDraft({ persona: "Brief." });
    const answers = await Promise.all(Array.from({ length: 4 }, () => publish(owner, { version })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(await publishedVersion(owner)).toBe(version);
    for (const { id } of await runsOf(owner)) expect((await as(owner)(`/api/gate/runs/${id}`)).status).toBe(200);
  });

  it("killed between the run and the publishing, it can be asked for again", async () => {
    const { owner, version } = await withDraft({ persona: "Brief." });
    vi.spyOn(console, "error").mockImplementation(() => {});
    await env.DB.prepare(
      "CREATE TRIGGER dies BEFORE UPDATE OF published_version ON agents BEGIN SELECT RAISE(ABORT, 'killed'); END",
    ).run();
    expect((await publish(owner)).status).toBe(500);
    await env.DB.prepare("DROP TRIGGER dies").run();
    vi.restoreAllMocks();
    expect(await publishedVersion(owner)).not.toBe(version);
    expect((await publish(owner)).status).toBe(200);
    expect(await publishedVersion(owner)).toBe(version);
    expect(await runsOf(owner)).toHaveLength(1);
  });

  it("asks nobody on the way back, and a PUT publishes at once", async () => {
    const { owner } = await withDraft(unheard);
    const before = await publishedVersion(owner);
    expect((await as(owner)("/api/config", { method: "PUT", body: unheard })).status).toBe(200);
    expect((await as(owner)("/api/config/rollback", { body: { version: before } })).status).toBe(200);
    expect(await publishedVersion(owner)).toBe(before);
    expect(await runsOf(owner)).toEqual([]);
  });
});

it("a board is told that a run is over", async () => {
  const owner = await registerTenant(practice);
  const board = await Board.watch(owner);
  const { id } = await (await as(owner)("/api/gate/runs", { body: {} })).json<GateRun>();
  expect(await board.first("gate.finished")).toMatchObject({ runId: id });
});

it("a run of a version never saved is none", async () => {
  const owner = await registerTenant(practice);
  expect((await as(owner)("/api/gate/runs", { body: { version: 99 } })).status).toBe(404);
  expect(await runsOf(owner)).toEqual([]);
});

it("a tenant keeps its newest runs only", async () => {
  const owner = await registerTenant(practice);
  await env.DB.batch(
    Array.from({ length: 60 }, (_, i) =>
      env.DB.prepare(
        `INSERT INTO gate_runs (id, tenant_id, version, status, engine, passed, failed, blocking, pinned_at, took_ms, results, created_at)
         VALUES (?, ?, 1, 'passed', 'builtin', 0, 0, 0, 0, 0, '[]', ?)`,
      ).bind(`gate_${owner.tenantId}_${i}`, owner.tenantId, i),
    ),
  );
  const made = await (await as(owner)("/api/gate/runs", { body: {} })).json<GateRun>();
  const kept = await env.DB.prepare("SELECT id FROM gate_runs WHERE tenant_id = ? ORDER BY created_at DESC")
    .bind(owner.tenantId)
    .all<{ id: string }>();
  expect(kept.results).toHaveLength(50);
  expect(kept.results[0]!.id).toBe(made.id);
});
