import type { AgentConfigView } from "@contract";
import { Link } from "@tanstack/react-router";
import { counted } from "../../lib/counted.ts";

/** What callers get when, where that is not set here. */
export function AtTheLimit({ config: { caps } }: { config: AgentConfigView }) {
  const { monthlyMinutes, atCap } = caps;
  return (
    <dl className="space-y-3 border-l-2 border-line-strong/45 pl-4 text-sm">
      <div>
        <dt className="font-medium">Outside your opening hours</dt>
        <dd className="text-ink-2">Your receptionist answers as by day, and books inside your hours alone.</dd>
      </div>
      <div>
        <dt className="font-medium">At your limit of minutes</dt>
        <dd className="text-ink-2">
          {monthlyMinutes === null
            ? "You have set none."
            : `Beyond ${counted(monthlyMinutes, "minute", "minutes")} ${atCap === "forward" ? "calls are put through to you" : "messages are taken"}.`}{" "}
          <Link to="/app/settings/billing" hash="limit" className="text-link underline underline-offset-3">
            Change it under Billing
          </Link>
        </dd>
      </div>
    </dl>
  );
}
