import { and, eq } from "drizzle-orm";
import type { AgentConfig } from "../../contract/agent-config.ts";
import type { Ctx } from "../../context.ts";
import { agents, agentVersions } from "../../db/schema/agent.ts";
import { storedConfig } from "../../domain/agent/stored-config.ts";
import { notFound } from "../../errors.ts";

/** The query for the configuration that answers calls now, for a batch; its row is to be read with `storedConfig`. */
export const publishedConfigQuery = ({ db, tenant }: Ctx) =>
  db
    .select({ config: agentVersions.config })
    .from(agents)
    .innerJoin(
      agentVersions,
      and(eq(agentVersions.tenantId, agents.tenantId), eq(agentVersions.version, agents.publishedVersion)),
    )
    .where(eq(agents.tenantId, tenant.id));

/** The configuration that answers calls now. @throws AppError `not_found` for a tenant that is not there */
export async function publishedConfig(ctx: Ctx): Promise<AgentConfig> {
  const [row] = await publishedConfigQuery(ctx);
  if (row === undefined) throw notFound("configuration");
  return storedConfig(row.config);
}
