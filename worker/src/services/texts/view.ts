import type { TextMessage } from "../../contract/texts.ts";
import type { Ctx } from "../../context.ts";
import type { texts } from "../../db/schema/texts.ts";
import { withoutCode } from "../../domain/texts/compose.ts";

/** A stored text as the API shows it. A one-time code is nobody's but its owner's; only where nothing leaves this machine is it shown. */
export function viewText(ctx: Ctx, row: typeof texts.$inferSelect): TextMessage {
  return {
    id: row.id,
    direction: row.direction,
    from: row.from,
    to: row.to,
    body: row.purpose === "code" && ctx.deps.texting.real ? withoutCode(row.body) : row.body,
    status: row.status,
    failure: row.failure,
    purpose: row.purpose,
    conversationId: row.conversationId,
    contactId: row.contactId,
    bookingId: row.bookingId,
    createdAt: new Date(row.createdAt).toISOString(),
    updatedAt: new Date(row.updatedAt).toISOString(),
  };
}
