import { and, asc, eq, isNotNull, lte, or } from "drizzle-orm";
import type { Payments } from "../../../adapters/ports/payments.ts";
import type { Ctx } from "../../../context.ts";
import type { Db } from "../../../db/client.ts";
import { subscriptions } from "../../../db/schema/billing.ts";
import { tenants } from "../../../db/schema/tenants.ts";
import { isLive } from "../../../domain/billing/subscription/is-live.ts";
import { requirePermission } from "../../../domain/tenancy/permissions.ts";
import { auditEntry } from "../../audit/audit-entry.ts";
import { adoptTruth, type Adopted } from "../registers/adopt-truth.ts";
import { applyEvent } from "../registers/apply-event.ts";
import { endSecondSubscriptions } from "./end-second-subscriptions.ts";
import type { PlanRow } from "../plan-row.ts";
import { settleLater } from "./settle-later.ts";
import { compareUsage, type UsageDifference } from "../../metering/compare-usage.ts";
import { resolveUnknownUsage } from "../../metering/resolve-unknown.ts";
import { dayMs, hourMs } from "../../../domain/durations.ts";

const t = subscriptions;
/** A comparison that failed or was cut short is made again so much later, milliseconds. */
const retryMs = hourMs;

/** Something that was not as the provider has it. */
export type Difference =
  /** Ours, corrected to theirs. */
  | { kind: "subscription"; fields: string[] }
  /** A checkout whose events were all lost. */
  | { kind: "checkout"; subscriptionId: string }
  | { kind: "customer-deleted"; customerId: string }
  /** The provider knows none of that id, or calls it somebody else's: a person has to look. */
  | { kind: "subscription-missing"; subscriptionId: string }
  /** Usage is reported for a subscription that has no price for it. */
  | { kind: "not-metered"; subscriptionId: string }
  /** One in force beside the plan's: ended, or left for a person to look at. */
  | { kind: "second-subscription"; subscriptionId: string; ended: boolean }
  | ({ kind: "usage" } & UsageDifference)
  /** Usage nobody can say of, whether it was counted. */
  | { kind: "usage-unknown"; calls: number };

/** Tenants that were not compared with the provider for a day, the longest first. @param now integer ms */
export const tenantsToReconcile = (db: Db, now: number, limit: number): Promise<{ id: string; shard: number }[]> =>
  db
    .select({ id: t.tenantId, shard: tenants.shard })
    .from(t)
    .innerJoin(tenants, eq(tenants.id, t.tenantId))
    .where(
      and(
        isDue(now),
        or(...[t.stripeCustomerId, t.stripeSubscriptionId, t.checkoutSessionId].map((id) => isNotNull(id))),
      ),
    )
    .orderBy(asc(t.reconciledAt))
    .limit(limit);

const isDue = (now: number) => lte(t.reconciledAt, now - dayMs);

/**
 * Once a day compares all of a tenant's billing with the provider: what is ours is corrected to theirs, through the same
 * registers as events; what is only to be seen is reported. Of several that ask at once one does it. One that dies has it
 * done again in an hour.
 * @returns what differed; null where it was not due
 * @throws AppError as `Payments` does
 */
export async function reconcileBilling(ctx: Ctx): Promise<Difference[] | null> {
  requirePermission(ctx, "billing.write");
  const { db, deps, now, tenant } = ctx;
  const { payments } = deps;
  if (payments === null || !(await claim(ctx))) return null;
  const adopted = await adoptTruth(ctx, payments);
  const differences = adopted === null ? [] : [...ofPlan(adopted), ...(await ofAccount(ctx, payments, adopted))];
  for (const second of adopted === null ? [] : await endSecondSubscriptions(ctx, payments, adopted))
    differences.push({ kind: "second-subscription", ...second });
  if (adopted !== null && adopted.after.stripeSubscriptionId !== null)
    differences.push(...(await ofUsage(ctx, payments)));
  const ofTenant = eq(t.tenantId, tenant.id);
  const done = db.update(t).set({ reconciledAt: now }).where(ofTenant);
  await db.batch(
    differences.length === 0 ? [done] : [done, auditEntry(ctx, "billing.reconciled", tenant.id, { differences })],
  );
  if (differences.length > 0) ctx.log.error("billing differs from the payment provider's", null, { differences });
  if (adopted !== null && adopted.after.changedAt > adopted.after.settledAt) await settleLater(ctx);
  return differences;
}

/** Whether it is ours to do. Whoever fails does not stand first in line again at once, so that the others have their turn. */
async function claim({ db, now, tenant }: Ctx): Promise<boolean> {
  const claimed = await db
    .update(t)
    .set({ reconciledAt: now - dayMs + retryMs })
    .where(and(eq(t.tenantId, tenant.id), isDue(now)))
    .returning({ tenantId: t.tenantId });
  return claimed.length > 0;
}

const compared = [
  "status",
  "tier",
  "trialEndsAt",
  "currentPeriodStart",
  "currentPeriodEnd",
  "cancelAt",
  "unpaidSince",
  "endedAt",
  "stripeCustomerId",
  "stripeSubscriptionId",
] as const satisfies readonly (keyof PlanRow)[];

function ofPlan({ before, after, fromCheckout, subscriptionId }: Adopted): Difference[] {
  if (fromCheckout && subscriptionId !== null) return [{ kind: "checkout", subscriptionId }];
  const fields = compared.filter((field) => before[field] !== after[field]);
  return fields.length === 0 ? [] : [{ kind: "subscription", fields }];
}

async function ofAccount(
  ctx: Ctx,
  payments: Payments,
  { after, found, subscriptionId }: Adopted,
): Promise<Difference[]> {
  if (subscriptionId === null) return [];
  if (found === null) return [{ kind: "subscription-missing", subscriptionId }];
  const differences: Difference[] = [];
  const { customerId } = found.subscription;
  if (found.customerDeleted && after.stripeCustomerId === customerId) {
    await unlink(ctx, customerId);
    differences.push({ kind: "customer-deleted", customerId });
  }
  if (payments.meterEventName !== null && !found.metered && isLive(after))
    differences.push({ kind: "not-metered", subscriptionId });
  return differences;
}

/** As the provider's own event would have done it, had it come. */
async function unlink(ctx: Ctx, customerId: string): Promise<void> {
  await applyEvent(ctx, {
    id: `reconciled_${customerId}`,
    type: "customer.deleted",
    at: ctx.now,
    kind: "customer",
    deleted: true,
    customerId,
    tenantId: ctx.tenant.id,
  });
}

async function ofUsage(ctx: Ctx, payments: Payments): Promise<Difference[]> {
  if (payments.meterEventName === null) return [];
  const { left } = await resolveUnknownUsage(ctx);
  const differences = (await compareUsage(ctx)).map((difference) => ({ kind: "usage" as const, ...difference }));
  return left === 0 ? differences : [...differences, { kind: "usage-unknown", calls: left }];
}
