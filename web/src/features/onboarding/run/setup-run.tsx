import type { OnboardingStep, OnboardingView } from "@contract";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { ErrorState } from "../../../ui/error-state.tsx";
import { PageHeader } from "../../../ui/page-header.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { sessionQuery } from "../../auth/session.ts";
import { useTenancy } from "../../auth/tenant.tsx";
import { DonePanel } from "./done-panel.tsx";
import { useRun } from "../onboarding.ts";
import { payloadOf } from "./step-payload.ts";
import { Timeline } from "./timeline.tsx";

const intros: Readonly<Record<OnboardingView["status"], string>> = {
  running: "This takes seconds. You may look around meanwhile; it goes on without you.",
  needs_input: "One question only you can answer, then it goes on.",
  failed: "One step did not succeed. The others are kept.",
  done: "Everything it found is below. Put right what is not; only what depends on it runs again.",
};

/** A run of the six steps, live. */
export function SetupRun({ onboardingId }: { onboardingId: string }) {
  const run = useRun(onboardingId);
  const name = nameIn(run.data?.steps ?? []);
  useNewName(name, run.data?.steps.find((step) => step.key === "profile")?.status === "done");
  if (run.isPending) return <SetupWaiting />;
  if (run.isError) return <ErrorState heading="h1" error={run.error} onRetry={() => void run.refetch()} />;
  const { data } = run;
  // Once published it stays live while something is put right and runs again.
  const isLive = data.status === "done" || payloadOf("launch", data.steps) !== null;
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={isLive ? "Your receptionist is live" : `Setting up ${name ?? "your receptionist"}`}
        description={intros[data.status]}
      />
      <div className="space-y-8">
        {isLive && <DonePanel run={data} />}
        <Timeline run={data} />
      </div>
    </div>
  );
}

/** What the business is called, as far as the run knows. */
const nameIn = (steps: readonly OnboardingStep[]): string | null =>
  payloadOf("profile", steps)?.name.value ?? payloadOf("signal", steps)?.businessName ?? null;

/** A business that began as an address gets its name on the way; the frame around this page then shows it too. */
function useNewName(name: string | null, isKept: boolean): void {
  const { tenant } = useTenancy();
  const client = useQueryClient();
  // While a question about the profile stands, the name is found and not the business's yet.
  const isNew = isKept && name !== null && name !== tenant.name;
  useEffect(() => {
    if (isNew) void client.invalidateQueries(sessionQuery);
  }, [client, isNew]);
}

/** The shape of a run on its way. */
export function SetupWaiting() {
  return (
    <div role="status" aria-label="Loading the set-up" className="max-w-3xl">
      <Skeleton className="h-8 w-64" />
      <Skeleton className="mt-3 h-4 w-96 max-w-full" />
      <div className="mt-8 space-y-8">
        {[1, 2, 3, 4, 5, 6].map((step) => (
          <div key={step} className="flex gap-4">
            <Skeleton className="size-8 shrink-0 rounded-full" />
            <div className="flex-1 space-y-2 pt-1">
              <Skeleton className="h-4 w-40" />
              <Skeleton className="h-3.5 w-72 max-w-full" />
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}
