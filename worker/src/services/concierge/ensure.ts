import { and, eq, sql } from "drizzle-orm";
import { conciergeTenantId } from "../../contract/chat.ts";
import type { Ctx } from "../../context.ts";
import { agents, agentVersions } from "../../db/schema/agent.ts";
import { subscriptions, tenantCounters } from "../../db/schema/billing.ts";
import { tenants } from "../../db/schema/tenants.ts";
import { conciergeConfig } from "../../domain/concierge/concierge-config.ts";
import { auditEntry } from "../audit/audit-entry.ts";

/**
 * Brings the site's own concierge into the database, as this version of the code describes it, with the operator's address of
 * this deployment. It is a tenant like any
 * other, with its own calendar and rows; it has no members, so nobody can log in to it. Asked again it changes nothing.
 */
export async function ensureConcierge(ctx: Ctx): Promise<void> {
  const { db, now } = ctx;
  const tenantId = conciergeTenantId;
  const notifications = { ...conciergeConfig.notifications, emailTo: ctx.deps.operatorEmail };
  const config = { ...conciergeConfig, notifications };
  const [current] = await db
    .select({ version: agents.version, config: agentVersions.config })
    .from(agents)
    .innerJoin(
      agentVersions,
      and(eq(agentVersions.tenantId, agents.tenantId), eq(agentVersions.version, agents.publishedVersion)),
    )
    .where(eq(agents.tenantId, tenantId));
  if (current !== undefined && JSON.stringify(current.config) === JSON.stringify(config)) return;
  const version = (current?.version ?? 0) + 1;
  await db.batch([
    db
      .insert(tenants)
      .values({ id: tenantId, name: conciergeConfig.businessName, slug: tenantId, createdAt: new Date(now) })
      .onConflictDoNothing(),
    db
      .insert(subscriptions)
      .values({
        tenantId,
        tier: "enterprise",
        status: "active",
        currentPeriodStart: now,
        currentPeriodEnd: now,
        updatedAt: now,
      })
      .onConflictDoNothing(),
    db.insert(tenantCounters).values({ tenantId }).onConflictDoNothing(),
    db
      .insert(agentVersions)
      .values({ tenantId, version, config, createdAt: now, createdBy: null })
      .onConflictDoNothing(),
    db
      .insert(agents)
      .values({ tenantId, version, publishedVersion: version, updatedAt: now })
      .onConflictDoUpdate({
        target: agents.tenantId,
        set: { version, publishedVersion: version, updatedAt: now },
        // Whoever was faster has written the same.
        setWhere: sql`${agents.version} < ${version}`,
      }),
    auditEntry(ctx, "agent.published", tenantId, { version }),
  ]);
}
