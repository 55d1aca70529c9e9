import type { PhoneNumber } from "../../contract/tenant-lists.ts";
import type { Ctx } from "../../context.ts";
import { guardedBatch } from "../../db/batch.ts";
import { phoneNumbers } from "../../db/schema/agent.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { AppError } from "../../errors.ts";
import { auditEntry } from "../audit/audit-entry.ts";
import { refreshSnapshots } from "../agent/refresh-snapshots.ts";

/**
 * Brings the tenant's own number. Its webhooks are set at the carrier where one is configured.
 * @param phoneNumber E.164
 * @throws AppError `conflict` where a tenant has it, `not_found` where the carrier account does not own it
 */
export async function addNumber(ctx: Ctx, phoneNumber: string): Promise<PhoneNumber> {
  requirePermission(ctx, "numbers.write");
  const { db, tenant } = ctx;
  const id = ctx.newId("number");
  const providerSid = await ctx.deps.telephony.connectNumber(phoneNumber);
  const added = await guardedBatch(
    db,
    db
      .insert(phoneNumbers)
      .values({ id, tenantId: tenant.id, phoneNumber, status: "active", providerSid, createdAt: ctx.now }),
    [auditEntry(ctx, "number.added", id, { phoneNumber })],
  );
  if (!added) throw new AppError("conflict", "this number is already in use");
  await refreshSnapshots(ctx);
  return { id, phoneNumber, status: "active", createdAt: new Date(ctx.now).toISOString() };
}
