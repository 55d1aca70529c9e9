import { createCtx } from "../deps.ts";
import type { Env } from "../env.ts";
import { sendMail } from "../services/mails/send-due.ts";
import { sendText } from "../services/texts/send-due.ts";
import type { MessageOf } from "./messages.ts";

/** A text is due: sends it, if it still is. */
export function sendQueuedText(
  env: Env,
  message: MessageOf<"text.queued">,
  execution: ExecutionContext,
): Promise<void> {
  const ctx = createCtx(env, {
    tenant: { id: message.tenantId, shard: message.shard },
    actor: { type: "queue", id: null },
    requestId: message.textId,
    defer: (work) => execution.waitUntil(work),
    bookmark: "first-primary",
  });
  return sendText(ctx, message.textId);
}

/** A mail is due: sends it, if it still is. */
export function sendQueuedMail(
  env: Env,
  message: MessageOf<"mail.queued">,
  execution: ExecutionContext,
): Promise<void> {
  const ctx = createCtx(env, {
    tenant: { id: message.tenantId, shard: message.shard },
    actor: { type: "queue", id: null },
    requestId: message.mailId,
    defer: (work) => execution.waitUntil(work),
    bookmark: "first-primary",
  });
  return sendMail(ctx, message.mailId);
}
