import { and, eq } from "drizzle-orm";
import type { Tier } from "../../contract/plans.ts";
import type { Ctx } from "../../context.ts";
import { guardedBatch } from "../../db/batch.ts";
import { subscriptions } from "../../db/schema/billing.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { AppError } from "../../errors.ts";
import { refreshSnapshots } from "../agent/refresh-snapshots.ts";
import { auditEntry } from "../audit/audit-entry.ts";
import { repriceOpenPeriod } from "../usage/plan-of-period.ts";
import { requirePlan } from "./plan-row.ts";
import { settleToPlan } from "../voices/settle-to-plan.ts";

/** As a plan is that somebody has paid for. */
const paid = {
  status: "active",
  trialEndsAt: null,
  unpaidSince: null,
  endedAt: null,
  cancelAt: null,
  invoiceUrl: null,
} as const;

/**
 * Every change of a tenant's tier by hand goes through here. From the moment it is written no call is answered in a voice
 * the tier lacks; then the configuration itself is given a standard voice and the owner is told. A tier that has more
 * changes nothing else. Asked again, also after a kill, it finishes what is missing.
 * @param as `paid` ends a trial and whatever was unpaid too
 * @throws AppError `not_found` for a tenant without a plan, `conflict` where it changes meanwhile
 */
export async function changeTier(ctx: Ctx, tier: Tier, as: "it was" | "paid" = "it was"): Promise<void> {
  requirePermission(ctx, "billing.write");
  const { db, tenant, now } = ctx;
  const ofTenant = eq(subscriptions.tenantId, tenant.id);
  const before = await requirePlan(ctx);
  const after = { ...before, tier, ...(as === "paid" ? paid : {}) };
  if (JSON.stringify(after) !== JSON.stringify(before)) {
    const written = await guardedBatch(
      db,
      db
        .update(subscriptions)
        .set({ tier, ...(as === "paid" ? paid : {}), updatedAt: now })
        .where(and(ofTenant, eq(subscriptions.tier, before.tier), eq(subscriptions.status, before.status))),
      [
        auditEntry(ctx, "billing.tier-changed", tenant.id, {
          from: before.tier,
          to: tier,
          ...(as === "paid" ? { status: paid.status } : {}),
        }),
        repriceOpenPeriod(ctx, tenant.id),
      ],
    );
    if (!written) throw new AppError("conflict", "the subscription has just changed; try again");
  }
  await refreshSnapshots(ctx);
  await settleToPlan(ctx);
}
