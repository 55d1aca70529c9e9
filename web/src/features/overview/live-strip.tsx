import { Link } from "@tanstack/react-router";
import { ArrowRight } from "lucide-react";
import { useLive } from "../../live/live-provider.tsx";
import { onTheLine } from "../../live/reduce.ts";
import { StatusDot } from "../../ui/badge.tsx";
import { useCallerName } from "../calls/caller.tsx";

/** Shown only while somebody is on the line: the last words of each call, and the way to the board. */
export function LiveStrip() {
  const calls = onTheLine(useLive().state);
  const callerName = useCallerName();
  if (calls.length === 0) return null;
  return (
    <section aria-label="On the line now" className="rise-in mb-6 rounded-lg border border-lamp/50 bg-lamp-tint">
      <ul className="divide-y divide-lamp/25">
        {calls.slice(0, 3).map((call) => (
          <li key={call.callId} className="relative flex items-center gap-3.5 px-5 py-3.5">
            <StatusDot tone="lamp" live className="size-2.5" />
            <Link to="/app/live" className="row-link tabular shrink-0 font-semibold">
              {callerName(call)}
            </Link>
            <p className="min-w-0 flex-1 truncate text-ink-2">{call.turns.at(-1)?.turn.text ?? "Picking up…"}</p>
            <span className="flex shrink-0 items-center gap-1.5 text-sm font-medium text-lamp-ink">
              <span className="max-sm:sr-only">Watch</span>
              <ArrowRight aria-hidden className="size-4" />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
