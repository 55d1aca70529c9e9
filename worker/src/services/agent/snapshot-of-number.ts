import { and, eq } from "drizzle-orm";
import type { Tier } from "../../contract/plans.ts";
import { plans } from "../../contract/plans.ts";
import type { Db } from "../../db/client.ts";
import { agents, agentVersions, phoneNumbers } from "../../db/schema/agent.ts";
import { subscriptions } from "../../db/schema/billing.ts";
import { tenants } from "../../db/schema/tenants.ts";
import type { AgentSnapshot } from "../../domain/agent/snapshot.ts";
import type { SnapshotStore } from "../../adapters/ports.ts";
import type { Log } from "../../observe/log.ts";

/** How long an isolate trusts what it has read, milliseconds. */
const freshFor = 30_000;
const maxRemembered = 5000;
const remembered = new Map<string, { snapshot: AgentSnapshot; until: number }>();

/** Drops what this isolate remembers of a number; others follow within `freshFor`. */
export const forgetSnapshot = (phoneNumber: string): void => void remembered.delete(phoneNumber);

/** Compiles a number's snapshot from the database. Null where the number is nobody's. */
export async function compileSnapshot(db: Db, phoneNumber: string): Promise<AgentSnapshot | null> {
  const [row] = await db
    .select({
      tenantId: tenants.id,
      shard: tenants.shard,
      tenantStatus: tenants.status,
      version: agents.publishedVersion,
      config: agentVersions.config,
      tier: subscriptions.tier,
    })
    .from(phoneNumbers)
    .innerJoin(tenants, eq(tenants.id, phoneNumbers.tenantId))
    .innerJoin(agents, eq(agents.tenantId, tenants.id))
    .innerJoin(
      agentVersions,
      and(eq(agentVersions.tenantId, tenants.id), eq(agentVersions.version, agents.publishedVersion)),
    )
    .leftJoin(subscriptions, eq(subscriptions.tenantId, tenants.id))
    .where(and(eq(phoneNumbers.phoneNumber, phoneNumber), eq(phoneNumbers.status, "active")));
  if (row === undefined) return null;
  const tier: Tier = row.tier ?? "starter";
  return { ...row, tier, concurrentCalls: plans[tier].concurrentCalls };
}

export interface SnapshotSources {
  db: () => Db;
  store: SnapshotStore;
  log: Log;
  defer: (work: Promise<unknown>) => void;
  /** integer ms */
  now: number;
}

/**
 * The snapshot behind a number: this isolate's memory, then KV, then the database. A store that is down counts as a miss.
 * @returns null where the number is nobody's
 * @throws what the database throws, when nothing nearer knew the number
 */
export async function snapshotOfNumber(sources: SnapshotSources, phoneNumber: string): Promise<AgentSnapshot | null> {
  const known = remembered.get(phoneNumber);
  if (known !== undefined && known.until > sources.now) return known.snapshot;
  const cached = await sources.store.get(phoneNumber).catch((error: unknown) => {
    sources.log.error("snapshot store failed", error);
    return null;
  });
  const snapshot = cached ?? (await compileSnapshot(sources.db(), phoneNumber));
  if (snapshot === null) return null;
  if (remembered.size >= maxRemembered) remembered.clear();
  remembered.set(phoneNumber, { snapshot, until: sources.now + freshFor });
  if (cached === null) sources.defer(sources.store.put(phoneNumber, snapshot));
  return snapshot;
}
