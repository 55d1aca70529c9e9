import { and, eq } from "drizzle-orm";
import type { CallDetail } from "../../contract/calls.ts";
import type { Ctx } from "../../context.ts";
import { calls, transcripts } from "../../db/schema/calls.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { notFound } from "../../errors.ts";
import { viewCall } from "./view.ts";

/** One call with its transcript. @throws AppError `not_found`, also for another tenant's call */
export async function getCall(ctx: Ctx, id: string): Promise<CallDetail> {
  requirePermission(ctx, "calls.read");
  const [row] = await ctx.db
    .select({ call: calls, turns: transcripts.turns })
    .from(calls)
    .leftJoin(transcripts, eq(transcripts.callId, calls.id))
    .where(and(eq(calls.id, id), eq(calls.tenantId, ctx.tenant.id)));
  if (row === undefined) throw notFound("call");
  // A call is stored with its transcript, in one batch.
  return { ...viewCall(row.call), transcript: row.turns ?? [], transcriptRemoved: row.turns === null };
}
