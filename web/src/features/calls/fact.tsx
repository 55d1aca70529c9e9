import type { ReactNode } from "react";

/** One line of what is known. */
export function Fact({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <div className="flex items-center justify-between gap-4 py-3">
      <dt className="text-sm text-ink-3">{name}</dt>
      <dd className="tabular text-right text-sm font-medium">{children}</dd>
    </div>
  );
}
