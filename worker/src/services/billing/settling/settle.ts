import { and, eq } from "drizzle-orm";
import type { Ctx } from "../../../context.ts";
import { subscriptions } from "../../../db/schema/billing.ts";
import { requirePermission } from "../../../domain/tenancy/permissions.ts";
import { refreshSnapshots } from "../../agent/refresh-snapshots.ts";
import { settleToPlan } from "../../voices/settle-to-plan.ts";
import { adoptTruth } from "../registers/adopt-truth.ts";
import { endSecondSubscriptions } from "./end-second-subscriptions.ts";
import { planRow } from "../plan-row.ts";
import { settleLater } from "./settle-later.ts";
import { tellPlanNews } from "./tell-plan-news.ts";
import { tellStanding } from "./tell-standing.ts";

/** An event that seems to be of the future by more than this, milliseconds, is not waited for. */
const mostAhead = 5000;

/**
 * Does what follows from a change of the tenant's plan or payments: asks the provider how things stand, has the next call
 * answered accordingly, gives the voice the plan has, tells the owner and whoever looks at the dashboard. Asked again it
 * finishes what is missing; what it has no answer for it still does by what is known.
 * @throws AppError as `Payments` does where the provider could not be asked: everything else is done, and it is to be
 *   called again
 */
export async function settleBilling(ctx: Ctx): Promise<void> {
  requirePermission(ctx, "billing.write");
  const { db, deps, tenant } = ctx;
  const before = await planRow(ctx);
  if (before === null) return;
  const asked = await ask(ctx);
  await refreshSnapshots(ctx);
  await settleToPlan(ctx);
  await tellPlanNews(ctx);
  await tellStanding(ctx);
  ctx.defer(deps.live.publish(tenant.id, { type: "billing.changed" }));
  if ("failure" in asked) throw asked.failure;

  const { adopted } = asked;
  // Somebody has changed it meanwhile, and has had a message sent.
  if (adopted !== null && adopted.before.changedAt !== before.changedAt) return;
  const ahead = (adopted?.heardUntil ?? 0) + 1000 - ctx.now;
  // In the second of an event another may happen that no answer of that second goes before: the next second's answer does.
  if (ahead > 0 && ahead <= mostAhead) return settleLater(ctx, 2);
  const { changedAt } = adopted?.after ?? before;
  await db
    .update(subscriptions)
    .set({ settledAt: changedAt })
    .where(and(eq(subscriptions.tenantId, tenant.id), eq(subscriptions.changedAt, changedAt)));
}

async function ask(ctx: Ctx) {
  const { payments } = ctx.deps;
  if (payments === null) return { adopted: null };
  try {
    const adopted = await adoptTruth(ctx, payments);
    if (adopted !== null) await endSecondSubscriptions(ctx, payments, adopted);
    return { adopted };
  } catch (failure) {
    return { failure };
  }
}
