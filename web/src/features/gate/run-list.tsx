import { Link } from "@tanstack/react-router";
import { Badge } from "../../ui/badge.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { LoadMore } from "../../ui/load-more.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { Time } from "../../ui/time.tsx";
import { useTenantZone } from "../settings/config.ts";
import { useGateRuns } from "./gate.ts";
import { runWords, verdictWords } from "./results.ts";

/** The checks that were made, newest first; each opens. */
export function RunList() {
  const runs = useGateRuns();
  const zone = useTenantZone();
  const rows = runs.data?.pages.flatMap((page) => page.items) ?? [];
  if (runs.isPending) return <SkeletonRows rows={2} label="Loading checks" />;
  if (runs.isError && rows.length === 0) return <ErrorState error={runs.error} onRetry={() => void runs.refetch()} />;
  if (rows.length === 0) return <p className="px-5 py-6 text-ink-2">No check yet. One is made whenever you publish.</p>;
  return (
    <>
      <ul className="divide-y divide-line">
        {rows.map((run) => (
          <li
            key={run.id}
            data-testid="gate-run-row"
            className="relative flex flex-wrap items-center gap-x-3 gap-y-1 px-5 py-3.5 transition-colors hover:bg-sunken/50"
          >
            <Badge tone={run.status === "passed" ? "good" : "bad"}>{verdictWords[run.status]}</Badge>
            <Link to="/app/settings/go-live/$runId" params={{ runId: run.id }} className="row-link font-medium">
              {runWords(run)}
            </Link>
            <span className="text-sm text-ink-3 sm:ml-auto">
              version {run.version}, <Time at={run.createdAt} zone={zone} />
            </span>
          </li>
        ))}
      </ul>
      <LoadMore
        more={runs.hasNextPage}
        busy={runs.isFetchingNextPage}
        onMore={() => void runs.fetchNextPage()}
        label="Show older checks"
      />
    </>
  );
}
