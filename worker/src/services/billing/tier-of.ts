import { eq } from "drizzle-orm";
import type { Tier } from "../../contract/plans.ts";
import type { Ctx } from "../../context.ts";
import { subscriptions } from "../../db/schema/billing.ts";

/** The tenant's tier; the smallest where it has none. */
export async function tierOf({ db, tenant }: Ctx): Promise<Tier> {
  const [plan] = await db
    .select({ tier: subscriptions.tier })
    .from(subscriptions)
    .where(eq(subscriptions.tenantId, tenant.id));
  return plan?.tier ?? "starter";
}
