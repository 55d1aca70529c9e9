import { and, eq, lte, type SQL, sql } from "drizzle-orm";
import type { Ctx } from "../../context.ts";
import { textConsents } from "../../db/schema/texts.ts";

/** A condition that holds where `phone` (a value or a column) has asked for no more texts from the tenant. */
export const hasOptedOut = (ctx: Ctx, phone: string | SQL): SQL =>
  sql`EXISTS (SELECT 1 FROM ${textConsents} WHERE ${textConsents.tenantId} = ${ctx.tenant.id} AND ${textConsents.phone} = ${phone} AND ${textConsents.state} = 'opted-out')`;

/**
 * The statement that writes down what a number wants.
 * @param evidence the word or error that told us
 * @param knownAt when that was so, integer ms: what the number has said since stays; without it the last word counts
 */
export const recordConsent = (
  ctx: Ctx,
  phone: string,
  state: "opted-in" | "opted-out",
  evidence: string,
  knownAt?: number,
) =>
  ctx.db
    .insert(textConsents)
    .values({ tenantId: ctx.tenant.id, phone, state, evidence, at: ctx.now })
    .onConflictDoUpdate({
      target: [textConsents.tenantId, textConsents.phone],
      set: { state, evidence, at: ctx.now },
      ...(knownAt !== undefined && { setWhere: lte(textConsents.at, knownAt) }),
    });

/** True where a number has asked for no more texts. */
export async function optedOut(ctx: Ctx, phone: string): Promise<boolean> {
  const [row] = await ctx.db
    .select({ state: textConsents.state })
    .from(textConsents)
    .where(and(eq(textConsents.tenantId, ctx.tenant.id), eq(textConsents.phone, phone)));
  return row?.state === "opted-out";
}
