import { and, eq, inArray } from "drizzle-orm";
import type { Booking } from "../../contract/bookings.ts";
import type { Ctx } from "../../context.ts";
import { guardedBatch } from "../../db/batch.ts";
import { bookings } from "../../db/schema/bookings.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { AppError } from "../../errors.ts";
import { publishedConfig } from "../agent/published-config.ts";
import { auditEntry } from "../audit/audit-entry.ts";
import { announce } from "./announce.ts";
import { findBooking } from "./find-booking.ts";
import { type Notice, noticeOf } from "./notice.ts";
import { viewBooking } from "./view.ts";

/**
 * Cancels a booking; its place is free at once. Cancelling again changes nothing and gives the same answer.
 * @param input.notice where a conversation cancels, its customer is told by text
 * @throws AppError `not_found`, also for another tenant's booking; `conflict` for one that lives on as another
 */
export async function cancel(
  ctx: Ctx,
  input: { id: string; reason?: string | undefined; notice?: Notice | undefined },
): Promise<Booking> {
  requirePermission(ctx, "bookings.write");
  const { db, tenant, now } = ctx;
  const { notice } = input;
  const [row, config] = await Promise.all([
    findBooking(ctx, input.id),
    notice === undefined ? null : publishedConfig(ctx),
  ]);
  if (row.status === "cancelled") return viewBooking(row);
  if (row.status === "rescheduled") throw new AppError("conflict", "this booking was replaced by another");

  const text = config === null ? null : noticeOf(ctx, notice, "cancelled", config, row);
  const cancelled = await guardedBatch(
    db,
    db
      .update(bookings)
      .set({ status: "cancelled", updatedAt: now })
      .where(
        and(
          eq(bookings.id, input.id),
          eq(bookings.tenantId, tenant.id),
          inArray(bookings.status, ["confirmed", "pending"]),
        ),
      ),
    [
      auditEntry(ctx, "booking.cancelled", input.id, input.reason === undefined ? {} : { reason: input.reason }),
      ...(text === null ? [] : [text.insert, text.audit]),
    ],
  );
  const booking = viewBooking({ ...row, status: "cancelled" });
  // Where somebody else cancelled it meanwhile, the board has heard of it from them.
  if (!cancelled) return booking;
  announce(ctx, booking);
  text?.nudge();
  return booking;
}
