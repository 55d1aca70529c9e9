import { and, eq, type SQL, sql } from "drizzle-orm";
import type { TextStatus } from "../../contract/texts.ts";
import type { Ctx } from "../../context.ts";
import { guardedBatch } from "../../db/batch.ts";
import { texts } from "../../db/schema/texts.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { AppError } from "../../errors.ts";
import { numberToTextFrom, outgoing, type OutgoingDraft } from "./outgoing.ts";

const hourMs = 3_600_000;

/**
 * Writes a text into the outbox and has it sent. The same id again changes nothing and gives the same answer.
 * @param limit at most so many texts of this purpose to one number within an hour; without it there is no limit
 * @returns `refused` where the number has asked for no more texts, else where the text stands
 * @throws AppError `not_found` where the tenant has no number to send from; `limit` where enough has been sent
 */
export async function queueText(ctx: Ctx, draft: OutgoingDraft, limit?: number): Promise<{ status: TextStatus }> {
  requirePermission(ctx, "texts.write");
  const text = outgoing(ctx, draft, limit === undefined ? undefined : fewerThan(ctx, draft, limit));
  const queued = await guardedBatch(ctx.db, text.insert, [text.audit]);
  if (queued) text.nudge();
  const [row] = await ctx.db
    .select({ status: texts.status })
    .from(texts)
    .where(and(eq(texts.id, text.id), eq(texts.tenantId, ctx.tenant.id)));
  if (row !== undefined) return row;
  if ((await numberToTextFrom(ctx)) === null) throw noNumber();
  throw new AppError("limit", "enough texts went to this number within the hour", { retryAfter: hourMs / 1000 });
}

export const noNumber = () => new AppError("not_found", "the business has no number to text from");

/** A condition that holds while fewer than `limit` texts of the draft's purpose went to its number within the hour. */
export const fewerThan = (ctx: Ctx, draft: Pick<OutgoingDraft, "to" | "purpose">, limit: number): SQL =>
  sql`(SELECT count(*) FROM ${texts} WHERE ${texts.tenantId} = ${ctx.tenant.id} AND ${texts.createdAt} > ${ctx.now - hourMs} AND ${texts.purpose} = ${draft.purpose} AND ${texts.to} = ${draft.to}) < ${limit}`;
