import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { AgentConfig } from "../../contract/agent-config.ts";
import type { TextRegistration } from "../../contract/onboarding.ts";

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
    /** Where it comes from: `owner`, `onboarding`, `gap`, `plan` (a voice the plan no longer has), `voices` (a withdrawn one). */
    origin: text("origin").notNull().default("owner"),
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
    /** `bought` numbers are ours to give back. */
    origin: text("origin", { enum: ["bought", "brought", "assigned"] })
      .notNull()
      .default("brought"),
    /** While `pending`: until then somebody is at it, integer ms; who finds it later finishes it. */
    leaseUntil: integer("lease_until").notNull().default(0),
    /** Where it stands with the carriers' registration of business texting. */
    textRegistration: text("text_registration").$type<TextRegistration>().notNull().default("unregistered"),
    createdAt: integer("created_at").notNull(),
  },
  (t) => [
    uniqueIndex("phone_numbers_number").on(t.phoneNumber),
    index("phone_numbers_tenant").on(t.tenantId, t.createdAt),
    // Only what the sweep looks for, which is next to nothing.
    index("phone_numbers_unsettled")
      .on(t.status, t.leaseUntil)
      .where(sql`status = 'pending' OR (status = 'released' AND provider_sid IS NOT NULL)`),
  ],
);
