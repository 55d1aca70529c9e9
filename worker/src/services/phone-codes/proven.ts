import { and, eq, isNotNull } from "drizzle-orm";
import type { Ctx } from "../../context.ts";
import { phoneCodes } from "../../db/schema/texts.ts";
import type { Conversation } from "../receptionist/conversation.ts";

/** True where a number (E.164) is the caller's: the carrier says so, or they have read back a code sent to it. */
export async function isProven(ctx: Ctx, conversation: Conversation, phone: string): Promise<boolean> {
  if (phone === conversation.callerPhone) return true;
  const [row] = await ctx.db
    .select({ verifiedAt: phoneCodes.verifiedAt })
    .from(phoneCodes)
    .where(
      and(
        eq(phoneCodes.tenantId, ctx.tenant.id),
        eq(phoneCodes.conversationId, conversation.id),
        eq(phoneCodes.phone, phone),
        isNotNull(phoneCodes.verifiedAt),
      ),
    );
  return row !== undefined;
}
