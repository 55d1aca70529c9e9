import { and, eq, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "../../db/client.ts";
import { agents, agentVersions, phoneNumbers } from "../../db/schema/agent.ts";
import { subscriptions } from "../../db/schema/billing.ts";
import { tenants } from "../../db/schema/tenants.ts";
import type { AgentSnapshot } from "../../domain/agent/snapshot.ts";
import { storedConfig } from "../../domain/agent/stored-config.ts";
import { withoutLoops } from "../../domain/agent/without-loops.ts";
import { allowanceOf } from "../../domain/billing/plan/entitlements.ts";
import { fallbackVoice } from "../../domain/voices/fallback-voice.ts";
import { termsOf } from "../billing/terms.ts";
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
      plan: subscriptions,
      own: sql<string>`(SELECT json_group_array(${phoneNumbers.phoneNumber}) FROM ${phoneNumbers} WHERE ${phoneNumbers.tenantId} = ${tenants.id} AND ${phoneNumbers.phoneNumber} IS NOT NULL)`,
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
  const { own, config: saved, plan, ...rest } = row;
  const stored = storedConfig(saved);
  const tier = plan?.tier ?? "starter";
  // What is stored may be from other times: nobody is answered in a voice the plan lacks, or put through to ourselves.
  const voiced = tierHasVoice(tier, stored.voiceProfile) ? stored : { ...stored, voiceProfile: fallbackVoice(stored) };
  const config = withoutLoops(voiced, z.array(z.string()).parse(JSON.parse(own)));
  return {
    ...rest,
    ...(plan === null ? {} : factsOf(plan)),
    config,
    tier,
    concurrentCalls: allowanceOf(tier, "concurrentCalls"),
  };
}

/** What the service depends on, as facts: whoever reads them later knows what holds then. */
const factsOf = (plan: typeof subscriptions.$inferSelect): Pick<AgentSnapshot, "terms" | "period"> => ({
  terms: termsOf(plan),
  period: { start: plan.currentPeriodStart, end: plan.currentPeriodEnd },
});
