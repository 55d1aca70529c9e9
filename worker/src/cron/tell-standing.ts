import { openDb } from "../db/client.ts";
import type { Env } from "../env.ts";
import { createLog } from "../observe/log.ts";
import { tellStanding, tenantsToTellStanding } from "../services/billing/settling/tell-standing.ts";
import { actFor } from "./act-for.ts";

/** Tells owners whose trial ends, or who owe something, what happens when. @param now integer ms */
export async function tellStandings(env: Env, now: number): Promise<void> {
  const due = await tenantsToTellStanding(openDb(env.DB, "first-primary"), now);
  const tell = (tenant: { id: string; shard: number }) =>
    actFor(env, tenant, tellStanding).catch((error: unknown) =>
      createLog({ tenantId: tenant.id }).error("owner not told how they stand", error),
    );
  await Promise.all(due.map(tell));
}
