import type { StepKey } from "../../contract/onboarding.ts";
import type { Ctx } from "../../context.ts";
import { nextOf } from "../../domain/onboarding/run/machine.ts";
import { effectiveResults } from "../../domain/onboarding/run/run-state.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { refreshSnapshots } from "../agent/refresh-snapshots.ts";
import { claimStep, type Claimed } from "./claim.ts";
import { type LoadedRun, loadRun, stateOf } from "./load.ts";
import { announceRun, nudge } from "./nudge.ts";
import { recordFailure, recordOutcome, settleRun } from "./record.ts";
import type { StepOutcome } from "./step.ts";
import { runners } from "./steps/runners.ts";

/**
 * Looks at a run and does its next step, if there is one to do and nobody is at it; then has the run looked at again.
 * Called twice, late or by many at once it changes nothing that is done.
 * @throws whatever the database or the queue throws: the message is to come again
 */
export async function advance(ctx: Ctx, onboardingId: string): Promise<void> {
  requirePermission(ctx, "agent.write");
  const run = await loadRun(ctx, onboardingId);
  if (run === null) return;
  const next = nextOf(run.state, ctx.now);
  switch (next.do) {
    case "settle":
      await settleRun(ctx, run, next.status);
      // What a step does after its batch may have been lost with whoever did it.
      if (next.status === "done") await refreshSnapshots(ctx);
      return;
    case "wait":
      return nudge(ctx, onboardingId, next.until - ctx.now);
    case "give-up":
      await recordFailure(ctx, run, { key: next.key, lease: null }, "it was begun again and again and never ended");
      return announceRun(ctx, onboardingId);
    case "claim": {
      const claimed = await claimStep(ctx, run, next.key, next.attempts);
      // Whoever has it will have the run looked at again; that of a suspended tenant is the sweep's.
      if (claimed === null) return;
      announceRun(ctx, onboardingId);
      const pause = await work(ctx, run, claimed);
      announceRun(ctx, onboardingId);
      return nudge(ctx, onboardingId, pause);
    }
  }
}

/** Does a claimed step and records what came of it. @returns milliseconds until the run is to be looked at again */
async function work(ctx: Ctx, run: LoadedRun, claimed: Claimed): Promise<number> {
  const began = ctx.elapsed();
  let outcome: StepOutcome<StepKey>;
  try {
    outcome = await runStep(ctx, run, claimed);
  } catch (error) {
    ctx.log.error("onboarding step failed", error, { onboardingId: run.row.id, step: claimed.key });
    return recordFailure(ctx, run, claimed, error);
  }
  const tookMs = ctx.elapsed() - began;
  // A step may take long enough for the verb's one instant to grow old.
  const later = { ...ctx, now: ctx.now + ctx.elapsed() };
  if (!(await recordOutcome(later, run, claimed, outcome, tookMs)))
    return recordFailure(later, run, claimed, "what it was about to write had changed meanwhile");
  if (outcome.status === "done") await outcome.after?.();
  return 0;
}

function runStep<K extends StepKey>(ctx: Ctx, run: LoadedRun, { key, attempts }: Claimed<K>): Promise<StepOutcome<K>> {
  const row = run.steps.find((step) => step.key === key)!;
  const { payload } = stateOf<K>(row);
  const { signal, profile, voice, config, integrations, launch } = run.state.steps;
  return runners[key](ctx, {
    onboardingId: run.row.id,
    request: run.row.input,
    results: effectiveResults(run.state),
    before: payload,
    memory: row.memory ?? {},
    attempts,
    corrections: {
      signal: signal.correction,
      profile: profile.correction,
      voice: voice.correction,
      config: config.correction,
      integrations: integrations.correction,
      launch: launch.correction,
    },
  });
}
