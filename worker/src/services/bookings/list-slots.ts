import type { Slot } from "../../contract/bookings.ts";
import type { Ctx } from "../../context.ts";
import { longestBusyMs, spanOf } from "../../domain/booking/diary.ts";
import { freeStarts } from "../../domain/booking/free-starts.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { publishedConfig } from "../agent/published-config.ts";
import { busyBetween } from "./busy.ts";
import { pickService } from "./pick-service.ts";

interface ListSlotsInput {
  serviceId?: string | undefined;
  /** Starts are in `[from, to)`, ms; what is past or too soon is left out. */
  from: number;
  to: number;
  limit?: number | undefined;
  /** The conversation that asks: a place it holds itself is free to it. */
  holder?: string | undefined;
  /** The booking that is to be moved: its place is free to it. */
  bookingId?: string | undefined;
}

/**
 * Free times for a service, earliest first; none in a range that is past or runs backward.
 * @throws what `pickService` throws
 */
export async function listSlots(ctx: Ctx, input: ListSlotsInput): Promise<Slot[]> {
  requirePermission(ctx, "bookings.read");
  const { to, holder, bookingId, limit } = input;
  const from = Math.max(input.from, ctx.now);
  const [config, busy] = await Promise.all([
    publishedConfig(ctx),
    busyBetween(ctx, from, to + longestBusyMs, { holder, bookingId }),
  ]);
  const service = pickService(config, input);
  const starts = freeStarts({ config, serviceId: service.id, from, to, busy, now: ctx.now, limit });
  return starts.map((start) => {
    const { startsAt, endsAt } = spanOf(service, start);
    return { startsAt: new Date(startsAt).toISOString(), endsAt: new Date(endsAt).toISOString() };
  });
}
