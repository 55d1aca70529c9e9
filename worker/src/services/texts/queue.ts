import { and, eq, type SQL } from "drizzle-orm";
import type { Ctx } from "../../context.ts";
import { guardedBatch } from "../../db/batch.ts";
import { texts } from "../../db/schema/texts.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { announceText } from "./announce.ts";
import { numberToTextFrom, outgoing, type OutgoingDraft } from "./outgoing.ts";
import { enoughTexts, noNumber, noTextsWanted } from "./refusals.ts";

/**
 * Writes a text into the outbox and has it sent. The same id again changes nothing and gives the same answer.
 * @param within what must hold for it to be written, such as a limit
 * @throws AppError `conflict` with `details.reason` `no-texts` where the tenant has no number and `opted-out` where the
 *   number has asked for no more, which the owner then finds as a refused text; `limit` where `within` does not hold
 */
export async function queueText(ctx: Ctx, draft: OutgoingDraft, within?: SQL): Promise<{ textId: string }> {
  requirePermission(ctx, "texts.write");
  const text = outgoing(ctx, draft, within);
  if (await guardedBatch(ctx.db, text.insert, [text.audit])) {
    text.nudge();
    announceText(ctx, text.id);
  }
  const [row] = await ctx.db
    .select({ status: texts.status })
    .from(texts)
    .where(and(eq(texts.id, text.id), eq(texts.tenantId, ctx.tenant.id)));
  if (row === undefined) throw (await numberToTextFrom(ctx)) === null ? noNumber() : enoughTexts();
  if (row.status === "refused") throw noTextsWanted();
  return { textId: text.id };
}
