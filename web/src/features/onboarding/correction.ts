import type { OnboardingView, StepCorrection, StepKey } from "@contract";
import { createContext, use } from "react";
import { toast } from "sonner";
import { useCorrectStep } from "./onboarding.ts";
import { runsAgain } from "./run/progress.ts";

/** The run that the steps below belong to. */
export const RunContext = createContext<OnboardingView | null>(null);

export function useShownRun(): OnboardingView {
  const run = use(RunContext);
  if (run === null) throw new Error("useShownRun is for parts of a run");
  return run;
}

/** How a step is put right: what was sent, what went wrong, and a word about what runs again. */
export function useCorrection<K extends StepKey>(key: K) {
  const run = useShownRun();
  const change = useCorrectStep(run.onboardingId, key);
  return {
    save: (correction: StepCorrection<K>, onSaved: () => void) =>
      change.mutate(correction, {
        onSuccess: (after) => {
          onSaved();
          const again = after.steps.filter((step) => runsAgain(run, after).includes(step.key));
          const description =
            again.length > 0 ? `Working again: ${again.map((step) => step.title).join(", ")}.` : undefined;
          toast.success("Put right", { description });
        },
      }),
    busy: change.isPending,
    error: change.error,
    /** Forgets what went wrong, when an editor is closed. */
    reset: change.reset,
  };
}
