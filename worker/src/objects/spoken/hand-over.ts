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
  // Once the call is stored there is nothing left to tell by, but what the hub is still owed.
  const news = journal.owedToHub ?? newsOf(journal);
  const told = await Promise.allSettled([
    news === null ? undefined : hubOf(env, tenantId).endCall(news.usage, news.period, news.outcome),
    journal.stored ? undefined : env.POST_CALL.send({ type: "call.ended", tenantId, callSid }),
  ]);
  journal.owedToHub = told[0].status === "fulfilled" ? undefined : (news ?? undefined);
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
