import { and, desc, eq, gt } from "drizzle-orm";
import type { KnowledgeGap } from "../../contract/gaps.ts";
import type { Ctx } from "../../context.ts";
import { guardedBatch } from "../../db/batch.ts";
import { auditLog } from "../../db/schema/operations.ts";
import { knowledgeGaps } from "../../db/schema/knowledge-gaps.ts";
import type { Language } from "../../domain/conversation/language.ts";
import { gapWords, isNoAnswer, isSkip } from "../../domain/gaps/words.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { auditEntry } from "../audit/audit-entry.ts";
import { changeUnder } from "../audit/change-under.ts";
import { answerGap } from "./answer.ts";
import { dismissGap } from "./dismiss.ts";
import { getGap } from "./list.ts";
import { tellNextGap, waitsForMs } from "./tell-next.ts";

/** What a fact can hold, characters. */
const longestAnswer = 2000;

/**
 * The owner has texted: the answer to the question they were texted last, where one waits for it.
 * @param sid the carrier's id of the text: delivered twice it answers the same question, once
 * @returns what to reply, or null where no question waits, or the text asks something itself or only says thanks
 */
export async function answerByText(
  ctx: Ctx,
  { sid, body, language }: { sid: string; body: string; language: Language },
): Promise<string | null> {
  requirePermission(ctx, "agent.write");
  const key = `gap:${sid}`;
  const words = gapWords(language);
  const taken = (await changeUnder(ctx, key))?.["gapId"];
  const id = typeof taken === "string" ? taken : await waitingGap(ctx);
  if (id === null || body.trim() === "" || (taken === undefined && (/\?\s*$/.test(body) || isNoAnswer(body))))
    return null;
  if (taken === undefined) {
    // From here on this very text belongs to this question, whatever is asked next.
    const claimed = auditEntry(ctx, "gap.reply", id, { gapId: id }, key);
    if (!(await guardedBatch(ctx.db, claimed.onConflictDoNothing({ target: auditLog.id }), [])))
      return answerByText(ctx, { sid, body, language });
  }
  const { status } = await settle(ctx, id, body.trim().slice(0, longestAnswer));
  ctx.defer(tellNextGap(ctx));
  if (status === "dismissed") return words.skipped;
  return status === "answered" ? words.thanks : words.held;
}

/** Does what the owner says of a question. An answer that stands already, because its text came twice, stays as it is. */
async function settle(ctx: Ctx, id: string, says: string): Promise<KnowledgeGap> {
  if (isSkip(says)) return dismissGap(ctx, id);
  const gap = await getGap(ctx, id);
  return gap.status !== "open" && gap.answer === says ? gap : answerGap(ctx, id, says);
}

/** The question whose answer is waited for. */
async function waitingGap(ctx: Ctx): Promise<string | null> {
  const t = knowledgeGaps;
  const [gap] = await ctx.db
    .select({ id: t.id })
    .from(t)
    .where(and(eq(t.tenantId, ctx.tenant.id), eq(t.status, "open"), gt(t.toldAt, ctx.now - waitsForMs)))
    .orderBy(desc(t.toldAt))
    .limit(1);
  return gap?.id ?? null;
}
