import type { Ctx } from "../../../context.ts";

/** Has the tenant's billing settled by the queue: now, or so many seconds from now. */
export const settleLater = ({ deps, tenant }: Ctx, delaySeconds = 0): Promise<void> =>
  deps.queue.send({ type: "billing.changed", tenantId: tenant.id, shard: tenant.shard }, { delaySeconds });
