import { createCtx } from "../deps.ts";
import type { Env } from "../env.ts";
import { callSessionOf } from "../objects/stubs.ts";
import { tellUsage } from "../services/usage/tell-usage.ts";
import { noteGaps } from "../services/gaps/note.ts";
import { tellOperator } from "../services/concierge/tell-operator.ts";
import { takeMessage } from "../services/messages/take.ts";
import { storeEndedCall } from "../services/calls/store-ended.ts";
import type { MessageOf } from "./messages.ts";

/** A call has ended: takes it out of its object, stores it, and lets the object forget. */
export async function storeCall(
  env: Env,
  message: MessageOf<"call.ended">,
  execution: ExecutionContext,
): Promise<void> {
  const session = callSessionOf(env, message.callSid);
  const ended = await session.export();
  if (ended === null) return;
  const ctx = createCtx(env, {
    tenant: { id: message.tenantId, shard: ended.record.snapshot.shard },
    actor: { type: "queue", id: null },
    requestId: message.callSid,
    defer: (work) => execution.waitUntil(work),
    bookmark: "first-primary",
  });
  const { record } = ended;
  // First, so that there is never a call whose message is still to come.
  if (ended.unfinished) await takeMessage(ctx, ended.unfinished);
  await storeEndedCall(ctx, {
    callSid: record.callSid,
    from: record.from,
    to: record.to,
    startedAt: record.startedAt,
    endedAt: ended.end.at,
    status: ended.end.status,
    durationSeconds: ended.end.durationSeconds,
    timeZone: record.snapshot.config.timeZone,
    turns: ended.turns,
    outcome: ended.outcome,
    summary: ended.summary,
    bookingIds: ended.receipts.bookingIds,
    callerName: ended.callerName,
    ...ended.usage,
    period: record.snapshot.period ?? null,
  });
  // Best effort: the sweep tells what is forgotten here.
  ctx.defer(tellOperator(ctx));
  await tellUsage(ctx, record.id, record.snapshot.config);
  await noteGaps(ctx, { sourceId: record.id, questions: ended.unanswered, at: ended.end.at });
  await session.release();
}
