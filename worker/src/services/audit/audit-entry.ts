import type { Ctx } from "../../context.ts";
import { auditLog } from "../../db/schema/operations.ts";

/** The statement that records a change; it belongs in the batch that makes the change. */
export function auditEntry(ctx: Ctx, action: string, target: string | null, details: Record<string, unknown> = {}) {
  return ctx.db.insert(auditLog).values({
    id: ctx.newId("audit"),
    tenantId: ctx.tenant.id,
    at: ctx.now,
    actorType: ctx.actor.type,
    actorId: ctx.actor.id,
    action,
    target,
    details,
    requestId: ctx.requestId,
  });
}
