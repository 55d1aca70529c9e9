import { and, eq, or } from "drizzle-orm";
import type { TextStatus } from "../../contract/texts.ts";
import type { Ctx } from "../../context.ts";
import { after, newestFirst, toPage } from "../../db/cursor.ts";
import { texts } from "../../db/schema/texts.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { viewText } from "./view.ts";

interface ListInput {
  direction?: "in" | "out" | undefined;
  status?: TextStatus | undefined;
  /** E.164: only texts from or to it. */
  phone?: string | undefined;
  limit: number;
  cursor?: string | undefined;
}

/** Texts in and out, newest first. */
export async function listTexts(ctx: Ctx, input: ListInput) {
  requirePermission(ctx, "texts.read");
  const rows = await ctx.db
    .select()
    .from(texts)
    .where(
      and(
        eq(texts.tenantId, ctx.tenant.id),
        input.direction === undefined ? undefined : eq(texts.direction, input.direction),
        input.status === undefined ? undefined : eq(texts.status, input.status),
        input.phone === undefined ? undefined : or(eq(texts.from, input.phone), eq(texts.to, input.phone)),
        after(input.cursor, texts.createdAt, texts.id),
      ),
    )
    .orderBy(...newestFirst(texts.createdAt, texts.id))
    .limit(input.limit + 1);
  return toPage(
    rows,
    input.limit,
    (row) => ({ at: row.createdAt, id: row.id }),
    (row) => viewText(ctx, row),
  );
}
