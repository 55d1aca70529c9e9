import type { PhoneNumber } from "../../contract/numbers.ts";
import type { Ctx } from "../../context.ts";
import { guardedBatch } from "../../db/batch.ts";
import { insertWhere } from "../../db/insert-where.ts";
import { phoneNumbers } from "../../db/schema/agent.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { auditEntry } from "../audit/audit-entry.ts";
import { refreshSnapshots } from "../agent/refresh-snapshots.ts";
import { noRoomFor, requireRoomFor } from "./bring.ts";
import { firstRegistration } from "./claim.ts";
import { planHasNumber } from "./plan-limit.ts";
import { viewNumber } from "./view.ts";

/**
 * Brings the tenant's own number. Its webhooks are set at the carrier where one is configured.
 * @param phoneNumber E.164
 * @throws AppError `conflict` where a tenant has it, `forbidden` where the plan has no room for it (see `planRefusal`),
 *   `not_found` where the carrier account does not own it
 */
export async function addNumber(ctx: Ctx, phoneNumber: string): Promise<PhoneNumber> {
  requirePermission(ctx, "numbers.write");
  const { db, tenant } = ctx;
  await requireRoomFor(ctx, phoneNumber);
  const id = ctx.newId("number");
  const providerSid = await ctx.deps.telephony.connectNumber(phoneNumber);
  const row = {
    id,
    tenantId: tenant.id,
    phoneNumber,
    status: "active" as const,
    providerSid,
    origin: "brought" as const,
    leaseUntil: 0,
    textRegistration: firstRegistration(ctx),
    createdAt: ctx.now,
  };
  const added = await guardedBatch(db, insertWhere(db, phoneNumbers, row, planHasNumber(ctx, row.origin)), [
    auditEntry(ctx, "number.added", id, { phoneNumber }),
  ]);
  if (!added) throw await noRoomFor(ctx, phoneNumber);
  await refreshSnapshots(ctx);
  return viewNumber(row);
}
