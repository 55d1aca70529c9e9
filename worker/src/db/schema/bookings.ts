import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { BookingSource, BookingStatus } from "../../contract/bookings.ts";

export const bookings = sqliteTable(
  "bookings",
  {
    id: text("id").primaryKey(),
    tenantId: text("tenant_id").notNull(),
    status: text("status").$type<BookingStatus>().notNull(),
    serviceId: text("service_id").notNull(),
    customerName: text("customer_name").notNull(),
    customerEmail: text("customer_email"),
    customerPhone: text("customer_phone"),
    contactId: text("contact_id"),
    startsAt: integer("starts_at").notNull(),
    endsAt: integer("ends_at").notNull(),
    /** End plus the service's buffer: until then the place is taken. */
    busyUntil: integer("busy_until").notNull(),
    /** IANA zone the appointment was agreed in. */
    timeZone: text("time_zone").notNull(),
    source: text("source").$type<BookingSource>().notNull(),
    notes: text("notes"),
    externalId: text("external_id"),
    callId: text("call_id"),
    /** The caller's key for this request, with a digest of what was asked: a repeat finds the first answer. */
    idempotencyKey: text("idempotency_key"),
    requestDigest: text("request_digest"),
    createdAt: integer("created_at").notNull(),
    updatedAt: integer("updated_at").notNull(),
  },
  (t) => [
    index("bookings_tenant_starts").on(t.tenantId, t.startsAt, t.id),
    uniqueIndex("bookings_tenant_idempotency").on(t.tenantId, t.idempotencyKey),
    index("bookings_tenant_phone").on(t.tenantId, t.customerPhone),
  ],
);

/** A place kept for a caller while the details are read back. An expired hold counts for nothing. */
export const holds = sqliteTable(
  "holds",
  {
    id: text("id").primaryKey(),
    tenantId: text("tenant_id").notNull(),
    /** The conversation that holds it: it may take its own place. */
    holder: text("holder").notNull(),
    startsAt: integer("starts_at").notNull(),
    busyUntil: integer("busy_until").notNull(),
    expiresAt: integer("expires_at").notNull(),
  },
  (t) => [
    uniqueIndex("holds_tenant_holder").on(t.tenantId, t.holder),
    index("holds_tenant_starts").on(t.tenantId, t.startsAt),
  ],
);
