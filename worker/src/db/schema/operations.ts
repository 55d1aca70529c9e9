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

export const onboardingRuns = sqliteTable(
  "onboarding_runs",
  {
    id: text("id").primaryKey(),
    tenantId: text("tenant_id").notNull(),
    status: text("status", { enum: ["running", "needs_input", "done", "failed"] }).notNull(),
    input: text("input", { mode: "json" }).$type<Record<string, unknown>>().notNull(),
    createdAt: integer("created_at").notNull(),
    updatedAt: integer("updated_at").notNull(),
  },
  (t) => [index("onboarding_runs_tenant").on(t.tenantId, t.createdAt)],
);

export const onboardingSteps = sqliteTable(
  "onboarding_steps",
  {
    runId: text("run_id").notNull(),
    tenantId: text("tenant_id").notNull(),
    step: integer("step").notNull(),
    key: text("key", { enum: ["signal", "profile", "voice", "config", "integrations", "launch"] }).notNull(),
    status: text("status", { enum: ["pending", "running", "retrying", "needs_input", "done", "failed"] }).notNull(),
    payload: text("payload", { mode: "json" }).$type<Record<string, unknown>>(),
    error: text("error"),
    attempts: integer("attempts").notNull().default(0),
    leaseUntil: integer("lease_until").notNull().default(0),
    startedAt: integer("started_at"),
    finishedAt: integer("finished_at"),
  },
  (t) => [primaryKey({ columns: [t.runId, t.step] }), index("onboarding_steps_tenant").on(t.tenantId, t.runId)],
);
