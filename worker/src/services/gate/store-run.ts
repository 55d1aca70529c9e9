import { and, eq, notInArray } from "drizzle-orm";
import type { GateRun } from "../../contract/gate.ts";
import type { Ctx } from "../../context.ts";
import { newestFirst } from "../../db/cursor.ts";
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

/** A tenant looks back at so many runs, each with its transcripts. */
const keptRuns = 50;

/** The statement that lets go of the oldest runs. */
export function forgetOldRuns({ db, tenant }: Ctx) {
  const kept = db
    .select({ id: gateRuns.id })
    .from(gateRuns)
    .where(eq(gateRuns.tenantId, tenant.id))
    .orderBy(...newestFirst(gateRuns.createdAt, gateRuns.id))
    .limit(keptRuns);
  return db.delete(gateRuns).where(and(eq(gateRuns.tenantId, tenant.id), notInArray(gateRuns.id, kept)));
}
