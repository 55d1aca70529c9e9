import type { Ctx } from "../../context.ts";

/** Does the run's next step, if there is one to do and nobody is at it. */
export function advance(_ctx: Ctx, _onboardingId: string): Promise<void> {
  return Promise.resolve();
}
