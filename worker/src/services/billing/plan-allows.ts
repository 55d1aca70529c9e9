import { type SQL, sql } from "drizzle-orm";
import { tiers } from "../../contract/plans.ts";
import type { Ctx } from "../../context.ts";
import { subscriptions } from "../../db/schema/billing.ts";
import { allowanceOf, type Feature } from "../../domain/billing/plan/entitlements.ts";

/**
 * What the tenant's plan allows at the moment the statement runs: a number, or 1 and 0 for what is there or not. In a
 * statement's own condition it holds whatever changes the plan between our read and our write.
 */
export function planAllows({ tenant }: Ctx, feature: Feature): SQL<number> {
  const t = subscriptions;
  const allowed = tiers.map((tier) => sql`WHEN ${tier} THEN ${Number(allowanceOf(tier, feature))}`);
  const tier = sql`coalesce((SELECT ${t.tier} FROM ${t} WHERE ${t.tenantId} = ${tenant.id}), ${tiers[0]})`;
  return sql<number>`(CASE ${tier} ${sql.join(allowed, sql` `)} ELSE 0 END)`;
}
