import type { OnboardingView } from "@contract";
import { RunContext } from "../correction.ts";
import { spokenProgress } from "./progress.ts";
import { StepItem } from "./step-item.tsx";

/** The six steps from top to bottom, as they happen. */
export function Timeline({ run }: { run: OnboardingView }) {
  return (
    <RunContext value={run}>
      <p role="status" className="sr-only">
        {spokenProgress(run)}
      </p>
      <ol aria-label="Steps">
        {run.steps.map((step, place) => (
          <StepItem key={step.key} step={step} last={place === run.steps.length - 1} />
        ))}
      </ol>
    </RunContext>
  );
}
