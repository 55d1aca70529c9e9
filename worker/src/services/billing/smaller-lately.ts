import { and, desc, eq, gt, inArray, sql } from "drizzle-orm";
import { type Tier, tiers } from "../../contract/plans.ts";
import type { Ctx } from "../../context.ts";
import { auditLog } from "../../db/schema/operations.ts";
import { dayMs } from "../../domain/durations.ts";
import { instant } from "../../domain/instant.ts";
import { AppError } from "../../errors.ts";

/** What is written down of a change of plan that somebody has asked for: `from` and `to` are its details. */
export const planAsked = "billing.plan-asked";

/** A smaller plan may be chosen once in so many days. */
const smallerOnceIn = 30;

const isSmaller = (from: Tier, to: Tier): boolean => tiers.indexOf(to) < tiers.indexOf(from);
/** As two fields of an entry's details say it, joined. */
const stepsDown = tiers.flatMap((from) => tiers.filter((to) => isSmaller(from, to)).map((to) => `${from} ${to}`));

/**
 * Every plan begins with all of its minutes, and costs what the days are worth for which it is kept: whoever went up and
 * down daily would have thousands of minutes for the price of days.
 * @throws AppError `conflict` with `details.reason` `lately` and `details.from`, when it may be chosen again
 */
export async function refuseSmallerLately(ctx: Ctx, from: Tier, to: Tier): Promise<void> {
  if (!isSmaller(from, to)) return;
  const [last] = await ctx.db
    .select({ at: auditLog.at })
    .from(auditLog)
    .where(
      and(
        eq(auditLog.tenantId, ctx.tenant.id),
        gt(auditLog.at, ctx.now - smallerOnceIn * dayMs),
        eq(auditLog.action, planAsked),
        inArray(sql`(${auditLog.details} ->> 'from') || ' ' || (${auditLog.details} ->> 'to')`, stepsDown),
      ),
    )
    .orderBy(desc(auditLog.at))
    .limit(1);
  if (last === undefined) return;
  const again = instant(last.at + smallerOnceIn * dayMs);
  throw new AppError(
    "conflict",
    `A smaller plan can be chosen once in ${smallerOnceIn} days: again from ${again.slice(0, 10)} on. You may cancel at any time.`,
    { details: { reason: "lately", from: again } },
  );
}
