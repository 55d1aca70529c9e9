import { sql } from "drizzle-orm";
import type { Ctx } from "../../context.ts";
import { guardedBatch } from "../../db/batch.ts";
import { tenantCounters } from "../../db/schema/billing.ts";
import { messages } from "../../db/schema/calls.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { auditEntry } from "../audit/audit-entry.ts";

export interface MessageLeft {
  /** The same message left twice has the same id and is stored once. */
  id: string;
  /** Null where it was left in writing. */
  callId: string | null;
  body: string;
  fromName: string | null;
  /** E.164, or as spoken. */
  fromPhone: string | null;
}

/** Stores a message for the business and tells its board. */
export async function takeMessage(ctx: Ctx, left: MessageLeft): Promise<{ id: string }> {
  requirePermission(ctx, "messages.write");
  const { db, tenant } = ctx;
  const taken = await guardedBatch(
    db,
    db.insert(messages).values({ ...left, tenantId: tenant.id, status: "open", createdAt: ctx.now }),
    [
      db
        .insert(tenantCounters)
        .values({ tenantId: tenant.id, messagesOpen: 1 })
        .onConflictDoUpdate({ target: tenantCounters.tenantId, set: { messagesOpen: sql`messages_open + 1` } }),
      auditEntry(ctx, "message.taken", left.id, { callId: left.callId }),
    ],
  );
  if (taken) ctx.defer(ctx.deps.live.publish(tenant.id, { type: "message.taken", messageId: left.id }));
  return { id: left.id };
}
