import { and, eq, lte } from "drizzle-orm";
import type { Booking } from "../../contract/bookings.ts";
import type { Ctx } from "../../context.ts";
import { bookings, holds } from "../../db/schema/bookings.ts";
import { AppError } from "../../errors.ts";
import { sha256Hex } from "../sha256-hex.ts";
import type { BookInput } from "./book.ts";
import { type BookingRow, viewBooking } from "./view.ts";

/** Proof that two requests ask the same: SHA-256 in hexadecimal over what they ask. Absent and null count as equal. */
export function digestOf(input: BookInput): Promise<string> {
  const { serviceId, eventType, customerName, customerPhone, customerEmail, startsAt, notes } = input;
  const asked = [serviceId, eventType, customerName, customerPhone, customerEmail, startsAt, notes];
  return sha256Hex(JSON.stringify(asked.map((value) => value ?? null)));
}

const ofKey = (ctx: Ctx, key: string) =>
  ctx.db
    .select()
    .from(bookings)
    .where(and(eq(bookings.tenantId, ctx.tenant.id), eq(bookings.idempotencyKey, key)));

/** The booking that was made under this idempotency key, if one was. */
export async function bookingOfKey(ctx: Ctx, key: string | undefined): Promise<BookingRow | undefined> {
  return key === undefined ? undefined : (await ofKey(ctx, key))[0];
}

/**
 * Who took the place under the same key an instant ago. The sweep of expired holds beside the read makes it a write,
 * which the primary runs: a replica may not know the winner yet.
 */
export async function winnerOfKey(ctx: Ctx, key: string | undefined): Promise<BookingRow | undefined> {
  if (key === undefined) return undefined;
  const { db, tenant, now } = ctx;
  const sweep = db.delete(holds).where(and(eq(holds.tenantId, tenant.id), lte(holds.expiresAt, now)));
  const [, rows] = await db.batch([sweep, ofKey(ctx, key)]);
  return rows[0];
}

/** The answer to a request that came before. @throws AppError `conflict` where the key came with another request */
export function repeated(earlier: BookingRow, digest: string | null): Booking {
  if (earlier.requestDigest === digest) return viewBooking(earlier);
  throw new AppError("conflict", "this idempotency key was used for another request", {
    details: { reason: "idempotency-key" },
  });
}
