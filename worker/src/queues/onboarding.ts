import { createCtx } from "../deps.ts";
import type { Env } from "../env.ts";
import { advance } from "../services/onboarding/advance.ts";
import type { MessageOf } from "./messages.ts";

/** A run may have a step to do: looks, and does it. */
export function advanceOnboarding(
  env: Env,
  message: MessageOf<"onboarding.due">,
  execution: ExecutionContext,
): Promise<void> {
  const ctx = createCtx(env, {
    tenant: { id: message.tenantId, shard: message.shard },
    actor: { type: "queue", id: null },
    requestId: message.onboardingId,
    defer: (work) => execution.waitUntil(work),
    bookmark: "first-primary",
  });
  return advance(ctx, message.onboardingId);
}
