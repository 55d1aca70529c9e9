import { and, eq } from "drizzle-orm";
import type { AgentConfig, AgentConfigView } from "../../contract/agent-config.ts";
import type { Ctx } from "../../context.ts";
import { agents, agentVersions } from "../../db/schema/agent.ts";
import { notFound } from "../../errors.ts";
import { storedConfig } from "../../domain/agent/stored-config.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";

/** The newest version, published or not, with both numbers. */
export async function readConfig(ctx: Ctx): Promise<AgentConfigView> {
  requirePermission(ctx, "agent.read");
  const [row] = await ctx.db
    .select({ config: agentVersions.config, version: agents.version, publishedVersion: agents.publishedVersion })
    .from(agents)
    .innerJoin(
      agentVersions,
      and(eq(agentVersions.tenantId, agents.tenantId), eq(agentVersions.version, agents.version)),
    )
    .where(eq(agents.tenantId, ctx.tenant.id));
  if (row === undefined) throw notFound("configuration");
  return { ...storedConfig(row.config), version: row.version, publishedVersion: row.publishedVersion };
}

/** One version as it was saved. @throws AppError `not_found` where this tenant never saved it */
export async function readVersion(ctx: Ctx, version: number): Promise<AgentConfig> {
  requirePermission(ctx, "agent.read");
  const [row] = await ctx.db
    .select({ config: agentVersions.config })
    .from(agentVersions)
    .where(and(eq(agentVersions.tenantId, ctx.tenant.id), eq(agentVersions.version, version)));
  if (row === undefined) throw notFound(`version ${version}`);
  return storedConfig(row.config);
}
