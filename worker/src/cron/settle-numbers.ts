import { openDb } from "../db/client.ts";
import type { Env } from "../env.ts";
import { settleNumber, unsettledNumbers } from "../services/numbers/settle.ts";
import { actFor } from "./act-for.ts";

/** Finishes purchases and releases of numbers that were cut short. @param now integer ms */
export async function settleNumbers(env: Env, now: number): Promise<void> {
  const unsettled = await unsettledNumbers(openDb(env.DB, "first-primary"), now);
  await Promise.all(
    unsettled.map(({ id, tenantId, shard }) =>
      actFor(env, { id: tenantId, shard }, (ctx) =>
        settleNumber(ctx, id).catch((error: unknown) => ctx.log.error("number not settled", error, { numberId: id })),
      ),
    ),
  );
}
