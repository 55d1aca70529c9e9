import { sql } from "drizzle-orm";
import type { Booking, BookingSource } from "../../contract/bookings.ts";
import type { Ctx } from "../../context.ts";
import { guardedBatch } from "../../db/batch.ts";
import { insertWhere } from "../../db/insert-where.ts";
import { dailyCounters } from "../../db/schema/billing.ts";
import { bookings } from "../../db/schema/bookings.ts";
import { checkStart } from "../../domain/booking/check-start.ts";
import { spanOf } from "../../domain/booking/diary.ts";
import { localDay } from "../../domain/local-day.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { publishedConfig } from "../agent/published-config.ts";
import { auditEntry } from "../audit/audit-entry.ts";
import { upsertContact } from "../contacts/upsert-contact.ts";
import { announce } from "./announce.ts";
import { placeIsFree } from "./busy.ts";
import { type Notice, noticeOf } from "./notice.ts";
import { pickService } from "./pick-service.ts";
import { refuse } from "./refuse.ts";
import { dropHold } from "./release-hold.ts";
import { bookingOfKey, digestOf, repeated, winnerOfKey } from "./request-key.ts";
import { viewBooking } from "./view.ts";

export interface BookInput {
  serviceId?: string | undefined;
  /** The service's name, for who does not know its id. */
  eventType?: string | undefined;
  customerName: string;
  /** E.164. */
  customerPhone?: string | null | undefined;
  customerEmail?: string | null | undefined;
  /** Instant in ms. */
  startsAt: number;
  notes?: string | null | undefined;
  source: BookingSource;
  callId?: string | null | undefined;
  /** The conversation that books: it takes the place it holds. */
  holder?: string | undefined;
  /** The same key with the same request is one booking, however often it comes. */
  idempotencyKey?: string | undefined;
  /** Where a conversation books, its customer is told by text. */
  notice?: Notice | undefined;
}

/**
 * Books an appointment.
 *
 * This is the calendar's one writer. D1 runs one write at a time, and a single statement both looks for a free place
 * and takes it, so of any number of callers who race for one place exactly as many win as there are places. The rest of
 * the batch (audit, contact, counter, the caller's hold) happens with it or not at all.
 * @throws AppError `conflict` where the time is taken (with `details.alternatives`) or the key came with another
 *   request; `invalid` where the rules forbid the time (with alternatives) or the service is unclear; `not_found` for an
 *   unknown service id
 */
export async function book(ctx: Ctx, input: BookInput): Promise<Booking> {
  requirePermission(ctx, "bookings.write");
  const { db, now } = ctx;
  const digest = input.idempotencyKey === undefined ? null : await digestOf(input);
  const [config, earlier] = await Promise.all([publishedConfig(ctx), bookingOfKey(ctx, input.idempotencyKey)]);
  if (earlier !== undefined) return repeated(earlier, digest);

  const service = pickService(config, input);
  const wish = { config, serviceId: service.id, startsAt: input.startsAt, own: { holder: input.holder } };
  const refusal = checkStart({ ...wish, busy: [], now });
  if (refusal !== null) throw await refuse(ctx, refusal, wish);

  const person = {
    name: input.customerName,
    phone: input.customerPhone ?? null,
    email: input.customerEmail ?? null,
  };
  const contact = upsertContact(ctx, person, { bookings: 1 }, isProven(input));
  const span = spanOf(service, input.startsAt);
  const row = {
    id: ctx.newId("booking"),
    tenantId: ctx.tenant.id,
    status: "confirmed" as const,
    serviceId: service.id,
    customerName: person.name,
    customerEmail: person.email,
    customerPhone: person.phone,
    ...span,
    timeZone: config.timeZone,
    source: input.source,
    notes: input.notes ?? null,
    externalId: null,
    callId: input.callId ?? null,
    idempotencyKey: input.idempotencyKey ?? null,
    requestDigest: digest,
    createdAt: now,
    updatedAt: now,
  };
  const text = noticeOf(ctx, input.notice, "booked", config, row);
  const free = placeIsFree(ctx, span, config.booking.capacity, wish.own);
  const details = { serviceId: service.id, startsAt: new Date(span.startsAt).toISOString(), source: input.source };
  const won = await guardedBatch(db, insertWhere(db, bookings, { ...row, contactId: contact?.id ?? null }, free), [
    auditEntry(ctx, "booking.created", row.id, details),
    ...(contact === null ? [] : [contact.statement]),
    countBooking(ctx, localDay(now, config.timeZone)),
    ...(input.holder === undefined ? [] : [dropHold(ctx, input.holder)]),
    ...(text === null ? [] : [text.insert, text.audit]),
  ]);
  if (!won) {
    const winner = await winnerOfKey(ctx, input.idempotencyKey);
    if (winner !== undefined) return repeated(winner, digest);
    throw await refuse(ctx, "taken", wish);
  }
  const booking = viewBooking(row);
  announce(ctx, booking);
  text?.nudge();
  return booking;
}

/** True where the customer is known to be who they say: by the number they call or text from, or by who books for them. */
const isProven = ({ notice, customerPhone }: BookInput): boolean =>
  notice === undefined ||
  (notice.conversation.callerPhone !== null && notice.conversation.callerPhone === customerPhone);

const countBooking = ({ db, tenant }: Ctx, day: string) =>
  db
    .insert(dailyCounters)
    .values({ tenantId: tenant.id, day, bookings: 1 })
    .onConflictDoUpdate({
      target: [dailyCounters.tenantId, dailyCounters.day],
      set: { bookings: sql`${dailyCounters.bookings} + 1` },
    });
