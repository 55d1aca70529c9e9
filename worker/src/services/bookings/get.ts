import type { Booking } from "../../contract/bookings.ts";
import type { Ctx } from "../../context.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { findBooking } from "./find-booking.ts";
import { viewBooking } from "./view.ts";

/** One booking. @throws AppError `not_found`, also for another tenant's booking */
export async function getBooking(ctx: Ctx, id: string): Promise<Booking> {
  requirePermission(ctx, "bookings.read");
  return viewBooking(await findBooking(ctx, id));
}
