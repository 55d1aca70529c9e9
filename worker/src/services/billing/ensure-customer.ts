import { and, eq, isNull, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import { z } from "zod";
import type { Ctx } from "../../context.ts";
import { subscriptions } from "../../db/schema/billing.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { auditEntry, auditEntryWhere } from "../audit/audit-entry.ts";
import { changeUnder } from "../audit/change-under.ts";

const asked = z.object({ name: z.string(), email: z.string() });

/**
 * The tenant's customer at the payment provider, made where there is none; null where no provider is configured.
 *
 * The provider takes a repeat of the same request for the same customer, and refuses the same key with another name. So
 * what is asked is written down first and asked again word for word, whatever the owner has corrected since.
 *
 * The provider forgets keys after a day and offers no search that tells of what was made a second ago. A customer whose
 * id was lost for longer than that is therefore made anew; the lost one has no subscription and costs nothing.
 * @returns the id, and what stores it: it belongs into the batch of the step that asked
 * @throws AppError `unavailable`
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
  const { id } = await payments.ensureCustomer({ tenantId: ctx.tenant.id, ...(await wording(ctx, wanted)) });
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

async function storedCustomer(ctx: Ctx): Promise<string | null> {
  const t = subscriptions;
  const [row] = await ctx.db.select({ id: t.stripeCustomerId }).from(t).where(eq(t.tenantId, ctx.tenant.id));
  return row?.id ?? null;
}

/** What the first who asked has asked with. */
async function wording(ctx: Ctx, wanted: { name: string; email: string }) {
  const key = `customer_${ctx.tenant.id}`;
  await auditEntry(ctx, "billing.customer-asked", ctx.tenant.id, wanted, key).onConflictDoNothing();
  return asked.parse(await changeUnder(ctx, key));
}
