import { clock } from "../context.ts";
import { conciergeTenantId } from "../contract/chat.ts";
import { openDb } from "../db/client.ts";
import { createPorts } from "../deps.ts";
import type { Env } from "../env.ts";
import { createLog } from "../observe/log.ts";
import { nudgeUnsettled } from "../services/billing/settling/nudge-unsettled.ts";
import { sweepExpired } from "../services/maintenance/sweep.ts";
import { tellOperator } from "../services/concierge/tell-operator.ts";
import { nudgeStuckOnboardings } from "../services/onboarding/nudge-stuck.ts";
import { nudgeDue } from "../services/outbox/nudge-due.ts";
import { actFor } from "./act-for.ts";
import { checkVoicesDaily } from "./check-voices.ts";
import { removeOldTranscripts } from "./remove-old-transcripts.ts";
import { reconcile } from "./reconcile.ts";
import { settleNumbers } from "./settle-numbers.ts";
import { tellGaps } from "./tell-gaps.ts";
import { tellStandings } from "./tell-standing.ts";

/** Every few minutes. What fails is tried again the next time, and keeps nothing else from being done. */
export async function sweep(env: Env): Promise<void> {
  const db = openDb(env.DB, "first-primary");
  const now = clock();
  const { queue } = createPorts(env);
  const done = await Promise.allSettled([
    sweepExpired(db, now),
    nudgeDue(db, queue, now),
    nudgeStuckOnboardings(db, queue, now),
    settleNumbers(env, now),
    checkVoicesDaily(env, now),
    tellGaps(env),
    nudgeUnsettled(db, queue, now),
    reconcile(env, now),
    removeOldTranscripts(env, now),
    tellStandings(env, now),
    actFor(env, { id: conciergeTenantId, shard: 0 }, tellOperator),
  ]);
  for (const work of done) if (work.status === "rejected") createLog().error("sweep failed", work.reason);
}
