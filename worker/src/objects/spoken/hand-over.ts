import { periodOf } from "../../domain/calls/served.ts";
import { patience } from "../../domain/conversation/pace.ts";
import type { Env } from "../../env.ts";
import type { Log } from "../../observe/log.ts";
import { exportCall } from "./call-export.ts";
import type { CallJournal, HubNews } from "./call-journal.ts";
import type { DeadlineBook } from "../deadlines.ts";
import { hubOf } from "../stubs.ts";

/** Tells the hub and the queue that a call is over, again and again until both have heard and the call is stored. */
export async function handOver(env: Env, journal: CallJournal, deadlines: DeadlineBook, log: Log): Promise<void> {
  const { record } = journal;
  if (record === undefined) return;
  const { callSid, snapshot } = record;
  const { tenantId } = snapshot;
  const news = newsOf(journal);
  // Once the call is stored there is nothing left to tell by, but what the hub is still owed.
  const owed = news === null ? journal.owedToHub : undefined;
  const toHub = news ?? owed;
  const told = await Promise.allSettled([
    toHub === undefined ? undefined : hubOf(env, tenantId).endCall(toHub.usage, toHub.period, toHub.outcome),
    news === null ? undefined : env.POST_CALL.send({ type: "call.ended", tenantId, callSid }),
  ]);
  if (told[0].status === "rejected") journal.owedToHub = toHub;
  else if (owed !== undefined) journal.owedToHub = undefined;
  const failed = told.find((one) => one.status === "rejected");
  if (failed !== undefined) log.error("end not handed over", failed.reason);
  deadlines.change({ "hand-over": Date.now() + (failed ? patience.handOverRetryMs : patience.storeCheckMs) });
}

function newsOf(journal: CallJournal): HubNews | null {
  const exported = exportCall(journal);
  if (exported === null) return null;
  const { record, end, outcome } = exported;
  const { waived, billableSeconds } = exported.usage;
  const { callSid, from, to, startedAt, snapshot } = record;
  const seconds = end.durationSeconds;
  const usage = { callSid, from, to, startedAt, at: end.at, seconds, billableSeconds, waived };
  return { usage, period: periodOf(snapshot, end.at), outcome };
}
