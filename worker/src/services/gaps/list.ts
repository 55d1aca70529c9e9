import { and, desc, eq, sql } from "drizzle-orm";
import type { GapStatus, KnowledgeGap } from "../../contract/gaps.ts";
import type { Ctx } from "../../context.ts";
import { after, newestFirst, toPage } from "../../db/cursor.ts";
import { gapSightings, knowledgeGaps } from "../../db/schema/knowledge-gaps.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { notFound } from "../../errors.ts";
import { viewGap } from "./view.ts";

/** Questions nobody could answer, the latest first. */
export async function listGaps(
  ctx: Ctx,
  query: { limit: number; cursor?: string | undefined; status?: GapStatus | undefined },
): Promise<{ items: KnowledgeGap[]; nextCursor: string | null }> {
  requirePermission(ctx, "agent.read");
  const t = knowledgeGaps;
  const status = query.status === undefined ? undefined : eq(t.status, query.status);
  const rows = await ctx.db
    .select()
    .from(t)
    .where(and(eq(t.tenantId, ctx.tenant.id), status, after(query.cursor, t.lastAt, t.id)))
    .orderBy(...newestFirst(t.lastAt, t.id))
    .limit(query.limit + 1);
  const sightings = await sightingsOf(
    ctx,
    rows.slice(0, query.limit).map(({ id }) => id),
  );
  return toPage(
    rows,
    query.limit,
    (row) => ({ at: row.lastAt, id: row.id }),
    (row) => viewGap(row, sightings.get(row.id) ?? []),
  );
}

/** One question as the owner sees it. @throws AppError `not_found` */
export async function getGap(ctx: Ctx, id: string): Promise<KnowledgeGap> {
  const row = await readGap(ctx, id);
  return viewGap(row, (await sightingsOf(ctx, [id])).get(id) ?? []);
}

/** @throws AppError `not_found` where it is not this tenant's */
export async function readGap(ctx: Ctx, id: string): Promise<typeof knowledgeGaps.$inferSelect> {
  requirePermission(ctx, "agent.read");
  const [row] = await ctx.db
    .select()
    .from(knowledgeGaps)
    .where(and(eq(knowledgeGaps.id, id), eq(knowledgeGaps.tenantId, ctx.tenant.id)));
  if (row === undefined) throw notFound("question");
  return row;
}

/** Newest first, by the gap they belong to. */
async function sightingsOf(ctx: Ctx, ids: readonly string[]) {
  const byGap = new Map<string, (typeof gapSightings.$inferSelect)[]>();
  if (ids.length === 0) return byGap;
  const t = gapSightings;
  // As one parameter: D1 binds at most a hundred.
  const wanted = sql`${t.gapId} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;
  const rows = await ctx.db
    .select()
    .from(t)
    .where(and(eq(t.tenantId, ctx.tenant.id), wanted))
    .orderBy(desc(t.at))
    .limit(1000);
  for (const row of rows) byGap.set(row.gapId, [...(byGap.get(row.gapId) ?? []), row]);
  return byGap;
}
