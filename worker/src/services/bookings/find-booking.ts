import { and, eq } from "drizzle-orm";
import type { Ctx } from "../../context.ts";
import { bookings } from "../../db/schema/bookings.ts";
import { notFound } from "../../errors.ts";
import type { BookingRow } from "./view.ts";

/** The tenant's booking of that id. @throws AppError `not_found`, also for another tenant's booking */
export async function findBooking(ctx: Ctx, id: string): Promise<BookingRow> {
  const [row] = await ctx.db
    .select()
    .from(bookings)
    .where(and(eq(bookings.id, id), eq(bookings.tenantId, ctx.tenant.id)));
  if (row === undefined) throw notFound("booking");
  return row;
}
