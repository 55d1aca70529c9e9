import type { Ctx } from "../../context.ts";

/** The longest a queue holds a message back, seconds. */
const longestDelay = 43_200;

/**
 * Has the run looked at.
 * @param afterMs not before so many milliseconds
 */
export function nudge(ctx: Ctx, onboardingId: string, afterMs = 0): Promise<void> {
  const { id, shard } = ctx.tenant;
  const delaySeconds = Math.min(longestDelay, Math.ceil(afterMs / 1000));
  return ctx.deps.queue.send(
    { type: "onboarding.due", tenantId: id, shard, onboardingId },
    delaySeconds > 0 ? { delaySeconds } : undefined,
  );
}

/** Tells the board that a run has moved. A lost event costs a moment: pages look by themselves too. */
export const announceRun = (ctx: Ctx, onboardingId: string): void =>
  ctx.defer(ctx.deps.live.publish(ctx.tenant.id, { type: "onboarding.changed", onboardingId }));
