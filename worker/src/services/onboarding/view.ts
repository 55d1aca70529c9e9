import type { OnboardingStep, OnboardingView, StepPayloads, StepStatus } from "../../contract/onboarding.ts";
import { standingsOf, statusOf } from "../../domain/onboarding/run/machine.ts";
import { effectiveResults } from "../../domain/onboarding/run/run-state.ts";
import { stepPlans } from "../../domain/onboarding/steps.ts";
import type { LoadedRun, StepRow } from "./load.ts";

/** A run as its owner sees it. */
export function viewOf({ row, steps, state }: LoadedRun): OnboardingView {
  const standings = standingsOf(state);
  const results = effectiveResults(state);
  return {
    onboardingId: row.id,
    tenantId: row.tenantId,
    status: statusOf(state),
    createdAt: new Date(row.createdAt).toISOString(),
    steps: steps.map((step) => stepView(step, standings[step.key], results[step.key])),
  };
}

function stepView(row: StepRow, status: StepStatus, payload: StepPayloads[keyof StepPayloads] | undefined) {
  const { title, description } = stepPlans[row.key];
  const view: OnboardingStep = {
    step: row.step,
    key: row.key,
    title,
    status,
    description: (status === "done" ? row.description : row.question?.text) ?? description,
    attempts: row.attempts,
  };
  if (payload !== undefined) view.payload = { ...payload };
  if (status === "needs_input" && row.question !== null) view.question = row.question;
  if ((status === "retrying" || status === "failed") && row.error !== null) view.error = row.error;
  if (row.startedAt !== null) view.startedAt = new Date(row.startedAt).toISOString();
  if (status === "done" && row.finishedAt !== null) view.finishedAt = new Date(row.finishedAt).toISOString();
  if (status === "done" && row.tookMs !== null) view.tookMs = row.tookMs;
  return view;
}
