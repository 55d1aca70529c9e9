import type { GateRun } from "@contract";
import { getRouteApi, Link } from "@tanstack/react-router";
import { ArrowLeft } from "lucide-react";
import { GateResults } from "../features/gate/gate-results.tsx";
import { useGateRun } from "../features/gate/gate.ts";
import { runWords, verdictWords } from "../features/gate/results.ts";
import { readableMs } from "../features/onboarding/run/progress.ts";
import { useTenantZone } from "../features/settings/config.ts";
import { Badge } from "../ui/badge.tsx";
import { Card } from "../ui/card.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { Time } from "../ui/time.tsx";

const route = getRouteApi("/app/settings/go-live/$runId");

export function GateRunPage() {
  const { runId } = route.useParams();
  const run = useGateRun(runId);
  return (
    <>
      <Link
        to="/app/settings/go-live"
        className="-mt-2 mb-3 inline-flex items-center gap-1.5 py-2 text-sm font-medium text-link hover:underline"
      >
        <ArrowLeft aria-hidden className="size-4" />
        Go live
      </Link>
      {run.isPending && (
        <div role="status" aria-label="Loading the check">
          <Skeleton className="h-96 rounded-lg" />
        </div>
      )}
      {run.isError && <ErrorState error={run.error} onRetry={() => void run.refetch()} />}
      {run.isSuccess && <Run run={run.data} />}
    </>
  );
}

function Run({ run }: { run: GateRun }) {
  const zone = useTenantZone();
  return (
    <Card aria-labelledby="run">
      <div className="border-b border-line px-5 py-4">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h2 id="run" className="title text-xl">
            {runWords(run)}
          </h2>
          <Badge tone={run.status === "passed" ? "good" : "bad"}>{verdictWords[run.status]}</Badge>
        </div>
        <p className="mt-1 text-sm text-ink-3">
          Version {run.version}, checked <Time at={run.createdAt} zone={zone} /> in {readableMs(run.tookMs)} with{" "}
          {run.engine === "openai" ? "the language model" : "the built-in receptionist"}. Every conversation plays on{" "}
          <Time at={run.pinnedAt} zone={zone} shape="full" />, in a calendar of its own.
        </p>
      </div>
      <div className="px-5">
        <GateResults results={run.results} />
      </div>
    </Card>
  );
}
