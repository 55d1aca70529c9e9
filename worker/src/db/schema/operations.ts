import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Who did what, written in the batch that did it. */
export const auditLog = sqliteTable(
  "audit_log",
  {
    id: text("id").primaryKey(),
    tenantId: text("tenant_id").notNull(),
    at: integer("at").notNull(),
    actorType: text("actor_type").notNull(),
    actorId: text("actor_id"),
    action: text("action").notNull(),
    target: text("target"),
    details: text("details", { mode: "json" }).$type<Record<string, unknown>>().notNull(),
    requestId: text("request_id"),
  },
  (t) => [index("audit_log_tenant_at").on(t.tenantId, t.at, t.id)],
);

/** Every vendor event applied, by the vendor's own id: the second delivery finds it. */
export const webhookEvents = sqliteTable(
  "webhook_events",
  {
    provider: text("provider").notNull(),
    id: text("id").notNull(),
    type: text("type").notNull(),
    receivedAt: integer("received_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.provider, t.id] })],
);

/** Mail on its way out: a row before it is a request, as texts are. */
export const mails = sqliteTable(
  "mails",
  {
    id: text("id").primaryKey(),
    tenantId: text("tenant_id").notNull(),
    to: text("to_address").notNull(),
    subject: text("subject").notNull(),
    body: text("body").notNull(),
    /** What it is for: `onboarding-done`, `voice-replaced`, … */
    purpose: text("purpose").notNull(),
    status: text("status", { enum: ["queued", "sending", "sent", "failed"] }).notNull(),
    failure: text("failure"),
    providerId: text("provider_id"),
    attempts: integer("attempts").notNull().default(0),
    /** When it may be tried (again), integer ms; null once it has left or failed for good. */
    dueAt: integer("due_at"),
    leaseUntil: integer("lease_until").notNull().default(0),
    createdAt: integer("created_at").notNull(),
    updatedAt: integer("updated_at").notNull(),
  },
  (t) => [index("mails_tenant_created").on(t.tenantId, t.createdAt, t.id), index("mails_due").on(t.dueAt)],
);
