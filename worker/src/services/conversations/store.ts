import { and, eq, lt, sql } from "drizzle-orm";
import type { CallOutcome, Turn } from "../../contract/calls.ts";
import type { ConversationChannel } from "../../contract/texts.ts";
import type { Ctx } from "../../context.ts";
import { guardedBatch } from "../../db/batch.ts";
import { auditLog } from "../../db/schema/operations.ts";
import { conversations } from "../../db/schema/texts.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { auditEntry } from "../audit/audit-entry.ts";
import { upsertContact } from "../contacts/upsert-contact.ts";

/** A conversation in writing as it stands. */
export interface ConversationState {
  id: string;
  channel: ConversationChannel;
  /** E.164: who writes, once that is known. */
  phone: string | null;
  /** The name they gave, where they did. */
  name: string | null;
  outcome: CallOutcome | null;
  summary: string | null;
  bookingIds: string[];
  turns: Turn[];
  /** Grows with every change: an older state never takes a newer one's place. */
  revision: number;
  /** integer ms */
  startedAt: number;
  /** integer ms */
  lastAt: number;
}

/**
 * Stores a conversation in writing as it stands now: one row, replaced as it goes on.
 * @returns false where a state as new is stored already; then nothing changed
 */
export async function storeConversation(ctx: Ctx, state: ConversationState): Promise<boolean> {
  requirePermission(ctx, "texts.write");
  const { db, tenant } = ctx;
  const { name, ...row } = state;
  // In a chat anybody may name anybody's number.
  const contact = upsertContact(ctx, { name, phone: state.phone, email: null }, {}, state.channel === "sms");
  const { id: _, channel: __, startedAt: ___, ...changing } = row;
  const contactId = contact?.id ?? null;
  return guardedBatch(
    db,
    db
      .insert(conversations)
      .values({ ...row, tenantId: tenant.id, contactId })
      .onConflictDoUpdate({
        target: conversations.id,
        set: { ...changing, contactId: sql`excluded.contact_id` },
        setWhere: and(eq(conversations.tenantId, tenant.id), lt(conversations.revision, state.revision)),
      }),
    [
      ...(contact === null ? [] : [contact.statement]),
      // Written down once, when it begins: what changes after that is its own transcript.
      auditEntry(ctx, "conversation.stored", state.id, { channel: state.channel }, state.id).onConflictDoNothing({
        target: auditLog.id,
      }),
    ],
  );
}
