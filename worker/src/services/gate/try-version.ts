import type { GateResult, GateRun } from "../../contract/gate.ts";
import type { Ctx } from "../../context.ts";
import { pinnedClock } from "../../domain/gate/pinned-clock.ts";
import { everyScenario, playBuiltIn } from "../../domain/gate/run-gate.ts";
import { readVersion } from "../agent/config-versions.ts";
import { storedScenarios } from "./stored-scenarios.ts";

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
  const results = playBuiltIn(scenarios, business);
  return {
    id: ctx.newId("gateRun"),
    version,
    ...tally(results),
    engine: "builtin",
    pinnedAt: new Date(business.now).toISOString(),
    tookMs: ctx.elapsed() - began,
    createdAt: new Date(ctx.now).toISOString(),
    results,
  };
}

function tally(results: readonly GateResult[]) {
  const failed = results.filter(({ passed }) => !passed);
  const blocking = failed.filter(({ mustPass }) => mustPass).length;
  const status = blocking > 0 ? ("failed" as const) : ("passed" as const);
  return { status, passed: results.length - failed.length, failed: failed.length, blocking };
}
