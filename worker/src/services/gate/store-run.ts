import type { GateRun } from "../../contract/gate.ts";
import type { Ctx } from "../../context.ts";
import { gateRuns } from "../../db/schema/gate.ts";

/** The statement that keeps a run; it belongs in the batch of whatever the run decides. Stored twice it is stored once. */
export function gateRunInsert(ctx: Ctx, run: GateRun) {
  return ctx.db
    .insert(gateRuns)
    .values({
      ...run,
      tenantId: ctx.tenant.id,
      pinnedAt: Date.parse(run.pinnedAt),
      createdAt: Date.parse(run.createdAt),
    })
    .onConflictDoNothing();
}
