import { env } from "cloudflare:workers";
import type { Tier } from "../../src/contract/plans.ts";

/** Puts a tenant on a plan, as if it had always been on it. */
export const planOf = ({ tenantId }: { tenantId: string }, tier: Tier): Promise<unknown> =>
  env.DB.prepare("UPDATE subscriptions SET tier = ? WHERE tenant_id = ?").bind(tier, tenantId).run();
