import type { AgentConfig } from "../../contract/agent-config.ts";
import type { GateResult, GateRun } from "../../contract/gate.ts";
import type { Ctx } from "../../context.ts";
import type { Business, Scenario } from "../../domain/gate/scenario.ts";
import { pinnedClock } from "../../domain/gate/pinned-clock.ts";
import { everyScenario, playBuiltIn } from "../../domain/gate/run-gate.ts";
import { readVersion } from "../agent/config-versions.ts";
import { forModel, playModel } from "./play-with-model.ts";
import { sha256Hex } from "../sha256-hex.ts";
import { storedScenarios } from "./stored-scenarios.ts";

/** A model is given so long for all of its conversations; what is left then is the built-in receptionist's. */
const longestMs = 20_000;

/**
 * Plays every scenario of the go-live gate against a saved version: those that follow from it, and those made of calls
 * that went wrong. It reads and writes nothing. `failed` says that publishing is blocked; what fails without being
 * required is only counted.
 * @throws AppError `not_found` for a version never saved
 */
export async function tryVersion(ctx: Ctx, version: number): Promise<GateRun> {
  const began = ctx.elapsed();
  const [config, stored] = await Promise.all([readVersion(ctx, version), storedScenarios(ctx)]);
  const business = { config, now: pinnedClock(config, ctx.now) };
  const scenarios = everyScenario(business, stored);
  const { results, engine } = await playAll(ctx, scenarios, business, version);
  return {
    id: ctx.newId("gateRun"),
    version,
    ...tally(results),
    engine,
    pinnedAt: new Date(business.now).toISOString(),
    tookMs: ctx.elapsed() - began,
    createdAt: new Date(ctx.now).toISOString(),
    results,
  };
}

/** Who is to answer the calls of a configuration here. */
export const engineOf = ({ deps }: Ctx, { aiProvider }: AgentConfig): GateRun["engine"] =>
  aiProvider === "openai" && deps.model !== null ? "openai" : "builtin";

/** With the model for what it is tried with, where the tenant has chosen one; the built-in receptionist plays the rest. */
async function playAll(ctx: Ctx, scenarios: readonly Scenario[], business: Business, version: number) {
  const { model } = ctx.deps;
  if (model === null || engineOf(ctx, business.config) === "builtin")
    return { results: playBuiltIn(scenarios, business), engine: "builtin" as const };
  const chosen = forModel(scenarios);
  const byModel = await playModel(chosen, business, {
    model,
    version: { tenantId: ctx.tenant.id, number: version },
    safetyId: await pseudonym(ctx.tenant.id),
    signal: AbortSignal.timeout(longestMs),
    now: business.now,
  });
  const rest = playBuiltIn(
    scenarios.filter((scenario) => !chosen.includes(scenario)),
    business,
  );
  const played = new Map([...byModel.results, ...rest].map((result) => [result.scenarioId, result]));
  const results = scenarios.flatMap(({ id }) => played.get(id) ?? []);
  return { results, engine: byModel.answered ? ("openai" as const) : ("builtin" as const) };
}

/** The gate's own caller at a provider: the same for a tenant, and no tenant's id. */
const pseudonym = async (tenantId: string): Promise<string> => (await sha256Hex(`gate ${tenantId}`)).slice(0, 32);

function tally(results: readonly GateResult[]) {
  const failed = results.filter(({ passed }) => !passed);
  const blocking = failed.filter(({ mustPass }) => mustPass).length;
  const status = blocking > 0 ? ("failed" as const) : ("passed" as const);
  return { status, passed: results.length - failed.length, failed: failed.length, blocking };
}
