import { and, eq } from "drizzle-orm";
import type { Ctx } from "../../context.ts";
import { guardedBatch } from "../../db/batch.ts";
import { texts } from "../../db/schema/texts.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { auditEntry } from "../audit/audit-entry.ts";
import { announceText } from "./announce.ts";

/** The id of the text that answers a message, however it leaves. */
export const replyTextId = (inboundSid: string): string => `txt_re_${inboundSid}`;

/** A reply that has left with the answer to the carrier's own request. */
export interface SentReply {
  /** The carrier's id of the text it answers. */
  inboundSid: string;
  from: string;
  to: string;
  body: string;
  /** Null where no conversation answered. */
  conversationId: string | null;
}

/** Writes down a reply that has left, and which conversation it and the text it answers belong to; once for each text. */
export async function recordReply(ctx: Ctx, reply: SentReply): Promise<void> {
  requirePermission(ctx, "texts.write");
  const { db, tenant, now } = ctx;
  const id = replyTextId(reply.inboundSid);
  const { conversationId } = reply;
  const row = {
    id,
    tenantId: tenant.id,
    direction: "out" as const,
    from: reply.from,
    to: reply.to,
    body: reply.body,
    status: "sent" as const,
    purpose: "reply",
    conversationId,
    attempts: 1,
    createdAt: now,
    updatedAt: now,
  };
  const answered = and(eq(texts.providerSid, reply.inboundSid), eq(texts.tenantId, tenant.id));
  const written = await guardedBatch(db, db.insert(texts).values(row), [
    db.update(texts).set({ conversationId }).where(answered),
    auditEntry(ctx, "text.sent", id, { to: reply.to, purpose: "reply" }),
  ]);
  if (written) announceText(ctx, id);
}
