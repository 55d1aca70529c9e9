import type { ConversationSummary } from "../../contract/texts.ts";
import type { conversations } from "../../db/schema/texts.ts";

/** A stored conversation as lists show it. */
export function viewConversation(
  row: Omit<typeof conversations.$inferSelect, "tenantId" | "turns" | "revision">,
): ConversationSummary {
  return {
    id: row.id,
    channel: row.channel,
    phone: row.phone,
    contactId: row.contactId,
    outcome: row.outcome,
    summary: row.summary,
    bookingIds: row.bookingIds,
    startedAt: new Date(row.startedAt).toISOString(),
    lastAt: new Date(row.lastAt).toISOString(),
  };
}
