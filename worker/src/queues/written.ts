import { createCtx } from "../deps.ts";
import { callerNumber } from "../domain/calls/caller-number.ts";
import type { Env } from "../env.ts";
import { textSessionNamed } from "../objects/stubs.ts";
import { noteGaps } from "../services/gaps/note.ts";
import { tellOperator } from "../services/concierge/tell-operator.ts";
import { takeMessage } from "../services/messages/take.ts";
import { storeConversation } from "../services/conversations/store.ts";
import type { MessageOf } from "./messages.ts";

/** A conversation in writing has gone on, or ended: stores it as it stands. */
export async function storeWritten(
  env: Env,
  { tenantId, conversationId, session }: MessageOf<"conversation.changed">,
  execution: ExecutionContext,
): Promise<void> {
  const object = textSessionNamed(env, session);
  const written = await object.export(conversationId);
  if (written === null) return;
  const { record, contact, receipts, turns, outcome, summary, revision, lastAt } = written;
  const ctx = createCtx(env, {
    tenant: { id: tenantId, shard: record.snapshot.shard },
    actor: { type: "queue", id: null },
    requestId: conversationId,
    defer: (work) => execution.waitUntil(work),
    bookmark: "first-primary",
  });
  if (written.unfinished) await takeMessage(ctx, written.unfinished);
  const stored = await storeConversation(ctx, {
    id: conversationId,
    channel: record.channel,
    phone: contact.phone === null ? null : callerNumber(contact.phone),
    name: contact.name,
    outcome,
    summary,
    bookingIds: receipts.bookingIds,
    turns,
    revision,
    startedAt: record.startedAt,
    lastAt,
  });
  // Best effort: the sweep tells what is forgotten here.
  ctx.defer(tellOperator(ctx));
  if (stored) ctx.defer(ctx.deps.live.publish(tenantId, { type: "conversation.changed", conversationId }));
  // A conversation that was put aside by an older version of this code says nothing of them.
  await noteGaps(ctx, { sourceId: conversationId, questions: written.unanswered ?? [], at: lastAt });
  await object.stored(conversationId, revision);
}
