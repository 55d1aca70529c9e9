import type { Ctx } from "../../context.ts";
import { auditLog } from "../../db/schema/operations.ts";
import { auditIdOf } from "./change-under.ts";

/**
 * The statement that records a change; it belongs in the batch that makes the change.
 * @param key names the request, where it may come twice: the second time the whole batch is refused
 */
export function auditEntry(
  ctx: Ctx,
  action: string,
  target: string | null,
  details: Record<string, unknown> = {},
  key?: string,
) {
  return ctx.db.insert(auditLog).values({
    id: key === undefined ? ctx.newId("audit") : auditIdOf(key),
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
