import { Link } from "@tanstack/react-router";
import type { Usage } from "@contract";
import { readablePhone } from "../../../lib/phone.ts";
import { Badge } from "../../../ui/badge.tsx";
import { buttonClass } from "../../../ui/button.tsx";
import { Card, CardHeader } from "../../../ui/card.tsx";
import { Length, Time } from "../../../ui/time.tsx";
import { waivedWords } from "./waived-words.ts";

const most = 5;

/** The newest calls that cost nothing, and why: unwanted ones, those of a few seconds, and our own failures. */
export function NotCharged({ calls, zone }: { calls: Usage["notCharged"]; zone: string }) {
  return (
    <Card aria-labelledby="not-charged">
      <CardHeader
        id="not-charged"
        title="Not charged"
        action={
          calls.length > most && (
            <Link
              to="/app/settings/billing/receipts"
              search={{ show: "not-charged" }}
              className={buttonClass("ghost", "sm", "-my-1 -mr-2")}
            >
              See all
            </Link>
          )
        }
      />
      {calls.length === 0 ? (
        <p className="px-5 py-5 text-ink-2">
          None in this period. Unwanted calls, calls under 15 seconds and failures of ours are listed here, and never
          charged.
        </p>
      ) : (
        <ul className="divide-y divide-line">
          {calls.slice(0, most).map((call) => (
            <li
              key={call.callId}
              data-testid="not-charged-row"
              className="relative flex flex-wrap items-center gap-x-3 gap-y-1 px-5 py-3 transition-colors hover:bg-sunken/50"
            >
              <Link to="/app/calls/$callId" params={{ callId: call.callId }} className="row-link tabular font-medium">
                {readablePhone(call.from)}
              </Link>
              <span className="max-sm:ml-auto">
                <Badge tone="calm">{waivedWords[call.reason]}</Badge>
              </span>
              <span className="tabular text-sm text-ink-3 max-sm:w-full sm:ml-auto">
                <Time at={call.at} zone={zone} /> · <Length seconds={call.seconds} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
