import { type RunStatus, type StepKey, stepKeys, type StepStatus } from "../../../contract/onboarding.ts";
import { askedInputsOf, inputsOf } from "./inputs.ts";
import type { RunState } from "./run-state.ts";
import { mostAttempts, stepPlans } from "../steps.ts";

/** What a run needs next. */
export type Next =
  /** Run this step; it is the `attempts`th try of it. */
  | { do: "claim"; key: StepKey; attempts: number }
  /** Whoever was at it never came back, too often to try once more. */
  | { do: "give-up"; key: StepKey }
  /** Somebody is at it, or a try is due later. `until` integer ms. */
  | { do: "wait"; until: number }
  | { do: "settle"; status: Exclude<RunStatus, "running"> };

/**
 * What to do next for a run. The steps are taken in their order, and the first that is not settled decides.
 * @param now integer ms
 */
export function nextOf(run: RunState, now: number): Next {
  for (const key of stepKeys) {
    const step = run.steps[key];
    const standing = ownStanding(run, key);
    switch (standing) {
      case "done":
        continue;
      case "needs_input":
      case "failed":
        return { do: "settle", status: standing };
      case "running":
        if (step.leaseUntil > now) return { do: "wait", until: step.leaseUntil };
        return step.attempts >= mostAttempts
          ? { do: "give-up", key }
          : { do: "claim", key, attempts: step.attempts + 1 };
      case "retrying":
        return step.dueAt > now ? { do: "wait", until: step.dueAt } : { do: "claim", key, attempts: step.attempts + 1 };
      case "pending":
        return { do: "claim", key, attempts: step.status === "pending" ? step.attempts + 1 : 1 };
    }
  }
  return { do: "settle", status: "done" };
}

/** How each step stands. One whose result no longer follows from what it depends on is pending, and what reads it too. */
export function standingsOf(run: RunState): Record<StepKey, StepStatus> {
  const standings = {} as Record<StepKey, StepStatus>;
  for (const key of stepKeys) {
    const own = ownStanding(run, key);
    const waits = stepPlans[key].reads.some((earlier) => standings[earlier] !== "done");
    standings[key] = own === "done" && waits ? "pending" : own;
  }
  return standings;
}

/** How the run stands: as its first step that is not done. */
export function statusOf(run: RunState): RunStatus {
  const standings = standingsOf(run);
  const first = stepKeys.map((key) => standings[key]).find((standing) => standing !== "done");
  if (first === undefined) return "done";
  return first === "needs_input" || first === "failed" ? first : "running";
}

/** How a step stands by itself: an outcome that came of other inputs counts for nothing. */
function ownStanding(run: RunState, key: StepKey): StepStatus {
  const { status, inputs } = run.steps[key];
  switch (status) {
    case "done":
      return inputs === inputsOf(key, run) ? "done" : "pending";
    case "needs_input":
    case "failed":
      return inputs === askedInputsOf(key, run) ? status : "pending";
    default:
      return status;
  }
}
