import { and, asc, eq, gt, inArray } from "drizzle-orm";
import type { Ctx } from "../../context.ts";
import { bookings } from "../../db/schema/bookings.ts";
import type { KnownBooking } from "../../domain/conversation/conversation.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { isProven } from "../phone-codes/proven.ts";
import type { Conversation } from "../receptionist/conversation.ts";

const atMost = 10;

/**
 * Upcoming appointments under a number, soonest first.
 * @param phone E.164
 * @returns null where the number is not proven to be the caller's, whatever is booked under it
 */
export async function listOfCaller(
  ctx: Ctx,
  conversation: Conversation,
  phone: string,
): Promise<KnownBooking[] | null> {
  requirePermission(ctx, "bookings.read");
  return (await isProven(ctx, conversation, phone)) ? upcomingOf(ctx, phone) : null;
}

/** The query for what stands and lies ahead under a number (E.164). */
export const upcomingOf = (ctx: Ctx, phone: string) =>
  ctx.db
    .select({
      bookingId: bookings.id,
      serviceId: bookings.serviceId,
      startsAt: bookings.startsAt,
      endsAt: bookings.endsAt,
      customerName: bookings.customerName,
    })
    .from(bookings)
    .where(
      and(
        eq(bookings.tenantId, ctx.tenant.id),
        eq(bookings.customerPhone, phone),
        inArray(bookings.status, ["confirmed", "pending"]),
        gt(bookings.startsAt, ctx.now),
      ),
    )
    .orderBy(asc(bookings.startsAt), asc(bookings.id))
    .limit(atMost);
