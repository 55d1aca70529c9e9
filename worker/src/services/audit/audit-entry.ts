import type { SQL } from "drizzle-orm";
import type { Ctx } from "../../context.ts";
import { insertWhere } from "../../db/insert-where.ts";
import { auditLog } from "../../db/schema/operations.ts";
import { auditIdOf } from "./change-under.ts";

function rowOf(ctx: Ctx, action: string, target: string | null, details: Record<string, unknown>, key?: string) {
  return {
    id: key === undefined ? ctx.newId("audit") : auditIdOf(key),
    tenantId: ctx.tenant.id,
    at: ctx.now,
    actorType: ctx.actor.type,
    actorId: ctx.actor.id,
    action,
    target,
    details,
    requestId: ctx.requestId,
  };
}

/**
 * The statement that records a change; it belongs in the batch that makes the change.
 * @param key names the request, where it may come twice: the second time the whole batch is refused
 */
export const auditEntry = (
  ctx: Ctx,
  action: string,
  target: string | null,
  details: Record<string, unknown> = {},
  key?: string,
) => ctx.db.insert(auditLog).values(rowOf(ctx, action, target, details, key));

/** The same for a change that is made only where `condition` holds: it stands before that change in the batch. */
export const auditEntryWhere = (
  ctx: Ctx,
  condition: SQL,
  action: string,
  target: string | null,
  details: Record<string, unknown> = {},
  key?: string,
) => insertWhere(ctx.db, auditLog, rowOf(ctx, action, target, details, key), condition);
