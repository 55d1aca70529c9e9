import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { RunStatus, StartOnboarding, StepKey, StepQuestion, StepStatus } from "../../contract/onboarding.ts";

/** One onboarding of a tenant. */
export const onboardingRuns = sqliteTable(
  "onboarding_runs",
  {
    id: text("id").primaryKey(),
    tenantId: text("tenant_id").notNull(),
    status: text("status").$type<RunStatus>().notNull(),
    /** What it began with, without the password. */
    input: text("input", { mode: "json" }).$type<Omit<StartOnboarding, "password">>().notNull(),
    createdAt: integer("created_at").notNull(),
    updatedAt: integer("updated_at").notNull(),
  },
  (t) => [
    index("onboarding_runs_tenant").on(t.tenantId, t.createdAt),
    index("onboarding_runs_status").on(t.status, t.updatedAt),
  ],
);

/** The six steps of a run. */
export const onboardingSteps = sqliteTable(
  "onboarding_steps",
  {
    runId: text("run_id").notNull(),
    tenantId: text("tenant_id").notNull(),
    step: integer("step").notNull(),
    key: text("key").$type<StepKey>().notNull(),
    status: text("status").$type<StepStatus>().notNull(),
    description: text("description"),
    /** What it found, corrections not applied. */
    payload: text("payload", { mode: "json" }).$type<Record<string, unknown>>(),
    /** What the owner has put right, all corrections together. */
    correction: text("correction", { mode: "json" }).$type<Record<string, unknown>>(),
    /** What the step must know of itself when it runs again, and nobody else sees. */
    memory: text("memory", { mode: "json" }).$type<Record<string, unknown>>(),
    question: text("question", { mode: "json" }).$type<StepQuestion>(),
    /** What it depended on when it ran: where that differs now, it is run again. */
    inputs: text("inputs"),
    error: text("error"),
    attempts: integer("attempts").notNull().default(0),
    /** Who is at it; a claim that has passed to somebody else writes nothing. */
    lease: text("lease"),
    leaseUntil: integer("lease_until").notNull().default(0),
    /** A retry waits until then, integer ms. */
    dueAt: integer("due_at").notNull().default(0),
    startedAt: integer("started_at"),
    finishedAt: integer("finished_at"),
    tookMs: integer("took_ms"),
  },
  (t) => [primaryKey({ columns: [t.runId, t.step] }), index("onboarding_steps_tenant").on(t.tenantId, t.runId)],
);
