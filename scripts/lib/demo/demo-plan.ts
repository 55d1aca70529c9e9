import { and, eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import type { Ctx } from "../../../worker/src/context.ts";
import { subscriptions } from "../../../worker/src/db/schema/billing.ts";
import type { BillingPeriod } from "../../../worker/src/domain/billing/period.ts";
import { dayMs } from "../../../worker/src/domain/durations.ts";

/** Days before the seeding that the running period began: some of the stories are older. */
const daysIn = 11;

/**
 * Makes the demo practice a customer whose second billing period is running. A plan that is no fresh trial any more stays
 * as it is.
 * @param now integer ms
 * @returns the period before the running one
 */
export async function ensureDemoPlan({ db, tenant }: Ctx, now: number): Promise<BillingPeriod> {
  const start = now - daysIn * dayMs;
  const ofTenant = eq(subscriptions.tenantId, tenant.id);
  await db
    .update(subscriptions)
    .set({
      status: "active",
      trialEndsAt: null,
      currentPeriodStart: start,
      currentPeriodEnd: monthsFrom(start, 1),
      updatedAt: now,
    })
    .where(and(ofTenant, eq(subscriptions.status, "trialing")));
  const [plan] = await db.select({ start: subscriptions.currentPeriodStart }).from(subscriptions).where(ofTenant);
  const end = plan?.start ?? start;
  return { start: monthsFrom(end, -1), end };
}

const monthsFrom = (at: number, months: number): number =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO("UTC").add({ months }).epochMilliseconds;
