import { openDb } from "../db/client.ts";
import { createCtx } from "../deps.ts";
import type { Env } from "../env.ts";
import { settleNumber, unsettledNumbers } from "../services/numbers/settle.ts";

/** Finishes purchases and releases of numbers that were cut short. @param now integer ms */
export async function settleNumbers(env: Env, now: number): Promise<void> {
  const unsettled = await unsettledNumbers(openDb(env.DB, "first-primary"), now);
  await Promise.all(
    unsettled.map(async ({ id, tenantId, shard }) => {
      const behind: Promise<unknown>[] = [];
      const ctx = createCtx(env, {
        tenant: { id: tenantId, shard },
        actor: { type: "system", id: null },
        requestId: id,
        defer: (work) => void behind.push(work),
        bookmark: "first-primary",
      });
      await settleNumber(ctx, id).catch((error: unknown) =>
        ctx.log.error("number not settled", error, { numberId: id }),
      );
      await Promise.all(behind);
    }),
  );
}
