import { and, eq, isNull, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import { z } from "zod";
import type { Payments } from "../../adapters/ports/payments.ts";
import type { Ctx } from "../../context.ts";
import { subscriptions } from "../../db/schema/billing.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { AppError } from "../../errors.ts";
import { auditEntry, auditEntryWhere } from "../audit/audit-entry.ts";
import { changeUnder } from "../audit/change-under.ts";
import { customerIsGone } from "./registers/register-writes.ts";

const asked = z.object({ name: z.string(), email: z.string() });

/**
 * The tenant's customer at the payment provider, made where there is none; null where no provider is configured.
 *
 * The provider takes a repeat of the same request for the same customer, and refuses the same key with another name. So
 * what is asked is written down first and asked again word for word, whatever the owner has corrected since. Words that it
 * refuses for good are written down too: then nothing was made, and the next who asks may ask otherwise.
 *
 * The provider forgets keys after a day and offers no search that tells of what was made a second ago. A customer whose
 * id was lost for longer than that is therefore made anew; the lost one has no subscription and costs nothing.
 * @returns the id, and what stores it: it belongs into the batch of the step that asked
 * @throws AppError `unavailable`, `invalid` where the provider does not take the name or the address
 */
export async function ensureCustomer(
  ctx: Ctx,
  wanted: { name: string; email: string },
): Promise<{ customerId: string | null; writes: readonly BatchItem<"sqlite">[] }> {
  requirePermission(ctx, "billing.write");
  const { payments } = ctx.deps;
  if (payments === null) return { customerId: null, writes: [] };
  const known = await storedCustomer(ctx);
  if (known !== null) return { customerId: known, writes: [] };
  let id = await madeCustomer(ctx, payments, wanted);
  // For a day the provider repeats how it made one, though that was deleted since.
  while (await isGone(ctx, id)) {
    await forgetCustomer(ctx, id);
    id = await madeCustomer(ctx, payments, wanted);
  }
  const meanwhile = await storedCustomer(ctx);
  if (meanwhile !== null) return { customerId: meanwhile, writes: [] };
  const t = subscriptions;
  const missing = and(eq(t.tenantId, ctx.tenant.id), isNull(t.stripeCustomerId));
  return {
    customerId: id,
    writes: [
      auditEntryWhere(ctx, sql`EXISTS (SELECT 1 FROM ${t} WHERE ${missing})`, "billing.customer-linked", id),
      ctx.db.update(t).set({ stripeCustomerId: id, updatedAt: ctx.now }).where(missing),
    ],
  };
}

/** The customer that came of what is asked for now. */
async function madeCustomer(ctx: Ctx, payments: Payments, wanted: { name: string; email: string }): Promise<string> {
  const { key, words } = await wording(ctx, wanted);
  const { id } = await payments
    .ensureCustomer({ tenantId: ctx.tenant.id, ...words, key })
    .catch(async (reason: unknown) => {
      if (reason instanceof AppError && reason.code === "invalid") await noteRefusal(ctx, key);
      throw reason;
    });
  return id;
}

async function isGone({ db }: Ctx, customerId: string): Promise<boolean> {
  const [row] = await db.select({ gone: customerIsGone(customerId) }).from(sql`(SELECT 1)`);
  return row?.gone === 1;
}

async function storedCustomer(ctx: Ctx): Promise<string | null> {
  const t = subscriptions;
  const [row] = await ctx.db.select({ id: t.stripeCustomerId }).from(t).where(eq(t.tenantId, ctx.tenant.id));
  return row?.id ?? null;
}

/**
 * Lets go of a customer that the provider no longer has: the next who asks has another made.
 * @param customerId stays where another is stored by now
 */
export async function forgetCustomer(ctx: Ctx, customerId: string): Promise<void> {
  requirePermission(ctx, "billing.write");
  const t = subscriptions;
  const key = await openWish(ctx);
  await ctx.db.batch([
    auditEntry(ctx, "billing.customer-lost", customerId, {}, endOf(key)).onConflictDoNothing(),
    ctx.db
      .update(t)
      .set({ stripeCustomerId: null, updatedAt: ctx.now })
      .where(and(eq(t.tenantId, ctx.tenant.id), eq(t.stripeCustomerId, customerId))),
  ]);
}

const endOf = (key: string) => `${key}_ended`;

/** The key of what is asked for now. A wish ends when its words are refused for good, or what came of it is gone. */
async function openWish(ctx: Ctx): Promise<string> {
  let key = `customer_${ctx.tenant.id}`;
  for (let ended = 1; (await changeUnder(ctx, endOf(key))) !== undefined; ended++)
    key = `customer_${ctx.tenant.id}_${ended}`;
  return key;
}

/** What the first who asked has asked with. */
async function wording(ctx: Ctx, { name, email }: { name: string; email: string }) {
  const key = await openWish(ctx);
  await auditEntry(ctx, "billing.customer-asked", ctx.tenant.id, { name, email }, key).onConflictDoNothing();
  return { key, words: asked.parse(await changeUnder(ctx, key)) };
}

const noteRefusal = (ctx: Ctx, key: string) =>
  auditEntry(ctx, "billing.customer-refused", ctx.tenant.id, {}, endOf(key)).onConflictDoNothing();
