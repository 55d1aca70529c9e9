import type { StepCorrection, StepKey, StepPayloads, StepStatus } from "../../../contract/onboarding.ts";
import { stepKeys } from "../../../contract/onboarding.ts";
import { applyCorrection } from "../apply-correction.ts";
import type { OnboardingRequest } from "../steps.ts";

/** One step as it stands. */
export interface StepState<K extends StepKey = StepKey> {
  status: StepStatus;
  /** What it found, corrections not applied; null where nothing yet. */
  payload: StepPayloads[K] | null;
  /** All corrections together; empty where nothing was put right. */
  correction: Partial<StepCorrection<K>>;
  /** What it depended on when it ran; see `inputs.ts`. */
  inputs: string | null;
  attempts: number;
  /** integer ms */
  leaseUntil: number;
  /** integer ms */
  dueAt: number;
}

/** A run as it stands. */
export interface RunState {
  request: OnboardingRequest;
  steps: { readonly [K in StepKey]: StepState<K> };
}

/** What the steps have found so far, corrections applied. */
export function effectiveResults({ steps }: RunState): Partial<StepPayloads> {
  const results: Partial<StepPayloads> = {};
  const take = <K extends StepKey>(key: K): void => {
    const { payload, correction } = steps[key];
    if (payload !== null) results[key] = applyCorrection(key, payload, correction);
  };
  for (const key of stepKeys) take(key);
  return results;
}
