import { and, eq, inArray } from "drizzle-orm";
import type { Booking } from "../../contract/bookings.ts";
import type { Ctx } from "../../context.ts";
import { guardedBatch } from "../../db/batch.ts";
import { bookings } from "../../db/schema/bookings.ts";
import { checkStart } from "../../domain/booking/check-start.ts";
import { type Diary, findService, spanOf } from "../../domain/booking/diary.ts";
import { minuteMs } from "../../domain/durations.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { AppError } from "../../errors.ts";
import { publishedConfig } from "../agent/published-config.ts";
import { auditEntry } from "../audit/audit-entry.ts";
import { changeUnder } from "../audit/change-under.ts";
import { announce } from "./announce.ts";
import { placeIsFree } from "./busy.ts";
import { findBooking } from "./find-booking.ts";
import { type Notice, noticeOf } from "./notice.ts";
import { refuse } from "./refuse.ts";
import { dropHold } from "./release-hold.ts";
import { type BookingRow, viewBooking } from "./view.ts";

const cancelled = () => new AppError("conflict", "this booking is cancelled; book a new one");

/**
 * Moves a booking to another start, keeping its id. The move is one guarded statement like `book`'s: it happens only
 * where a place is free apart from the booking's own.
 * @param input.startsAt ms
 * @param input.holder the conversation that asks: it takes the place it holds
 * @param input.key names the request: asked again under it, nothing moves and the answer is the same
 * @param input.notice where a conversation moves it, its customer is told by text
 * @throws AppError `not_found`; `conflict` where it is cancelled, or the new time is taken (with alternatives); `invalid`
 *   where the rules forbid the new time (with alternatives)
 */
export async function reschedule(
  ctx: Ctx,
  input: {
    id: string;
    startsAt: number;
    holder?: string | undefined;
    key?: string | undefined;
    notice?: Notice | undefined;
  },
): Promise<Booking> {
  requirePermission(ctx, "bookings.write");
  const { db, tenant, now } = ctx;
  const { id, startsAt, holder, key } = input;
  const [published, row, earlier] = await Promise.all([
    publishedConfig(ctx),
    findBooking(ctx, id),
    changeUnder(ctx, key),
  ]);
  if (earlier !== undefined) return movedEarlier(row, earlier);
  if (!stands(row)) throw cancelled();

  const { config, service } = withServiceOf(published, row);
  const wish = { config, serviceId: service.id, startsAt, own: { holder, bookingId: id } };
  const refusal = checkStart({ ...wish, busy: [], now });
  if (refusal !== null) throw await refuse(ctx, refusal, wish);

  const span = spanOf(service, startsAt);
  const after = { ...row, ...span, timeZone: config.timeZone };
  const text = noticeOf(ctx, input.notice, "rescheduled", published, after);
  const details = { from: new Date(row.startsAt).toISOString(), to: new Date(startsAt).toISOString() };
  const moved = await guardedBatch(
    db,
    db
      .update(bookings)
      .set({ ...span, timeZone: config.timeZone, updatedAt: now })
      .where(
        and(
          eq(bookings.id, id),
          eq(bookings.tenantId, tenant.id),
          inArray(bookings.status, ["confirmed", "pending"]),
          placeIsFree(ctx, span, config.booking.capacity, wish.own),
        ),
      ),
    [
      auditEntry(ctx, "booking.rescheduled", id, details, key),
      ...(holder === undefined ? [] : [dropHold(ctx, holder)]),
      ...(text === null ? [] : [text.insert, text.audit]),
    ],
  );
  if (!moved) {
    const [found, same] = await Promise.all([findBooking(ctx, id), changeUnder(ctx, key)]);
    if (same !== undefined) return movedEarlier(found, same);
    throw stands(found) ? await refuse(ctx, "taken", wish) : cancelled();
  }
  const booking = viewBooking(after);
  announce(ctx, booking);
  text?.nudge();
  return booking;
}

/** What was answered when the move was made, whatever has become of the booking since. */
function movedEarlier(row: BookingRow, details: Record<string, unknown>): Booking {
  const startsAt = Date.parse(String(details["to"]));
  return viewBooking({ ...row, startsAt, endsAt: startsAt + (row.endsAt - row.startsAt) });
}

const stands = (row: BookingRow): boolean => row.status === "confirmed" || row.status === "pending";

/** A booking outlives its service: where the owner no longer offers it, it keeps the length it was made with. */
function withServiceOf(config: Diary, row: BookingRow) {
  const offered = findService(config, row.serviceId);
  if (offered !== undefined) return { config, service: offered };
  const service = {
    id: row.serviceId,
    name: row.serviceId,
    durationMinutes: (row.endsAt - row.startsAt) / minuteMs,
    bufferMinutes: (row.busyUntil - row.endsAt) / minuteMs,
    priceCents: null,
  };
  return { config: { ...config, services: [...config.services, service] }, service };
}
