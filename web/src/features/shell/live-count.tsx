import { useLive } from "../../live/live-provider.tsx";
import { onTheLine } from "../../live/reduce.ts";
import { cx } from "../../lib/cx.ts";
import { StatusDot } from "../../ui/badge.tsx";

/** How many people are on the line right now; nothing when nobody is. */
export function LiveCount({ className }: { className?: string }) {
  const count = onTheLine(useLive().state).length;
  return (
    <span role="status" className={className}>
      {count > 0 && (
        <span className={cx("fade-in tabular inline-flex items-center gap-1.5 text-sm font-semibold text-lamp-ink")}>
          <StatusDot tone="lamp" live />
          {count}
          <span className="sr-only">{count === 1 ? "call on the line" : "calls on the line"}</span>
        </span>
      )}
    </span>
  );
}
