import { createCtx } from "../../deps.ts";
import { webhookOverMs } from "../../domain/conversation/written-pace.ts";
import { dayMs } from "../../domain/durations.ts";
import { AppError } from "../../errors.ts";
import { queueText } from "../../services/texts/queue.ts";
import { replyTextId } from "../../services/texts/record-reply.ts";
import type { Reply } from "./text-journal.ts";
import type { WrittenHost } from "./written-host.ts";

/** Sends the answers nobody waited for over the outbox, where one message is one text however often this runs. */
export async function sendLateAnswers(host: WrittenHost): Promise<void> {
  const { journal, deadlines, log } = host;
  for (const [id, { reply, delivery }] of journal.exchangesSince(Date.now() - dayMs)) {
    if (delivery !== "late" || reply === null) continue;
    try {
      await sendText(host, id, reply);
      journal.keep(id, { delivery: "sent" });
    } catch (error) {
      // Nobody may text this number, and waiting changes nothing about it.
      if (error instanceof AppError && error.code === "conflict") {
        journal.keep(id, { delivery: "sent" });
        continue;
      }
      log.error("answer not sent", error, { message: id });
      deadlines.change({ owed: Date.now() + webhookOverMs });
    }
  }
}

async function sendText(
  { env, journal: { party }, defer }: WrittenHost,
  inboundId: string,
  { conversationId, text }: Reply,
): Promise<void> {
  if (!party?.from || text === "") return;
  const ctx = createCtx(env, {
    tenant: { id: party.tenantId, shard: party.shard },
    actor: { type: "agent", id: conversationId },
    requestId: conversationId,
    defer,
    bookmark: "first-primary",
  });
  const parties = { to: party.from, from: party.to };
  await queueText(ctx, { id: replyTextId(inboundId), ...parties, body: text, purpose: "reply", conversationId });
}
