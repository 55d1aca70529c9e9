import { Link } from "@tanstack/react-router";
import { ErrorState } from "../../../ui/error-state.tsx";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { GateResults } from "../../gate/gate-results.tsx";
import { useGateRun, useGateRuns } from "../../gate/gate.ts";
import { runWords } from "../../gate/results.ts";
import { useShownRun } from "../correction.ts";
import { FactRow } from "../found/fact-row.tsx";
import { payloadOf } from "../run/step-payload.ts";

/** Checked, published, told. */
export function LaunchStep() {
  const found = payloadOf("launch", useShownRun().steps);
  if (found === null) return null;
  const told = [found.notified.email, found.notified.sms].filter((each) => each !== null);
  return (
    <div className="divide-y divide-line">
      <FactRow label="Checks">
        {runWords(found.gate)}
        {found.anyway && <span className="text-warn"> and you published anyway</span>}
        <Disclosure label="See every conversation">{() => <RunResults runId={found.gate.runId} />}</Disclosure>
      </FactRow>
      <FactRow label="Published">
        <Link to="/app/settings/go-live" className="text-link underline underline-offset-3">
          Version {found.publishedVersion}
        </Link>{" "}
        answers your calls
      </FactRow>
      <FactRow label="You were told">
        {told.length === 0 ? (
          <span className="text-ink-3">Here only; no mail or text is set up</span>
        ) : (
          told.join(" and ")
        )}
      </FactRow>
    </div>
  );
}

/** The newest check: what stands in the way of publishing. */
export function NewestRunResults() {
  const runs = useGateRuns();
  const newest = runs.data?.pages[0]?.items[0];
  if (runs.isPending) return <Skeleton className="h-24 w-full rounded-md" />;
  if (newest === undefined) return null;
  return <RunResults runId={newest.id} />;
}

function RunResults({ runId }: { runId: string }) {
  const run = useGateRun(runId);
  if (run.isPending) return <Skeleton className="h-24 w-full rounded-md" />;
  if (run.isError) return <ErrorState error={run.error} onRetry={() => void run.refetch()} />;
  return <GateResults results={run.data.results} />;
}
