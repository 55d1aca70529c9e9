import { and, eq, sql } from "drizzle-orm";
import type { Message } from "../../contract/tenant-lists.ts";
import type { Ctx } from "../../context.ts";
import { guardedBatch } from "../../db/batch.ts";
import { tenantCounters } from "../../db/schema/billing.ts";
import { messages } from "../../db/schema/calls.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { notFound } from "../../errors.ts";
import { auditEntry } from "../audit/audit-entry.ts";
import { viewMessage } from "./view.ts";

/**
 * Marks a message as dealt with. Doing it again changes nothing.
 * @throws AppError `not_found`, also for another tenant's message
 */
export async function markDone(ctx: Ctx, id: string): Promise<Message> {
  requirePermission(ctx, "messages.write");
  const { db, tenant } = ctx;
  const own = and(eq(messages.id, id), eq(messages.tenantId, tenant.id));
  const [row] = await db.select().from(messages).where(own);
  if (row === undefined) throw notFound("message");
  await guardedBatch(
    db,
    db
      .update(messages)
      .set({ status: "done" })
      .where(and(own, eq(messages.status, "open"))),
    [
      db
        .update(tenantCounters)
        .set({ messagesOpen: sql`max(0, messages_open - 1)` })
        .where(eq(tenantCounters.tenantId, tenant.id)),
      auditEntry(ctx, "message.done", id),
    ],
  );
  return viewMessage({ ...row, status: "done" });
}
