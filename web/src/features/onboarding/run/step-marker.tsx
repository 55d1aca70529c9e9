import type { OnboardingStep } from "@contract";
import { Check, CircleHelp, X } from "lucide-react";
import { cx } from "../../../lib/cx.ts";

const looks: Readonly<Record<OnboardingStep["status"], string>> = {
  pending: "bg-sunken text-ink-3",
  running: "bg-lamp text-nav lamp-pulse",
  retrying: "bg-lamp text-nav lamp-pulse",
  needs_input: "bg-lamp-tint text-lamp-ink ring-1 ring-lamp",
  done: "bg-good-tint text-good",
  failed: "bg-bad-tint text-bad",
};

/** A step's place on the line, and how it stands at a glance. */
export function StepMarker({ step }: { step: OnboardingStep }) {
  return (
    <span
      aria-hidden
      className={cx(
        "relative grid size-8 shrink-0 place-items-center rounded-full text-sm font-semibold transition-colors duration-300",
        looks[step.status],
      )}
    >
      {step.status === "done" ? (
        <Check className="rise-in size-4" strokeWidth={2.6} />
      ) : step.status === "failed" ? (
        <X className="size-4" strokeWidth={2.6} />
      ) : step.status === "needs_input" ? (
        <CircleHelp className="size-4.5" />
      ) : (
        // Above the pulse, which lies over what it pulses from.
        <span className="relative z-10">{step.step}</span>
      )}
    </span>
  );
}
