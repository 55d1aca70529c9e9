import { and, eq, ne, sql } from "drizzle-orm";
import type { Ctx } from "../../context.ts";
import { guardedBatch } from "../../db/batch.ts";
import { phoneNumbers } from "../../db/schema/agent.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { AppError, notFound } from "../../errors.ts";
import { forgetSnapshot } from "../agent/snapshot-of-number.ts";
import { auditEntry } from "../audit/audit-entry.ts";
import type { NumberRow } from "./view.ts";

const t = phoneNumbers;

/**
 * Gives a number up, for good. The row goes first, so that from then on nobody here is called under it; then the
 * snapshot; the carrier last, who may also be told later: the sweep does that where this was cut short. A number that was
 * brought stays the owner's at the carrier. Again it changes nothing.
 * @throws AppError `not_found`, also for another tenant's; `conflict` while it is being bought
 */
export async function releaseNumber(ctx: Ctx, id: string): Promise<void> {
  requirePermission(ctx, "numbers.write");
  const { db, tenant } = ctx;
  const own = and(eq(t.id, id), eq(t.tenantId, tenant.id));
  const [row] = await db.select().from(t).where(own);
  if (row === undefined) throw notFound("number");
  if (row.status === "released") return giveBack(ctx, row);
  if (row.status === "pending")
    throw new AppError("conflict", "this number is being bought", { details: { reason: "under-way" } });
  const { phoneNumber, origin } = row;
  const [others] = await db
    .select({ count: sql<number>`count(*)` })
    .from(t)
    .where(and(eq(t.tenantId, tenant.id), ne(t.status, "released"), ne(t.id, id)));
  const kept = origin === "bought" ? {} : { providerSid: null };
  await guardedBatch(
    db,
    db
      .update(t)
      .set({ phoneNumber: null, status: "released", ...kept })
      .where(and(own, eq(t.status, "active"))),
    [auditEntry(ctx, "number.released", id, { phoneNumber, origin, last: others?.count === 0 })],
  );
  if (phoneNumber !== null) {
    forgetSnapshot(phoneNumber);
    await ctx.deps.snapshots
      .remove(phoneNumber)
      .catch((error: unknown) => ctx.log.error("snapshot not removed", error, { numberId: id }));
  }
  await giveBack(ctx, row);
}

/** Gives a released number back to the carrier who sold it. Where that fails the sweep comes back to it. */
export async function giveBack(ctx: Ctx, row: NumberRow): Promise<void> {
  if (row.origin !== "bought" || row.providerSid === null) return;
  try {
    await ctx.deps.telephony.releaseNumber(row.providerSid);
  } catch (error) {
    return ctx.log.error("number not given back yet", error, { numberId: row.id });
  }
  await ctx.db
    .update(t)
    .set({ providerSid: null })
    .where(and(eq(t.id, row.id), eq(t.tenantId, ctx.tenant.id), eq(t.status, "released")));
}
