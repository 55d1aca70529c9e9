import { newRequestId } from "../context.ts";
import { openDb } from "../db/client.ts";
import { createCtx } from "../deps.ts";
import type { Env } from "../env.ts";
import { createLog } from "../observe/log.ts";
import { tenantsWithUntoldGaps } from "../services/gaps/tell-due.ts";
import { tellNextGap } from "../services/gaps/tell-next.ts";

/** Texts owners the questions that came up at night or behind another one. */
export async function tellGaps(env: Env): Promise<void> {
  const waiting = await tenantsWithUntoldGaps(openDb(env.DB, "first-primary"));
  await Promise.all(
    waiting.map(async (tenant) => {
      const deferred: Promise<unknown>[] = [];
      const ctx = createCtx(env, {
        tenant,
        actor: { type: "system", id: null },
        requestId: newRequestId(),
        defer: (work) => void deferred.push(work),
        bookmark: "first-primary",
      });
      try {
        await tellNextGap(ctx);
        await Promise.all(deferred);
      } catch (error) {
        createLog({ tenantId: tenant.id }).error("owner not told of a question", error);
      }
    }),
  );
}
