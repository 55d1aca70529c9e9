import type { ConfigChange } from "@contract";
import { ErrorState } from "../../ui/error-state.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useDiff } from "./versions.ts";

/** What differs between two versions: before struck out, after beside it. */
export function ChangeList({ from, to }: { from: number; to: number }) {
  const diff = useDiff(from, to);
  if (diff.isPending) {
    return (
      <div role="status" aria-label="Loading the changes" className="space-y-2">
        <Skeleton className="h-4 w-72 max-w-full" />
        <Skeleton className="h-4 w-56 max-w-full" />
      </div>
    );
  }
  if (diff.isError) return <ErrorState error={diff.error} onRetry={() => void diff.refetch()} />;
  if (diff.data.changes.length === 0) return <p className="text-sm text-ink-3">Nothing a caller would notice.</p>;
  return (
    <dl className="divide-y divide-line text-sm">
      {diff.data.changes.map((change) => (
        <div
          key={change.path}
          data-testid="config-change"
          className="grid gap-x-5 gap-y-0.5 py-2 sm:grid-cols-[11rem_minmax(0,1fr)]"
        >
          <dt className="font-medium text-ink-2">{change.label}</dt>
          <dd className="min-w-0 wrap-break-word">
            <Sides change={change} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Sides({ change: { kind, before, after } }: { change: ConfigChange }) {
  return (
    <span className="flex flex-wrap items-baseline gap-x-2">
      {before !== null && (
        <del className="text-ink-3 decoration-bad/60">
          <span className="sr-only">before: </span>
          {before}
        </del>
      )}
      {after !== null && (
        <ins className="rounded-sm bg-good-tint px-1 text-good no-underline">
          <span className="sr-only">{before === null ? "new: " : "now: "}</span>
          {after}
        </ins>
      )}
      {before === null && after === null && <span>{kind}</span>}
    </span>
  );
}
