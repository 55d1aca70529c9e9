import { and, eq, gt, inArray, lt, ne, type SQL, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/sqlite-core";
import type { Ctx } from "../../context.ts";
import { bookings, holds } from "../../db/schema/bookings.ts";
import { longestBusyMs } from "../../domain/booking/diary.ts";

/** Whose own places do not count as taken. */
export interface Own {
  /** The conversation that asks: its hold is its own. */
  holder?: string | undefined;
  /** A booking that is being moved. */
  bookingId?: string | undefined;
}

/**
 * A query for everything that takes a place somewhere in `[from, to)` (ms): bookings that stand, and holds of others
 * that have not expired. The lower bound on the start keeps the search within a stretch of the index.
 */
export function busyBetween(ctx: Ctx, from: number, to: number, own: Own) {
  const { db, tenant, now } = ctx;
  const overlaps = (t: typeof bookings | typeof holds) =>
    and(eq(t.tenantId, tenant.id), gt(t.startsAt, from - longestBusyMs), lt(t.startsAt, to), gt(t.busyUntil, from));
  const booked = db
    .select({ startsAt: bookings.startsAt, busyUntil: bookings.busyUntil })
    .from(bookings)
    .where(
      and(
        overlaps(bookings),
        inArray(bookings.status, ["confirmed", "pending"]),
        own.bookingId === undefined ? undefined : ne(bookings.id, own.bookingId),
      ),
    );
  const held = db
    .select({ startsAt: holds.startsAt, busyUntil: holds.busyUntil })
    .from(holds)
    .where(
      and(
        overlaps(holds),
        gt(holds.expiresAt, now),
        own.holder === undefined ? undefined : ne(holds.holder, own.holder),
      ),
    );
  return unionAll(booked, held);
}

/**
 * A condition that holds where a place is free during the whole of `span` (ms): at no instant of it do as many as
 * `capacity` overlap. Their number changes only where one begins or ends, so the running sum over those moments, all
 * changes of a moment together, finds the most there ever are. Whoever began before the span is still there at its
 * start, so the moments before it hide nothing.
 */
export function placeIsFree(ctx: Ctx, span: { startsAt: number; busyUntil: number }, capacity: number, own: Own): SQL {
  return sql`(
    WITH busy(begins, ends) AS ${busyBetween(ctx, span.startsAt, span.busyUntil, own)}
    SELECT coalesce(max(taken), 0) FROM (
      SELECT sum(change) OVER (ORDER BY at) AS taken FROM (
        SELECT begins AS at, 1 AS change FROM busy UNION ALL SELECT ends, -1 FROM busy
      )
    )
  ) < ${capacity}`;
}
