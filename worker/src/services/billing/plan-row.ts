import { eq } from "drizzle-orm";
import type { Ctx } from "../../context.ts";
import { subscriptions } from "../../db/schema/billing.ts";
import { notFound } from "../../errors.ts";

/** A tenant's plan as it is stored, one row a tenant. */
export type PlanRow = typeof subscriptions.$inferSelect;

/** The tenant's plan; null for a tenant without any. */
export async function planRow({ db, tenant }: Ctx): Promise<PlanRow | null> {
  const [row] = await db.select().from(subscriptions).where(eq(subscriptions.tenantId, tenant.id));
  return row ?? null;
}

/** @throws AppError `not_found` for a tenant without a plan */
export async function requirePlan(ctx: Ctx): Promise<PlanRow> {
  const plan = await planRow(ctx);
  if (plan === null) throw notFound("plan");
  return plan;
}
