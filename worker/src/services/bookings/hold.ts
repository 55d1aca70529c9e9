import { and, eq, lte, sql } from "drizzle-orm";
import type { Ctx } from "../../context.ts";
import { guardedBatch } from "../../db/batch.ts";
import { insertWhere } from "../../db/insert-where.ts";
import { holds } from "../../db/schema/bookings.ts";
import { checkStart } from "../../domain/booking/check-start.ts";
import { spanOf } from "../../domain/booking/diary.ts";
import { minuteMs } from "../../domain/durations.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { publishedConfig } from "../agent/published-config.ts";
import { placeIsFree } from "./busy.ts";
import { pickService } from "./pick-service.ts";
import { refuse } from "./refuse.ts";

const holdMs = 3 * minuteMs;

/**
 * Keeps a place for three minutes while a conversation reads the details back. A holder has one hold: the new one
 * replaces the last, and where the new one cannot be had the last stays. It leaves no audit row, because it is part of a
 * conversation and changes nothing of the business.
 * @param input.startsAt ms
 * @param input.holder names the conversation; `book` takes its hold's place
 * @param input.bookingId a booking that is to be moved there: its own place does not count as taken
 * @returns when the hold ends, ms
 * @throws AppError `conflict` where the place is taken and `invalid` where the rules forbid the time, both with
 *   alternatives; `not_found` for an unknown service
 */
export async function hold(
  ctx: Ctx,
  input: { serviceId: string; startsAt: number; holder: string; bookingId?: string | undefined },
): Promise<{ expiresAt: number }> {
  requirePermission(ctx, "bookings.write");
  const { db, tenant, now } = ctx;
  const { startsAt, holder, bookingId } = input;
  const config = await publishedConfig(ctx);
  const service = pickService(config, input);
  const wish = { config, serviceId: service.id, startsAt, own: { holder, bookingId } };
  const refusal = checkStart({ ...wish, busy: [], now });
  if (refusal !== null) throw await refuse(ctx, refusal, wish);

  const { busyUntil } = spanOf(service, startsAt);
  const row = { id: ctx.newId("hold"), tenantId: tenant.id, holder, startsAt, busyUntil, expiresAt: now + holdMs };
  const free = placeIsFree(ctx, { startsAt, busyUntil }, config.booking.capacity, wish.own);
  const place = insertWhere(db, holds, row, free).onConflictDoUpdate({
    target: [holds.tenantId, holds.holder],
    set: {
      id: sql`excluded.id`,
      startsAt: sql`excluded.starts_at`,
      busyUntil: sql`excluded.busy_until`,
      expiresAt: sql`excluded.expires_at`,
    },
  });
  const sweep = db.delete(holds).where(and(eq(holds.tenantId, tenant.id), lte(holds.expiresAt, now)));
  if (!(await guardedBatch(db, place, [sweep]))) throw await refuse(ctx, "taken", wish);
  return { expiresAt: row.expiresAt };
}
