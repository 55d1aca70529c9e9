import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { AgentConfig } from "../../contract/agent-config.ts";

/** Which version answers calls and which is the newest; the versions themselves never change. */
export const agents = sqliteTable("agents", {
  tenantId: text("tenant_id").primaryKey(),
  version: integer("version").notNull(),
  publishedVersion: integer("published_version").notNull(),
  updatedAt: integer("updated_at").notNull(),
});

export const agentVersions = sqliteTable(
  "agent_versions",
  {
    tenantId: text("tenant_id").notNull(),
    version: integer("version").notNull(),
    config: text("config", { mode: "json" }).$type<AgentConfig>().notNull(),
    createdAt: integer("created_at").notNull(),
    createdBy: text("created_by"),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.version] })],
);

export const phoneNumbers = sqliteTable(
  "phone_numbers",
  {
    id: text("id").primaryKey(),
    tenantId: text("tenant_id").notNull(),
    /** E.164; null once released, so that another tenant may bring the number. */
    phoneNumber: text("phone_number"),
    status: text("status", { enum: ["active", "pending", "released"] }).notNull(),
    providerSid: text("provider_sid"),
    createdAt: integer("created_at").notNull(),
  },
  (t) => [
    uniqueIndex("phone_numbers_number").on(t.phoneNumber),
    index("phone_numbers_tenant").on(t.tenantId, t.createdAt),
  ],
);
