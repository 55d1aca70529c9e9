import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** A question that nothing answered, in all its wordings. */
export const knowledgeGaps = sqliteTable(
  "knowledge_gaps",
  {
    id: text("id").primaryKey(),
    tenantId: text("tenant_id").notNull(),
    question: text("question").notNull(),
    asked: integer("asked").notNull(),
    status: text("status", { enum: ["open", "answered", "drafted", "dismissed"] }).notNull(),
    answer: text("answer"),
    factId: text("fact_id"),
    /** When the owner was texted about it; null where they were not. */
    toldAt: integer("told_at"),
    /** The text they were told by: what they reply to. */
    toldTextId: text("told_text_id"),
    firstAt: integer("first_at").notNull(),
    lastAt: integer("last_at").notNull(),
  },
  (t) => [index("knowledge_gaps_tenant").on(t.tenantId, t.status, t.lastAt)],
);

/** Each time it was asked, once a conversation. */
export const gapSightings = sqliteTable(
  "gap_sightings",
  {
    tenantId: text("tenant_id").notNull(),
    gapId: text("gap_id").notNull(),
    /** The call or conversation. */
    sourceId: text("source_id").notNull(),
    wording: text("wording").notNull(),
    at: integer("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.sourceId, t.wording] }),
    index("gap_sightings_gap").on(t.tenantId, t.gapId, t.at),
  ],
);
