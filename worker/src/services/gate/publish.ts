import { and, desc, eq, gt } from "drizzle-orm";
import type { AgentConfigView } from "../../contract/agent-config.ts";
import type { GateRun, PublishRequest } from "../../contract/gate.ts";
import type { Ctx } from "../../context.ts";
import { gateRuns } from "../../db/schema/gate.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { AppError } from "../../errors.ts";
import { readConfig, readVersion } from "../agent/config-versions.ts";
import { publishVersion } from "../agent/save.ts";
import { allowedVoice } from "../voices/allowed-voice.ts";
import { runGate } from "./run.ts";
import { storedScenarios } from "./stored-scenarios.ts";
import { engineOf } from "./try-version.ts";

/** A run that passed counts for so long: tomorrow the same scenarios play on another day. */
const countsForMs = 10 * 60_000;

/**
 * Lets a saved version, the newest where none is named, answer calls once it has gone through the gate. A run that has
 * just passed with the same scenarios is not repeated, so asking again after a lost answer costs nothing.
 * @throws AppError `conflict` where a scenario that must pass fails, with what failed; `forbidden` for `anyway` by anybody
 *   but an owner, and for a premium voice the plan lacks; `not_found` for a version never saved
 */
export async function publishThroughGate(ctx: Ctx, asked: PublishRequest): Promise<AgentConfigView> {
  requirePermission(ctx, "agent.write");
  if (asked.anyway === true) requirePermission(ctx, "agent.override");
  const current = await readConfig(ctx);
  const version = asked.version ?? current.version;
  // The gate takes its time: what is published meanwhile, by whomever, is not undone.
  const over = current.publishedVersion;
  // Before anything is tried: a voice the plan lacks is refused however well the calls go.
  const config = await readVersion(ctx, version);
  await allowedVoice(ctx, config.voiceProfile);
  const run = (await justPassed(ctx, version, engineOf(ctx, config))) ?? (await runGate(ctx, version));
  if (run.blocking === 0) return publishVersion(ctx, version, "agent.published", { gateRunId: run.id }, over);
  if (asked.anyway !== true) throw refused(run);
  const details = { gateRunId: run.id, blocking: run.blocking };
  return publishVersion(ctx, version, "agent.published-anyway", details, over);
}

/** @param engine who is to answer: a run that another had to play says nothing of it */
async function justPassed(ctx: Ctx, version: number, engine: GateRun["engine"]) {
  const { db, tenant, now } = ctx;
  const [run] = await db
    .select()
    .from(gateRuns)
    .where(
      and(
        eq(gateRuns.tenantId, tenant.id),
        eq(gateRuns.version, version),
        eq(gateRuns.engine, engine),
        eq(gateRuns.blocking, 0),
        gt(gateRuns.createdAt, now - countsForMs),
      ),
    )
    .orderBy(desc(gateRuns.createdAt), desc(gateRuns.id))
    .limit(1);
  if (run === undefined) return undefined;
  const stored = await storedScenarios(ctx);
  const tried = run.results.filter(({ kind }) => kind === "regression");
  const same =
    tried.length === stored.length &&
    stored.every(
      ({ id, createdAt }) =>
        tried.some(({ scenarioId }) => scenarioId === `regression:${id}`) && Date.parse(createdAt) <= run.createdAt,
    );
  return same ? run : undefined;
}

function refused({ id, results }: Pick<GateRun, "id" | "results">): AppError {
  const blocking = results
    .filter(({ mustPass, passed }) => mustPass && !passed)
    .map(({ scenarioId, title, faults }) => ({ scenarioId, title, faults }));
  const calls =
    blocking.length === 1 ? "a call that must go well did not" : `${blocking.length} calls that must go well did not`;
  return new AppError("conflict", `not published: ${calls}`, { details: { gateRunId: id, blocking } });
}
