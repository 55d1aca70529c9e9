import { and, eq, isNotNull, lte, sql } from "drizzle-orm";
import type { Ctx } from "../../../context.ts";
import { guardedBatch } from "../../../db/batch.ts";
import type { Db } from "../../../db/client.ts";
import { subscriptions } from "../../../db/schema/billing.ts";
import { tenants } from "../../../db/schema/tenants.ts";
import { type Moment, momentAt } from "../../../domain/billing/standing/moments.ts";
import { standingNotice } from "../../../domain/billing/standing/notice.ts";
import { ownersPhone } from "../../../domain/calls/served.ts";
import { isQuiet } from "../../../domain/texts/quiet-hours.ts";
import { requirePermission } from "../../../domain/tenancy/permissions.ts";
import { snapshotOfTenant } from "../../agent/snapshot-of-tenant.ts";
import { type Notice, tellOwner } from "../../owner/tell-owner.ts";
import { billingUrlOf } from "../billing-url.ts";
import { termsOf } from "../terms.ts";
import { hourMs } from "../../../domain/durations.ts";

/** Looked at in one go; the others are due again in a few minutes. */
const atOnce = 100;

/** Tenants whose owner may have to be told how they stand, whoever has waited longest first. @param now integer ms */
export const tenantsToTellStanding = (db: Db, now: number): Promise<{ id: string; shard: number }[]> =>
  db
    .select({ id: tenants.id, shard: tenants.shard })
    .from(subscriptions)
    .innerJoin(tenants, eq(tenants.id, subscriptions.tenantId))
    .where(and(isNotNull(subscriptions.standingDueAt), lte(subscriptions.standingDueAt, now)))
    .orderBy(subscriptions.standingDueAt)
    .limit(atOnce);

/**
 * Tells the owner how they stand, where a moment has come at which they are told, and writes down when the next one does:
 * in one batch, guarded by what was read, so that each is told once, whoever asks at the same time or dies. Asked after
 * terms have changed it finds the moments of the new ones. What is also texted waits for the morning.
 */
export async function tellStanding(ctx: Ctx): Promise<void> {
  requirePermission(ctx, "billing.write");
  const { db, tenant, deps, now } = ctx;
  const t = subscriptions;
  const [row] = await db
    .select({ plan: t, status: tenants.status })
    .from(t)
    .innerJoin(tenants, eq(tenants.id, t.tenantId))
    .where(eq(t.tenantId, tenant.id));
  if (row === undefined) return;
  const { plan } = row;
  const { reached, nextAt } = momentAt(termsOf(plan), now);
  const notice = reached === null || row.status === "suspended" ? null : await noticeOf(ctx, plan, reached);
  const dueAt = notice?.waits === true ? now + hourMs : nextAt;
  const told = notice === null || notice.waits ? null : await tellOwner(ctx, notice);
  if (told === null && dueAt === plan.standingDueAt) return;
  const unchanged = and(
    eq(t.tenantId, tenant.id),
    sql`${t.standingDueAt} IS ${plan.standingDueAt}`,
    sql`${t.trialEndsAt} IS ${plan.trialEndsAt}`,
    sql`${t.unpaidSince} IS ${plan.unpaidSince}`,
    sql`${t.endedAt} IS ${plan.endedAt}`,
    sql`${t.stripeSubscriptionId} IS ${plan.stripeSubscriptionId}`,
  );
  const written = await guardedBatch(
    db,
    db.update(t).set({ standingDueAt: dueAt }).where(unchanged),
    told?.writes ?? [],
  );
  if (!written || told === null) return;
  await told.after();
  ctx.defer(deps.live.publish(tenant.id, { type: "billing.changed" }));
}

/** `waits` is true while it is night where the owner is and their telephone would ring. */
async function noticeOf(
  ctx: Ctx,
  plan: typeof subscriptions.$inferSelect,
  { name, at }: Moment,
): Promise<(Notice & { waits: boolean }) | null> {
  const snapshot = await snapshotOfTenant(ctx.db, ctx.tenant.id);
  if (snapshot === null) return null;
  const { businessName, timeZone, notifications } = snapshot.config;
  const forwardTo = ownersPhone(snapshot.config);
  const words = standingNotice(name, {
    businessName,
    terms: termsOf(plan),
    paused: plan.status === "paused",
    timeZone,
    forwardTo,
    billingUrl: billingUrlOf(ctx),
  });
  return {
    key: `standing-${name}-${ctx.tenant.id}-${at}`,
    purpose: `standing-${name}`,
    ...words,
    notifications,
    waits: words.sms !== null && notifications.smsTo !== null && isQuiet(ctx.now, timeZone),
  };
}
