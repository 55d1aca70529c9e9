import { openDb } from "../db/client.ts";
import type { Env } from "../env.ts";
import { createLog } from "../observe/log.ts";
import { tenantsWithUntoldGaps } from "../services/gaps/tell-due.ts";
import { tellNextGap } from "../services/gaps/tell-next.ts";
import { actFor } from "./act-for.ts";

/** Texts owners the questions that came up at night or behind another one. */
export async function tellGaps(env: Env): Promise<void> {
  const waiting = await tenantsWithUntoldGaps(openDb(env.DB, "first-primary"));
  const tell = (tenant: { id: string; shard: number }) =>
    actFor(env, tenant, tellNextGap).catch((error: unknown) =>
      createLog({ tenantId: tenant.id }).error("owner not told of a question", error),
    );
  await Promise.all(waiting.map(tell));
}
