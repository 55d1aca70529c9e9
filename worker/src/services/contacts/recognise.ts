import { and, desc, eq, inArray, lte } from "drizzle-orm";
import type { Ctx } from "../../context.ts";
import { bookings } from "../../db/schema/bookings.ts";
import { contacts } from "../../db/schema/calls.ts";
import type { KnownBooking } from "../../domain/conversation/conversation.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { upcomingOf } from "../bookings/list-of-caller.ts";

/** What the business knows of somebody who calls again. */
export interface Recognised {
  name: string | null;
  /** When their last appointment began, ms; null where they have had none. */
  lastBookingAt: number | null;
  /** The id of the service it was for. */
  lastService: string | null;
  /** Soonest first. */
  upcoming: KnownBooking[];
}

/**
 * Whom a number belongs to, in one round trip.
 * @param phone E.164, proven by the carrier: it is what makes this the caller's own to know
 * @returns null where nobody is known by it
 */
export async function recognise(ctx: Ctx, phone: string): Promise<Recognised | null> {
  requirePermission(ctx, "bookings.read");
  const { db, tenant, now } = ctx;
  const [people, past, upcoming] = await db.batch([
    db
      .select({ name: contacts.name })
      .from(contacts)
      .where(and(eq(contacts.tenantId, tenant.id), eq(contacts.phone, phone))),
    db
      .select({ startsAt: bookings.startsAt, serviceId: bookings.serviceId })
      .from(bookings)
      .where(
        and(
          eq(bookings.tenantId, tenant.id),
          eq(bookings.customerPhone, phone),
          inArray(bookings.status, ["confirmed", "pending"]),
          lte(bookings.startsAt, now),
        ),
      )
      .orderBy(desc(bookings.startsAt))
      .limit(1),
    upcomingOf(ctx, phone),
  ]);
  const [person] = people;
  const [last] = past;
  if (person === undefined && last === undefined && upcoming.length === 0) return null;
  return {
    name: person?.name ?? upcoming[0]?.customerName ?? null,
    lastBookingAt: last?.startsAt ?? null,
    lastService: last?.serviceId ?? null,
    upcoming,
  };
}
