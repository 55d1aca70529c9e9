import { and, eq, inArray } from "drizzle-orm";
import type { KnowledgeGap } from "../../contract/gaps.ts";
import type { Ctx } from "../../context.ts";
import { guardedBatch } from "../../db/batch.ts";
import { knowledgeGaps } from "../../db/schema/knowledge-gaps.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { auditEntry } from "../audit/audit-entry.ts";
import { getGap, readGap } from "./list.ts";

/** The owner does not want to answer it; it is counted on, and never brought up again. @throws AppError `not_found` */
export async function dismissGap(ctx: Ctx, id: string): Promise<KnowledgeGap> {
  requirePermission(ctx, "agent.write");
  await readGap(ctx, id);
  const { db, tenant } = ctx;
  const open = inArray(knowledgeGaps.status, ["open", "drafted"]);
  await guardedBatch(
    db,
    db
      .update(knowledgeGaps)
      .set({ status: "dismissed" })
      .where(and(eq(knowledgeGaps.id, id), eq(knowledgeGaps.tenantId, tenant.id), open)),
    [auditEntry(ctx, "gap.dismissed", id)],
  );
  ctx.defer(ctx.deps.live.publish(tenant.id, { type: "gap.changed", gapId: id }));
  return getGap(ctx, id);
}
