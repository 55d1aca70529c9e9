import { clock } from "../context.ts";
import { openDb } from "../db/client.ts";
import type { Env } from "../env.ts";
import { createLog } from "../observe/log.ts";
import { removeOldTranscripts as remove, takeRetentionDue } from "../services/maintenance/remove-old-transcripts.ts";
import { actFor } from "./act-for.ts";

/** Milliseconds after which no further tenant is begun: those that were taken come back when their lease ends. */
const longestMs = 20_000;

/** Each tenant once a day: what is older than its plan keeps is removed. @param now integer ms */
export async function removeOldTranscripts(env: Env, now: number): Promise<void> {
  for (const due of await takeRetentionDue(openDb(env.DB, "first-primary"), now)) {
    if (clock() - now > longestMs) return;
    await actFor(env, due, (ctx) => remove(ctx, due)).catch((error: unknown) =>
      createLog({ tenantId: due.id }).error("old transcripts not removed", error),
    );
  }
}
