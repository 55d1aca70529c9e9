import type { Booking } from "../../contract/bookings.ts";
import type { Ctx } from "../../context.ts";

/** Shows a changed booking on the tenant's live board, after the change is stored and without waiting for the board. */
export function announce(ctx: Ctx, booking: Booking): void {
  ctx.defer(ctx.deps.live.publish(ctx.tenant.id, { type: "booking.changed", booking }));
}
