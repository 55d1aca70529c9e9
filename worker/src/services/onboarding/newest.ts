import { and, eq, gt, notExists, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Ctx } from "../../context.ts";
import { onboardingRuns } from "../../db/schema/onboarding.ts";
import { AppError } from "../../errors.ts";
import type { RunRow } from "./load.ts";

const newer = alias(onboardingRuns, "newer");

const after = (ctx: Ctx, { createdAt }: RunRow) =>
  and(eq(newer.tenantId, ctx.tenant.id), gt(newer.createdAt, createdAt));

/** Holds in a statement as long as the tenant has begun no newer run. */
export const isNewest = (ctx: Ctx, run: RunRow) =>
  notExists(
    ctx.db
      .select({ found: sql`1` })
      .from(newer)
      .where(after(ctx, run)),
  );

/** Two runs of one tenant would undo each other's work. @throws AppError `conflict` where a newer one has replaced this */
export async function requireNewest(ctx: Ctx, run: RunRow): Promise<void> {
  const [found] = await ctx.db.select({ id: newer.id }).from(newer).where(after(ctx, run)).limit(1);
  if (found !== undefined)
    throw new AppError("conflict", "a newer onboarding has replaced this one", { details: { onboardingId: found.id } });
}
