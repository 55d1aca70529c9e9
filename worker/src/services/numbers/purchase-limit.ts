import { eq } from "drizzle-orm";
import type { Ctx } from "../../context.ts";
import { subscriptions } from "../../db/schema/billing.ts";
import { AppError } from "../../errors.ts";
import { termsOf } from "../billing/terms.ts";

const daySeconds = 86_400;
/** Numbers a day that are bought for those who pay nothing yet: for one tenant, from one address, and for all together. */
const atMost = { tenant: 3, address: 5, all: 100 };

/**
 * Counts a purchase at a carrier, which costs money whether or not anybody ever pays us. Whoever has a plan that is paid
 * is bound by the plan alone.
 * @param from the client's address, as `http/caller-address.ts` gives it; absent where nobody knows
 * @throws AppError `limit` with `retryAfter` where there were too many within a day
 */
export async function requirePurchase(ctx: Ctx, from: string | undefined): Promise<void> {
  const { deps, tenant } = ctx;
  if (!deps.telephony.real || (await isSubscribed(ctx))) return;
  const counters: [string, number][] = [
    [`numbers-of:${tenant.id}`, atMost.tenant],
    ...(from === undefined ? [] : [[`numbers-from:${from}`, atMost.address] satisfies [string, number]]),
    ["numbers", atMost.all],
  ];
  for (const [key, most] of counters) {
    const wait = await deps.limits.take(key, most, daySeconds);
    if (wait > 0)
      throw new AppError("limit", "no more numbers can be bought today before a plan is paid for; bring your own", {
        retryAfter: wait,
      });
  }
}

async function isSubscribed({ db, tenant }: Ctx): Promise<boolean> {
  const [row] = await db.select().from(subscriptions).where(eq(subscriptions.tenantId, tenant.id));
  return row !== undefined && termsOf(row).subscribed;
}
