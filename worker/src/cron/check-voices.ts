import { newRequestId } from "../context.ts";
import { openDb } from "../db/client.ts";
import { createCtx, createPorts } from "../deps.ts";
import type { Env } from "../env.ts";
import { createLog } from "../observe/log.ts";
import { checkVoices } from "../services/voices/check-voices.ts";

/** Once a day: voices that can no longer be had are replaced. @param now integer ms */
export const checkVoicesDaily = (env: Env, now: number): Promise<void> =>
  checkVoices({
    db: openDb(env.DB, "first-primary"),
    deps: createPorts(env),
    log: createLog(),
    now,
    actFor: async (tenant, verb) => {
      const behind: Promise<unknown>[] = [];
      const ctx = createCtx(env, {
        tenant,
        actor: { type: "system", id: null },
        requestId: newRequestId(),
        defer: (work) => void behind.push(work),
        bookmark: "first-primary",
      });
      const changed = await verb(ctx);
      await Promise.all(behind);
      return changed;
    },
  });
