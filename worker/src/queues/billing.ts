import { createCtx } from "../deps.ts";
import type { Env } from "../env.ts";
import { reportUsage } from "../services/metering/report-usage.ts";
import { settleBilling } from "../services/billing/settling/settle.ts";
import type { MessageOf } from "./messages.ts";

/** Something about a tenant's plan or payments changed: does what follows from it. */
export const settleChanged = (
  env: Env,
  message: MessageOf<"billing.changed">,
  execution: ExecutionContext,
): Promise<void> => settleBilling(ctxOf(env, message, message.tenantId, execution));

/** Usage of a call is due at the payment provider's meter: reports it, or takes it back, if it still is. */
export const reportDue = (env: Env, message: MessageOf<"meter.due">, execution: ExecutionContext): Promise<void> =>
  reportUsage(ctxOf(env, message, message.callSid, execution), message.callSid);

const ctxOf = (
  env: Env,
  message: { tenantId: string; shard: number },
  requestId: string,
  execution: ExecutionContext,
) =>
  createCtx(env, {
    tenant: { id: message.tenantId, shard: message.shard },
    actor: { type: "queue", id: null },
    requestId,
    defer: (work) => execution.waitUntil(work),
    bookmark: "first-primary",
  });
