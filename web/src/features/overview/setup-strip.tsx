import type { OnboardingView } from "@contract";
import { Link } from "@tanstack/react-router";
import { ArrowRight } from "lucide-react";
import { StatusDot } from "../../ui/badge.tsx";
import { spokenProgress } from "../onboarding/run/progress.ts";

/** The set-up in one line, while it is not done: where it stands, and the way to it. */
export function SetupStrip({ run }: { run: OnboardingView }) {
  const moving = run.status === "running";
  return (
    <section
      aria-label="Set-up"
      className="relative mb-6 flex items-center gap-3.5 rounded-lg border border-lamp/50 bg-lamp-tint px-5 py-3.5"
    >
      <StatusDot tone={run.status === "failed" ? "bad" : "lamp"} live={moving} className="size-2.5" />
      <div className="flex min-w-0 flex-1 flex-wrap gap-x-3.5">
        <Link to="/app/setup" className="row-link shrink-0 font-semibold">
          {moving ? "Setting up" : "Your set-up waits for you"}
        </Link>
        <p className="min-w-0 text-ink-2">{spokenProgress(run)}</p>
      </div>
      <ArrowRight aria-hidden className="size-4 shrink-0 text-lamp-ink" />
    </section>
  );
}
