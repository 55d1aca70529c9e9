import { and, eq, sql } from "drizzle-orm";
import type { Ctx } from "../../context.ts";
import { guardedBatch } from "../../db/batch.ts";
import { gapSightings, knowledgeGaps } from "../../db/schema/knowledge-gaps.ts";
import { sameQuestion, subjectOf } from "../../domain/gaps/same-question.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { auditEntry } from "../audit/audit-entry.ts";
import { gapId } from "./gap-id.ts";
import { tellNextGap } from "./tell-next.ts";

/** A tenant's questions that are looked at for the same; older ones are long answered or nobody cares. */
const compared = 500;

/**
 * Keeps what a conversation could not answer, each question with those that ask the same. Noted twice it counts once.
 * A question that was answered and comes up again is open again: the answer did not reach who asked.
 */
export async function noteGaps(
  ctx: Ctx,
  asked: { sourceId: string; questions: readonly string[]; at: number },
): Promise<void> {
  requirePermission(ctx, "messages.write");
  const { db, tenant } = ctx;
  const questions = [...new Set(asked.questions.map((question) => question.trim()))].filter(subjectOf);
  if (questions.length === 0) return;
  const known = await db
    .select({ id: knowledgeGaps.id, question: knowledgeGaps.question })
    .from(knowledgeGaps)
    .where(eq(knowledgeGaps.tenantId, tenant.id))
    .orderBy(sql`${knowledgeGaps.lastAt} DESC`)
    .limit(compared);
  const subjects = known.map(({ id, question }) => ({ id, subject: subjectOf(question) }));
  for (const question of questions) {
    const subject = subjectOf(question);
    const same = subjects.find((gap) => sameQuestion(gap.subject, subject));
    const id = same?.id ?? (await gapId(tenant.id, subject));
    subjects.push({ id, subject });
    await noteOne(ctx, { id, question, sourceId: asked.sourceId, at: asked.at });
  }
  ctx.defer(tellNextGap(ctx));
}

async function noteOne(
  ctx: Ctx,
  { id, question, sourceId, at }: { id: string; question: string; sourceId: string; at: number },
): Promise<void> {
  const { db, tenant } = ctx;
  const noted = await guardedBatch(
    db,
    db.insert(gapSightings).values({ tenantId: tenant.id, gapId: id, sourceId, wording: question, at }),
    [
      db
        .insert(knowledgeGaps)
        .values({ id, tenantId: tenant.id, question, asked: 1, status: "open", firstAt: at, lastAt: at })
        .onConflictDoUpdate({
          target: knowledgeGaps.id,
          set: {
            asked: sql`${knowledgeGaps.asked} + 1`,
            lastAt: sql`max(${knowledgeGaps.lastAt}, ${at})`,
            status: sql`CASE ${knowledgeGaps.status} WHEN 'answered' THEN 'open' ELSE ${knowledgeGaps.status} END`,
          },
          setWhere: and(eq(knowledgeGaps.tenantId, tenant.id)),
        }),
      auditEntry(ctx, "gap.noted", id, { sourceId }),
    ],
  );
  if (noted) ctx.defer(ctx.deps.live.publish(tenant.id, { type: "gap.changed", gapId: id }));
}
