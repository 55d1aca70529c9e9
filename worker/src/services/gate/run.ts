import type { GateRun } from "../../contract/gate.ts";
import type { Ctx } from "../../context.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { readConfig } from "../agent/config-versions.ts";
import { auditEntry } from "../audit/audit-entry.ts";
import { forgetOldRuns, gateRunInsert } from "./store-run.ts";
import { tryVersion } from "./try-version.ts";

/**
 * Tries a saved version, the newest where none is named, and keeps how it went.
 * @throws AppError `not_found` for a version never saved
 */
export async function runGate(ctx: Ctx, version?: number): Promise<GateRun> {
  requirePermission(ctx, "agent.write");
  const run = await tryVersion(ctx, version ?? (await readConfig(ctx)).version);
  const { status, passed, failed, blocking } = run;
  await ctx.db.batch([
    gateRunInsert(ctx, run),
    forgetOldRuns(ctx),
    auditEntry(ctx, "gate.run", run.id, { version: run.version, status, passed, failed, blocking }),
  ]);
  ctx.defer(ctx.deps.live.publish(ctx.tenant.id, { type: "gate.finished", runId: run.id }));
  return run;
}
