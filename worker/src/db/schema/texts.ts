import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { ConversationChannel, TextStatus } from "../../contract/texts.ts";
import type { CallOutcome, Turn } from "../../contract/calls.ts";

/**
 * Every text message, in and out. An outbound one is a row before it is a request: the row is the outbox, and what the
 * carrier says of it later only ever moves it forward.
 */
export const texts = sqliteTable(
  "texts",
  {
    id: text("id").primaryKey(),
    tenantId: text("tenant_id").notNull(),
    direction: text("direction", { enum: ["in", "out"] }).notNull(),
    from: text("from_number").notNull(),
    to: text("to_number").notNull(),
    body: text("body").notNull(),
    status: text("status").$type<TextStatus>().notNull(),
    /** Why it failed, in words for the owner. */
    failure: text("failure"),
    /** The carrier's own code for the failure. */
    errorCode: text("error_code"),
    providerSid: text("provider_sid"),
    /** What the text is for: `confirmation`, `code`, `reply`, … */
    purpose: text("purpose").notNull(),
    conversationId: text("conversation_id"),
    contactId: text("contact_id"),
    bookingId: text("booking_id"),
    attempts: integer("attempts").notNull().default(0),
    /** When an outbound text may be tried (again), integer ms; null once it has left or failed for good. */
    dueAt: integer("due_at"),
    /** Until then somebody is sending it, integer ms. */
    leaseUntil: integer("lease_until").notNull().default(0),
    createdAt: integer("created_at").notNull(),
    updatedAt: integer("updated_at").notNull(),
  },
  (t) => [
    index("texts_tenant_created").on(t.tenantId, t.createdAt, t.id),
    uniqueIndex("texts_provider_sid").on(t.providerSid),
    index("texts_due").on(t.dueAt),
  ],
);

/** Who has asked for no more texts from a tenant, or for them again. */
export const textConsents = sqliteTable(
  "text_consents",
  {
    tenantId: text("tenant_id").notNull(),
    phone: text("phone").notNull(),
    state: text("state", { enum: ["opted-in", "opted-out"] }).notNull(),
    /** The word or error that told us. */
    evidence: text("evidence").notNull(),
    at: integer("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.phone] })],
);

/** One-time codes by which a caller proves that a number is theirs. Only a digest is kept. */
export const phoneCodes = sqliteTable(
  "phone_codes",
  {
    tenantId: text("tenant_id").notNull(),
    conversationId: text("conversation_id").notNull(),
    phone: text("phone").notNull(),
    digest: text("digest").notNull(),
    triesLeft: integer("tries_left").notNull(),
    sent: integer("sent").notNull(),
    expiresAt: integer("expires_at").notNull(),
    verifiedAt: integer("verified_at"),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.conversationId, t.phone] }),
    index("phone_codes_tenant_phone").on(t.tenantId, t.phone),
  ],
);

/** Conversations in writing, as calls are stored: one row with its transcript, replaced as the conversation goes on. */
export const conversations = sqliteTable(
  "conversations",
  {
    id: text("id").primaryKey(),
    tenantId: text("tenant_id").notNull(),
    channel: text("channel").$type<ConversationChannel>().notNull(),
    /** Who writes: E.164 for texts, null in the chat until they say. */
    phone: text("phone"),
    contactId: text("contact_id"),
    outcome: text("outcome").$type<CallOutcome>(),
    summary: text("summary"),
    bookingIds: text("booking_ids", { mode: "json" }).$type<string[]>().notNull(),
    turns: text("turns", { mode: "json" }).$type<Turn[]>().notNull(),
    /** Grows with every stored change, so that a late message never overwrites a newer state. */
    revision: integer("revision").notNull(),
    startedAt: integer("started_at").notNull(),
    lastAt: integer("last_at").notNull(),
  },
  (t) => [index("conversations_tenant_last").on(t.tenantId, t.lastAt, t.id)],
);
