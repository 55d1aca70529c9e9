import { and, eq, gte, lte } from "drizzle-orm";
import type { BookingStatus } from "../../contract/bookings.ts";
import type { Ctx } from "../../context.ts";
import { earliestFirst, onward, toPage } from "../../db/cursor.ts";
import { bookings } from "../../db/schema/bookings.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { viewBooking } from "./view.ts";

interface ListInput {
  /** Instants in ms, both included; without one, the list is open on that side. */
  from?: number | undefined;
  to?: number | undefined;
  status?: BookingStatus | undefined;
  limit: number;
  cursor?: string | undefined;
}

/** Bookings by their start, earliest first. */
export async function listBookings(ctx: Ctx, input: ListInput) {
  requirePermission(ctx, "bookings.read");
  const rows = await ctx.db
    .select()
    .from(bookings)
    .where(
      and(
        eq(bookings.tenantId, ctx.tenant.id),
        input.from === undefined ? undefined : gte(bookings.startsAt, input.from),
        input.to === undefined ? undefined : lte(bookings.startsAt, input.to),
        input.status === undefined ? undefined : eq(bookings.status, input.status),
        onward(input.cursor, bookings.startsAt, bookings.id),
      ),
    )
    .orderBy(...earliestFirst(bookings.startsAt, bookings.id))
    .limit(input.limit + 1);
  return toPage(rows, input.limit, (row) => ({ at: row.startsAt, id: row.id }), viewBooking);
}
