import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { GateResult, RegressionExpectation } from "../../contract/gate.ts";

/** One run of the go-live gate over one version of a configuration. */
export const gateRuns = sqliteTable(
  "gate_runs",
  {
    id: text("id").primaryKey(),
    tenantId: text("tenant_id").notNull(),
    version: integer("version").notNull(),
    status: text("status", { enum: ["passed", "failed"] }).notNull(),
    engine: text("engine", { enum: ["builtin", "openai"] }).notNull(),
    passed: integer("passed").notNull(),
    failed: integer("failed").notNull(),
    blocking: integer("blocking").notNull(),
    pinnedAt: integer("pinned_at").notNull(),
    tookMs: integer("took_ms").notNull(),
    results: text("results", { mode: "json" }).$type<GateResult[]>().notNull(),
    createdAt: integer("created_at").notNull(),
  },
  (t) => [index("gate_runs_tenant").on(t.tenantId, t.createdAt, t.id)],
);

/** Scenarios made of real calls; the generated ones follow from the configuration and are not stored. */
export const gateScenarios = sqliteTable(
  "gate_scenarios",
  {
    id: text("id").primaryKey(),
    tenantId: text("tenant_id").notNull(),
    title: text("title").notNull(),
    callerLines: text("caller_lines", { mode: "json" }).$type<string[]>().notNull(),
    expectation: text("expectation", { mode: "json" }).$type<RegressionExpectation>().notNull(),
    mustPass: integer("must_pass", { mode: "boolean" }).notNull(),
    /** The call or conversation it was made of. */
    sourceId: text("source_id"),
    createdAt: integer("created_at").notNull(),
    createdBy: text("created_by"),
  },
  (t) => [index("gate_scenarios_tenant").on(t.tenantId, t.createdAt, t.id)],
);
