import { and, eq, type SQL } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { agents, agentVersions } from "../../db/schema/agent.ts";
import { subscriptions } from "../../db/schema/billing.ts";
import { tenants } from "../../db/schema/tenants.ts";
import { plans } from "../../contract/plans.ts";
import type { AgentSnapshot } from "../../domain/agent/snapshot.ts";
import { fallbackVoice } from "../../domain/voices/fallback-voice.ts";
import { tierHasVoice } from "../voices/allowed-voice.ts";

/** What answers a tenant's customers now, read from the database. Null where there is no such tenant. */
export const snapshotOfTenant = (db: Db, tenantId: string): Promise<AgentSnapshot | null> =>
  readSnapshot(db, eq(tenants.id, tenantId));

/** The snapshot of the one tenant that `who` says; null where it says none. */
export async function readSnapshot(db: Db, who: SQL): Promise<AgentSnapshot | null> {
  const [row] = await db
    .select({
      tenantId: tenants.id,
      shard: tenants.shard,
      tenantStatus: tenants.status,
      version: agents.publishedVersion,
      publishedAt: agents.updatedAt,
      config: agentVersions.config,
      tier: subscriptions.tier,
    })
    .from(tenants)
    .innerJoin(agents, eq(agents.tenantId, tenants.id))
    .innerJoin(
      agentVersions,
      and(eq(agentVersions.tenantId, tenants.id), eq(agentVersions.version, agents.publishedVersion)),
    )
    .leftJoin(subscriptions, eq(subscriptions.tenantId, tenants.id))
    .where(who);
  if (row === undefined) return null;
  const tier = row.tier ?? "starter";
  // What is stored may be from better times: nobody is answered in a voice the plan lacks.
  const config = tierHasVoice(tier, row.config.voiceProfile)
    ? row.config
    : { ...row.config, voiceProfile: fallbackVoice(row.config) };
  return { ...row, config, tier, concurrentCalls: plans[tier].concurrentCalls };
}
