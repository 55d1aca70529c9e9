import { cx } from "../lib/cx.ts";

/** The shape of something that is on its way. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={cx("sheen block rounded-sm", className)} />;
}

/** Rows of a list on their way, announced once. */
export function SkeletonRows({ rows = 6, label }: { rows?: number; label: string }) {
  return (
    <div role="status" aria-label={label} className="divide-y divide-line">
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="flex items-center gap-4 px-5 py-4">
          <Skeleton className="size-9 rounded-full" />
          <div className="flex-1 space-y-2">
            <Skeleton className="h-3.5 w-40 max-w-full" />
            <Skeleton className="h-3 w-72 max-w-full" />
          </div>
          <Skeleton className="hidden h-3.5 w-20 sm:block" />
        </div>
      ))}
    </div>
  );
}

/** A call or conversation with its facts beside it on its way, announced once. */
export function SkeletonRecord({ label }: { label: string }) {
  return (
    <div role="status" aria-label={label} className="space-y-6">
      <Skeleton className="h-8 w-64" />
      <div className="grid grid-cols-1 gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Skeleton className="h-128 rounded-lg" />
        <Skeleton className="h-72 rounded-lg max-lg:-order-1" />
      </div>
    </div>
  );
}
