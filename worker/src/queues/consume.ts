import { configOf } from "../config.ts";
import { note } from "../deps.ts";
import type { Env } from "../env.ts";
import { createLog } from "../observe/log.ts";
import { onFirstUse } from "../on-first-use.ts";
import { type QueueMessage, queueMessage } from "./messages.ts";
import { sendQueuedMail, sendQueuedText } from "./outbox.ts";
import { storeCall } from "./post-call.ts";
import { storeWritten } from "./written.ts";

/** A business is set up once; calls and texts come all day. */
const onboarding = onFirstUse(() => import("./onboarding.ts"));

/** Brings the payment provider's library. */
const billing = onFirstUse(() => import("./billing.ts"));

const deadQueue = /-dead$/;
/** Longest pause between two tries, seconds. */
const maxDelay = 300;

/** Works a batch; each message stands or falls alone, and a message that can never be read is put aside at once. */
export async function consume(batch: MessageBatch, env: Env, ctx: ExecutionContext): Promise<void> {
  configOf(env);
  const log = createLog({ queue: batch.queue });
  const failed = () =>
    note(env, { name: "queue_failed_total", labels: { queue: batch.queue } }, (work) => ctx.waitUntil(work));
  await Promise.all(
    batch.messages.map(async (message) => {
      const read = queueMessage.safeParse(message.body);
      if (!read.success) {
        log.error("queue message not read", read.error, { id: message.id });
        failed();
        return message.ack();
      }
      if (deadQueue.test(batch.queue))
        log.error("queue message given up, trying once more", null, { id: message.id, body: read.data });
      try {
        await work(env, read.data, ctx);
        message.ack();
      } catch (error) {
        log.error("queue message failed", error, { id: message.id, attempts: message.attempts });
        failed();
        message.retry({ delaySeconds: Math.min(maxDelay, 2 ** message.attempts) });
      }
    }),
  );
}

async function work(env: Env, message: QueueMessage, ctx: ExecutionContext): Promise<void> {
  switch (message.type) {
    case "call.ended":
      return storeCall(env, message, ctx);
    case "text.queued":
      return sendQueuedText(env, message, ctx);
    case "onboarding.due":
      return (await onboarding()).advanceOnboarding(env, message, ctx);
    case "billing.changed":
      return (await billing()).settleChanged(env, message, ctx);
    case "meter.due":
      return (await billing()).reportDue(env, message, ctx);
    case "mail.queued":
      return sendQueuedMail(env, message, ctx);
    case "conversation.changed":
      return storeWritten(env, message, ctx);
  }
}
