import { and, eq } from "drizzle-orm";
import type { ConversationDetail } from "../../contract/texts.ts";
import type { Ctx } from "../../context.ts";
import { conversations } from "../../db/schema/texts.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { notFound } from "../../errors.ts";
import { viewConversation } from "./view.ts";

/** One conversation with its transcript. @throws AppError `not_found`, also for another tenant's */
export async function getConversation(ctx: Ctx, id: string): Promise<ConversationDetail> {
  requirePermission(ctx, "texts.read");
  const [row] = await ctx.db
    .select()
    .from(conversations)
    .where(and(eq(conversations.id, id), eq(conversations.tenantId, ctx.tenant.id)));
  if (row === undefined) throw notFound("conversation");
  // One that is stored has at least the words it began with.
  return { ...viewConversation(row), transcript: row.turns, transcriptRemoved: row.turns.length === 0 };
}
