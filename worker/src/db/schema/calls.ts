import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { CallOutcome, CallStatus, Turn } from "../../contract/calls.ts";

export const calls = sqliteTable(
  "calls",
  {
    id: text("id").primaryKey(),
    tenantId: text("tenant_id").notNull(),
    callSid: text("call_sid").notNull(),
    from: text("from_number").notNull(),
    to: text("to_number").notNull(),
    status: text("status").$type<CallStatus>().notNull(),
    outcome: text("outcome").$type<CallOutcome>(),
    startedAt: integer("started_at").notNull(),
    endedAt: integer("ended_at"),
    durationSeconds: integer("duration_seconds").notNull().default(0),
    billableSeconds: integer("billable_seconds").notNull().default(0),
    summary: text("summary"),
    contactId: text("contact_id"),
    bookingIds: text("booking_ids", { mode: "json" }).$type<string[]>().notNull(),
  },
  (t) => [
    uniqueIndex("calls_call_sid").on(t.callSid),
    index("calls_tenant_started").on(t.tenantId, t.startedAt, t.id),
    index("calls_tenant_contact").on(t.tenantId, t.contactId),
  ],
);

/** One row a call: a transcript is only ever read whole. */
export const transcripts = sqliteTable(
  "transcripts",
  {
    callId: text("call_id").primaryKey(),
    tenantId: text("tenant_id").notNull(),
    turns: text("turns", { mode: "json" }).$type<Turn[]>().notNull(),
  },
  (t) => [index("transcripts_tenant").on(t.tenantId, t.callId)],
);

export const contacts = sqliteTable(
  "contacts",
  {
    id: text("id").primaryKey(),
    tenantId: text("tenant_id").notNull(),
    name: text("name"),
    phone: text("phone"),
    email: text("email"),
    calls: integer("calls").notNull().default(0),
    bookings: integer("bookings").notNull().default(0),
    firstSeenAt: integer("first_seen_at").notNull(),
    lastSeenAt: integer("last_seen_at").notNull(),
  },
  (t) => [
    uniqueIndex("contacts_tenant_phone").on(t.tenantId, t.phone),
    index("contacts_tenant_email").on(t.tenantId, t.email),
    index("contacts_tenant_seen").on(t.tenantId, t.lastSeenAt, t.id),
  ],
);

export const messages = sqliteTable(
  "messages",
  {
    id: text("id").primaryKey(),
    tenantId: text("tenant_id").notNull(),
    callId: text("call_id"),
    contactId: text("contact_id"),
    fromName: text("from_name"),
    fromPhone: text("from_phone"),
    body: text("body").notNull(),
    status: text("status", { enum: ["open", "done"] }).notNull(),
    createdAt: integer("created_at").notNull(),
  },
  (t) => [index("messages_tenant_created").on(t.tenantId, t.createdAt, t.id)],
);
