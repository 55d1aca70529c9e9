import { z } from "zod";
import { e164, instant, instantInput, localDate, pageQuery, timeZone } from "./primitives.ts";

export const bookingStatus = z.enum(["pending", "confirmed", "cancelled", "rescheduled"]);
export type BookingStatus = z.infer<typeof bookingStatus>;

export const bookingSource = z.enum(["voice", "sms", "chat", "api", "dashboard"]);
export type BookingSource = z.infer<typeof bookingSource>;

export const booking = z.object({
  id: z.string(),
  status: bookingStatus,
  serviceId: z.string(),
  customerName: z.string(),
  customerEmail: z.string().nullable(),
  customerPhone: z.string().nullable(),
  startsAt: instant,
  endsAt: instant,
  timeZone: z.string(),
  source: bookingSource,
  notes: z.string().nullable(),
  externalId: z.string().nullable(),
  callId: z.string().nullable(),
});
export type Booking = z.infer<typeof booking>;

/** `from` and `to` are instants, or local days of `timeZone` (else of the business); a day as `to` is included. */
export const slotsQuery = z.object({
  serviceId: z.string().max(60).optional(),
  from: z.union([instantInput, localDate]),
  to: z.union([instantInput, localDate]),
  timeZone: timeZone.optional(),
});
export const slot = z.object({ startsAt: instant, endsAt: instant });
/** What `GET /api/scheduling/slots` asks for. */
export type SlotsQuery = z.infer<typeof slotsQuery>;
export type Slot = z.infer<typeof slot>;

/** `eventType` names the service for callers who know the name and not the id. */
export const bookRequest = z
  .object({
    serviceId: z.string().max(60).optional(),
    eventType: z.string().max(80).optional(),
    customerName: z.string().trim().min(1).max(120),
    customerEmail: z.email().max(254).optional(),
    customerPhone: e164.optional(),
    startsAt: instantInput,
    notes: z.string().max(2000).optional(),
  })
  .refine((body) => body.customerEmail !== undefined || body.customerPhone !== undefined, {
    message: "give customerEmail or customerPhone",
    path: ["customerEmail"],
  });
export type BookRequest = z.infer<typeof bookRequest>;

export const bookingsQuery = pageQuery.extend({
  from: instantInput.optional(),
  to: instantInput.optional(),
  status: bookingStatus.optional(),
});

export const cancelRequest = z.object({ reason: z.string().max(500).optional() });
export const rescheduleRequest = z.object({ startsAt: instantInput });
