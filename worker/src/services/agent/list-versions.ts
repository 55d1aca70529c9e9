import { and, desc, eq, lt } from "drizzle-orm";
import type { ConfigVersion } from "../../contract/config-versions.ts";
import type { Ctx } from "../../context.ts";
import { agents, agentVersions } from "../../db/schema/agent.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { AppError } from "../../errors.ts";

/** The saved versions, newest first. A cursor is the version to go on below. */
export async function listVersions(
  ctx: Ctx,
  page: { limit: number; cursor?: string | undefined },
): Promise<{ items: ConfigVersion[]; nextCursor: string | null }> {
  requirePermission(ctx, "agent.read");
  const below = page.cursor === undefined ? undefined : Number(page.cursor);
  if (below !== undefined && !Number.isSafeInteger(below))
    throw new AppError("invalid", "the cursor is not one of ours");
  const t = agentVersions;
  const rows = await ctx.db
    .select({
      version: t.version,
      createdAt: t.createdAt,
      createdBy: t.createdBy,
      origin: t.origin,
      publishedVersion: agents.publishedVersion,
    })
    .from(t)
    .innerJoin(agents, eq(agents.tenantId, t.tenantId))
    .where(and(eq(t.tenantId, ctx.tenant.id), below === undefined ? undefined : lt(t.version, below)))
    .orderBy(desc(t.version))
    .limit(page.limit + 1);
  const items = rows.slice(0, page.limit).map(({ publishedVersion, createdAt, ...row }) => ({
    ...row,
    createdAt: new Date(createdAt).toISOString(),
    published: row.version === publishedVersion,
  }));
  return { items, nextCursor: rows.length > page.limit ? String(items.at(-1)!.version) : null };
}
