import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Retention } from "../../domain/billing/plan/retention.ts";

const at = (name: string) => integer(name, { mode: "timestamp_ms" });

/** A business. */
export const tenants = sqliteTable(
  "tenants",
  {
    id: text("id").primaryKey(),
    name: text("name").notNull(),
    slug: text("slug").notNull().unique(),
    logo: text("logo"),
    metadata: text("metadata"),
    status: text("status", { enum: ["active", "suspended"] })
      .notNull()
      .default("active"),
    /** Which database holds this tenant's rows: one D1 stops at 10 GB. */
    shard: integer("shard").notNull().default(0),
    createdAt: at("created_at").notNull(),
    /** How long what is said is kept, and when that is looked at again, integer ms. */
    retention: text("retention", { mode: "json" }).$type<Retention>(),
    retentionDueAt: integer("retention_due_at").notNull().default(0),
  },
  (t) => [index("tenants_retention_due").on(t.retentionDueAt)],
);

export const members = sqliteTable(
  "members",
  {
    id: text("id").primaryKey(),
    organizationId: text("tenant_id").notNull(),
    userId: text("user_id").notNull(),
    role: text("role", { enum: ["owner", "admin", "member", "viewer"] }).notNull(),
    createdAt: at("created_at").notNull(),
  },
  (t) => [uniqueIndex("members_tenant_user").on(t.organizationId, t.userId), index("members_user").on(t.userId)],
);

export const invitations = sqliteTable(
  "invitations",
  {
    id: text("id").primaryKey(),
    organizationId: text("tenant_id").notNull(),
    email: text("email").notNull(),
    role: text("role", { enum: ["owner", "admin", "member", "viewer"] }),
    status: text("status").notNull(),
    expiresAt: at("expires_at").notNull(),
    inviterId: text("inviter_id").notNull(),
    createdAt: at("created_at").notNull(),
  },
  (t) => [index("invitations_tenant").on(t.organizationId, t.status), index("invitations_email").on(t.email)],
);
