import type { OnboardingStep, StepKey } from "@contract";
import { RotateCw } from "lucide-react";
import type { ComponentType } from "react";
import { useNow } from "../../../lib/use-now.ts";
import { cx } from "../../../lib/cx.ts";
import { Badge, type Tone } from "../../../ui/badge.tsx";
import { Button } from "../../../ui/button.tsx";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { FormError } from "../../auth/form-error.tsx";
import { AskTheOwner, useMay } from "../../auth/may.tsx";
import { useShownRun } from "../correction.ts";
import { useRetryRun } from "../onboarding.ts";
import { withReadableNumbers } from "../../../lib/phone.ts";
import { readableMs, workedMs } from "./progress.ts";
import { payloadOf } from "./step-payload.ts";
import { StepMarker } from "./step-marker.tsx";
import { StepQuestion } from "./step-question.tsx";
import { ConfigStep } from "../steps/config-step.tsx";
import { IntegrationsStep } from "../steps/integrations-step.tsx";
import { LaunchStep } from "../steps/launch-step.tsx";
import { ProfileStep } from "../steps/profile-step.tsx";
import { SignalStep } from "../steps/signal-step.tsx";
import { VoiceStep } from "../steps/voice-step.tsx";

const details: Readonly<Record<StepKey, ComponentType>> = {
  signal: SignalStep,
  profile: ProfileStep,
  voice: VoiceStep,
  config: ConfigStep,
  integrations: IntegrationsStep,
  launch: LaunchStep,
};

const states: Readonly<Partial<Record<OnboardingStep["status"], [Tone, string]>>> = {
  running: ["lamp", "Working"],
  retrying: ["warn", "Trying again"],
  needs_input: ["lamp", "Needs you"],
  failed: ["bad", "Did not succeed"],
};

/** One of the six: how it stands, what it found, and putting it right. */
export function StepItem({ step, last }: { step: OnboardingStep; last: boolean }) {
  const state = states[step.status];
  const waiting = step.status === "pending";
  const Details = details[step.key];
  // While it works the six stay in sight together; once it is live, what was found wants a look.
  const isLive = payloadOf("launch", useShownRun().steps) !== null;
  return (
    <li
      data-testid="onboarding-step"
      data-step={step.key}
      data-status={step.status}
      className="relative flex gap-3.5 pb-7 last:pb-0 sm:gap-5"
    >
      {!last && (
        <span
          aria-hidden
          className={cx(
            "absolute top-10 bottom-2 left-4 w-px -translate-x-1/2",
            step.status === "done" ? "bg-good/35" : "bg-line",
          )}
        />
      )}
      <StepMarker step={step} />
      <div className="min-w-0 flex-1 pt-1">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h2 className={cx("font-semibold", waiting && "text-ink-3")}>
            <span className="sr-only">Step {step.step}: </span>
            {step.title}
          </h2>
          {step.status === "done" && <span className="sr-only">done</span>}
          {state !== undefined && <Badge tone={state[0]}>{state[1]}</Badge>}
          <Took step={step} />
        </div>
        {step.question === undefined && (
          <p className={cx("mt-0.5", waiting ? "text-ink-3" : "text-ink-2")}>{withReadableNumbers(step.description)}</p>
        )}
        {step.status === "needs_input" && step.question !== undefined && (
          <StepQuestion step={step} question={step.question} />
        )}
        {step.status === "failed" && <Failure step={step} />}
        {step.payload !== undefined && step.status !== "failed" && (
          <Disclosure
            className="mt-1"
            open={step.key === "profile" && isLive}
            label={
              <>
                Details<span className="sr-only"> of step {step.step}</span>
              </>
            }
          >
            {() => (
              <div className="relative rounded-lg border border-line bg-surface px-4 shadow-card max-sm:-ml-11.5 sm:px-5">
                <Details />
              </div>
            )}
          </Disclosure>
        )}
      </div>
    </li>
  );
}

/** How long it took, or has been taking. */
function Took({ step }: { step: OnboardingStep }) {
  const now = useNow(step.status === "running" ? 500 : null);
  const ms = workedMs(step, now);
  if (ms === null) return null;
  return <span className="tabular ml-auto text-sm text-ink-3">{readableMs(ms)}</span>;
}

function Failure({ step }: { step: OnboardingStep }) {
  const retry = useRetryRun(useShownRun().onboardingId);
  const mayRetry = useMay("agent.write");
  return (
    <div role="alert" className="mt-3 space-y-3 rounded-lg bg-bad-tint p-4">
      <p className="text-bad">{step.error ?? "Something went wrong here."}</p>
      {mayRetry ? (
        <Button
          variant="secondary"
          size="sm"
          busy={retry.isPending}
          icon={<RotateCw aria-hidden className="size-4" />}
          onClick={() => retry.mutate(undefined)}
        >
          Try again
        </Button>
      ) : (
        <AskTheOwner>Your role does not set the receptionist up.</AskTheOwner>
      )}
      <FormError error={retry.error} />
    </div>
  );
}
