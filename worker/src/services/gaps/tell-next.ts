import { and, asc, desc, eq, gt, isNull, sql } from "drizzle-orm";
import type { Ctx } from "../../context.ts";
import { guardedBatch } from "../../db/batch.ts";
import { knowledgeGaps } from "../../db/schema/knowledge-gaps.ts";
import { languageOf } from "../../domain/conversation/language.ts";
import { gapWords } from "../../domain/gaps/words.ts";
import { localHour } from "../../domain/local-day.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { publishedConfig } from "../agent/published-config.ts";
import { outgoing } from "../texts/outgoing.ts";
import { dayMs } from "../../domain/durations.ts";

/** An owner is texted between these hours of their own day. */
const fromHour = 8;
const untilHour = 20;
/** How long a question waits for its answer by text before the next one is asked. */
export const waitsForMs = 3 * dayMs;

/**
 * Texts the owner the question that is asked most and that they have not been told of. One at a time, so that a reply can
 * only mean the one: while they have not answered it, and at night, nobody is texted.
 */
export async function tellNextGap(ctx: Ctx): Promise<void> {
  requirePermission(ctx, "texts.write");
  const { db, tenant, now } = ctx;
  const t = knowledgeGaps;
  const open = and(eq(t.tenantId, tenant.id), eq(t.status, "open"));
  const [gap] = await db
    .select()
    .from(t)
    .where(and(open, isNull(t.toldAt)))
    .orderBy(desc(t.asked), asc(t.firstAt))
    .limit(1);
  if (gap === undefined) return;
  const config = await publishedConfig(ctx);
  const to = config.notifications.smsTo;
  const hour = localHour(now, config.timeZone);
  if (to === null || hour < fromHour || hour >= untilHour) return;

  const waiting = and(open, gt(t.toldAt, now - waitsForMs));
  const text = outgoing(ctx, {
    id: `txt_${gap.id}`,
    to,
    body: gapWords(languageOf(config)).asked(gap.question),
    purpose: "gap",
    conversationId: null,
  });
  const told = await guardedBatch(
    db,
    db
      .update(t)
      .set({ toldAt: now, toldTextId: text.id })
      .where(and(open, eq(t.id, gap.id), isNull(t.toldAt), sql`NOT EXISTS (SELECT 1 FROM ${t} WHERE ${waiting})`)),
    [text.insert, text.audit],
  );
  if (told) text.nudge();
}
