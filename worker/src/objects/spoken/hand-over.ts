import { billableSeconds } from "../../domain/billing/billable.ts";
import { patience } from "../../domain/conversation/pace.ts";
import type { Env } from "../../env.ts";
import type { Log } from "../../observe/log.ts";
import { exportCall } from "./call-export.ts";
import type { CallJournal } from "./call-journal.ts";
import type { DeadlineBook } from "../deadlines.ts";
import { hubOf } from "../stubs.ts";

/** Tells the hub and the queue that a call is over, again and again until both have heard and the call is stored. */
export async function handOver(env: Env, journal: CallJournal, deadlines: DeadlineBook, log: Log): Promise<void> {
  const { record, end } = journal;
  if (record === undefined || end === undefined) return;
  const { callSid } = record;
  const { tenantId } = record.snapshot;
  const outcome = exportCall(journal)?.outcome ?? null;
  try {
    await Promise.all([
      hubOf(env, tenantId).endCall({
        callSid,
        at: end.at,
        outcome,
        billableSeconds: billableSeconds(end.durationSeconds),
      }),
      env.POST_CALL.send({ type: "call.ended", tenantId, callSid }),
    ]);
    deadlines.change({ "hand-over": Date.now() + patience.storeCheckMs });
  } catch (error) {
    log.error("end not handed over", error);
    deadlines.change({ "hand-over": Date.now() + patience.handOverRetryMs });
  }
}
