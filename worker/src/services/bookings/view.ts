import type { Booking } from "../../contract/bookings.ts";
import type { bookings } from "../../db/schema/bookings.ts";

export type BookingRow = typeof bookings.$inferSelect;

/** A stored booking as the API shows it. */
export function viewBooking(row: Omit<BookingRow, "tenantId" | "contactId">): Booking {
  return {
    id: row.id,
    status: row.status,
    serviceId: row.serviceId,
    customerName: row.customerName,
    customerEmail: row.customerEmail,
    customerPhone: row.customerPhone,
    startsAt: new Date(row.startsAt).toISOString(),
    endsAt: new Date(row.endsAt).toISOString(),
    timeZone: row.timeZone,
    source: row.source,
    notes: row.notes,
    externalId: row.externalId,
    callId: row.callId,
  };
}
