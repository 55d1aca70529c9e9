import { and, eq, ne, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { FoundSubscription, Payments } from "../../../adapters/ports/payments.ts";
import type { Ctx } from "../../../context.ts";
import { stripeSubscriptions, subscriptions } from "../../../db/schema/billing.ts";
import { tenants } from "../../../db/schema/tenants.ts";
import type { ProviderSubscription } from "../../../domain/billing/subscription/billing-event.ts";
import { isLive } from "../../../domain/billing/subscription/is-live.ts";
import { type EventKey, readKey } from "../../../domain/billing/subscription/register.ts";
import { type PlanRow, planRow } from "../plan-row.ts";
import { planWrites } from "./plan-writes.ts";
import { tenantOf, writeSubscription } from "./register-writes.ts";

/** What came of asking the provider for a tenant's subscriptions. */
export interface Adopted {
  /** The plan before and after it. */
  before: PlanRow;
  after: PlanRow;
  /** When the newest that had been heard by then happened, integer ms. */
  heardUntil: number;
  /** The subscription that the plan follows, or followed where it is not known any more; null where there is none. */
  subscriptionId: string | null;
  /** What was said of that; null where the provider does not know it, or says that it is somebody else's. */
  found: FoundSubscription | null;
  /** What was said of any others. */
  others: readonly ProviderSubscription[];
  /** The checkout that it came from, where nothing had told us of that. */
  fromCheckout: boolean;
}

const t = subscriptions;

/**
 * Asks the provider how the tenant's subscriptions are and makes ours the same, through the register that events go through:
 * what is read wins over all that had been heard before the question, and events of later seconds win over it. Asked after
 * are the plan's, a checkout of which nothing was heard, and whatever else is in force or of which too little is known.
 * @returns null for a tenant without a plan
 * @throws AppError `unavailable`, `invalid` as `Payments` does
 */
export async function adoptTruth(ctx: Ctx, payments: Payments): Promise<Adopted | null> {
  const before = await planRow(ctx);
  if (before === null) return null;
  const fromCheckout = await subscribedInCheckout(ctx, payments, before);
  const first = fromCheckout ?? before.stripeSubscriptionId;
  const answers = new Map<string, FoundSubscription>();
  let heardUntil = 0;
  for (const id of [...(first === null ? [] : [first]), ...(await othersToAsk(ctx, first))]) {
    const heard = await newestHeard(ctx, id);
    const found = await payments.findSubscription(id);
    if (found === null || !(await isOurs(ctx, id, found.subscription))) continue;
    await registerRead(ctx, found.subscription, keyOfRead(ctx.now, heard));
    answers.set(id, found);
    heardUntil = Math.max(heardUntil, heard);
  }
  const after = answers.size === 0 ? before : await planRow(ctx);
  if (after === null) return null;
  const subscriptionId = answers.has(after.stripeSubscriptionId ?? "") ? after.stripeSubscriptionId : first;
  const found = answers.get(subscriptionId ?? "") ?? null;
  const others = Array.from(answers.values(), ({ subscription }) => subscription);
  return {
    before,
    after,
    heardUntil,
    subscriptionId,
    found,
    others: others.filter(({ id }) => id !== subscriptionId),
    fromCheckout: fromCheckout !== before.stripeSubscriptionId && answers.has(fromCheckout ?? ""),
  };
}

/**
 * Writes what the provider has said when it was asked.
 * @param more what belongs into the same batch
 * @returns the plan as it then is
 */
export async function registerRead(
  ctx: Ctx,
  subscription: ProviderSubscription,
  key: EventKey,
  more: readonly BatchItem<"sqlite">[] = [],
): Promise<PlanRow | null> {
  const { db, tenant } = ctx;
  const heard = await heardOf(ctx, subscription.id);
  const ofTenant = sql<string | null>`(SELECT ${tenants.id} FROM ${tenants} WHERE ${tenants.id} = ${tenant.id})`;
  const over = sql`${t.tenantId} = ${tenant.id} AND ${t.stripeSubscriptionId} IS NOT NULL AND ${t.checkoutSessionId} IS NOT NULL`;
  const writes: BatchItem<"sqlite">[] = [
    ...planWrites(ctx, ofTenant, JSON.stringify({ asked: subscription.id })),
    // A checkout that has led to a plan need not be asked after.
    db.update(t).set({ checkoutSessionId: null, checkoutAt: null, updatedAt: ctx.now }).where(over),
    ...more,
  ];
  const hear = writeSubscription(db, ofTenant, subscription, key);
  const [first, ...rest] = isHeard(heard, subscription) ? writes : [hear, ...writes];
  if (first !== undefined) await db.batch([first, ...rest]);
  return planRow(ctx);
}

/**
 * An answer is newer than whatever had been heard before the question, though the provider's clock be ahead of ours. An
 * event of the very second of the question goes before the answer: it may be older, but then it changes the plan, so that
 * the provider is asked again; were it the other way round, nothing would tell.
 */
export const keyOfRead = (now: number, heardUntil: number): EventKey => ({
  ...readKey(Math.max(now - 1000, heardUntil)),
  id: readKey(now).id,
});

type Register = typeof stripeSubscriptions.$inferSelect;

async function heardOf(ctx: Ctx, subscriptionId: string): Promise<Register | null> {
  const s = stripeSubscriptions;
  const [register] = await ctx.db
    .select()
    .from(s)
    .where(and(eq(s.id, subscriptionId), eq(s.tenantId, ctx.tenant.id)));
  return register ?? null;
}

/** When the newest happened that was heard of a subscription or its invoices, integer ms; 0 where nothing was. */
export async function newestHeard(ctx: Ctx, subscriptionId: string): Promise<number> {
  const heard = await heardOf(ctx, subscriptionId);
  return Math.max(heard?.eventAt ?? 0, heard?.invoiceAt ?? 0);
}

/**
 * Whether an answer says what was heard already: then that keeps its time, from which it counts how long something is
 * unpaid. What an invoice has said since is confirmed or undone by the answer.
 */
function isHeard(heard: Register | null, said: ProviderSubscription): boolean {
  if (heard === null || heard.invoiceAt > heard.eventAt) return false;
  const { id: _id, tenantId: _tenantId, ...rest } = said;
  return Object.entries(rest).every(([name, value]) => heard[name as keyof typeof rest] === value);
}

/** So many beside the plan's own are asked after in one go, those heard of last first. */
const mostOthers = 8;

/** Subscriptions beside the plan's that are not known to be over. */
async function othersToAsk(ctx: Ctx, first: string | null): Promise<string[]> {
  const s = stripeSubscriptions;
  const isOver = sql`coalesce(${s.status} IN ('canceled', 'incomplete_expired'), 0)`;
  const found = await ctx.db
    .select({ id: s.id })
    .from(s)
    .where(and(eq(s.tenantId, ctx.tenant.id), ne(s.id, first ?? ""), sql`NOT ${isOver}`))
    .orderBy(sql`max(${s.eventAt}, ${s.invoiceAt}) DESC`, s.id)
    .limit(mostOthers);
  return found.map(({ id }) => id);
}

/** The subscription of the checkout that was begun last, where the plan knows none that is in force. */
async function subscribedInCheckout(ctx: Ctx, payments: Payments, plan: PlanRow): Promise<string | null> {
  const { checkoutSessionId } = plan;
  if (checkoutSessionId === null || isLive(plan)) return null;
  const checkout = await payments.findCheckout(checkoutSessionId);
  if (checkout !== null && (checkout.open || checkout.subscriptionId !== null)) return checkout.subscriptionId;
  await ctx.db
    .update(t)
    .set({ checkoutSessionId: null, checkoutAt: null, updatedAt: ctx.now })
    .where(and(eq(t.tenantId, ctx.tenant.id), eq(t.checkoutSessionId, checkoutSessionId)));
  return null;
}

/** Whether an answer is of what was asked for, and nothing about it is another tenant's. */
async function isOurs(
  ctx: Ctx,
  askedFor: string,
  { id, customerId, tenantId }: ProviderSubscription,
): Promise<boolean> {
  const nothing = { subscriptionId: null, customerId: null, tenantId: null };
  const [whose] = await ctx.db
    .select({
      byId: tenantOf({ ...nothing, subscriptionId: id }),
      byCustomer: tenantOf({ ...nothing, customerId }),
      byMetadata: tenantOf({ ...nothing, tenantId }),
    })
    .from(sql`(SELECT 1)`);
  const owners = Object.values(whose ?? {}).filter((owner) => owner !== null);
  if (id === askedFor && owners.every((owner) => owner === ctx.tenant.id)) return true;
  ctx.log.error("the payment provider answered with a subscription that is not the tenant's", null, { askedFor, id });
  return false;
}
