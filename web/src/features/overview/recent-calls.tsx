import { Link } from "@tanstack/react-router";
import type { CallSummary } from "@contract";
import { Avatar } from "../../ui/avatar.tsx";
import { Card, CardHeader } from "../../ui/card.tsx";
import { Time } from "../../ui/time.tsx";
import { readablePhone } from "../../lib/phone.ts";
import { CallState } from "../calls/call-state.tsx";
import { useContactName } from "../contacts/contacts.ts";

const shown = 6;

/** The latest calls, as the owner would retell them. */
export function RecentCalls({ calls, zone }: { calls: readonly CallSummary[]; zone: string }) {
  const nameOf = useContactName();
  return (
    <Card aria-labelledby="recent-calls">
      <CardHeader
        id="recent-calls"
        title="Recent calls"
        action={
          <Link to="/app/calls" className="text-sm font-medium text-link hover:underline">
            All calls
          </Link>
        }
      />
      {calls.length === 0 ? (
        <p className="px-5 py-8 text-ink-2">No calls yet. The first one appears here the moment it ends.</p>
      ) : (
        <ul className="divide-y divide-line">
          {calls.slice(0, shown).map((call) => {
            const name = nameOf(call);
            return (
              <li
                key={call.id}
                data-testid="call-row"
                className="relative flex items-start gap-3.5 px-5 py-3.5 transition-colors hover:bg-sunken/50"
              >
                <Avatar name={name} className="mt-0.5" />
                <div className="min-w-0 flex-1">
                  <p className="flex items-baseline justify-between gap-3">
                    <Link
                      to="/app/calls/$callId"
                      params={{ callId: call.id }}
                      className="row-link truncate font-medium"
                    >
                      {name ?? readablePhone(call.from)}
                    </Link>
                    <Time at={call.startedAt} zone={zone} className="tabular shrink-0 text-sm text-ink-3" />
                  </p>
                  <div className="mt-0.5 flex items-center justify-between gap-3">
                    <p className="truncate text-sm text-ink-2">{call.summary ?? "No summary"}</p>
                    <CallState call={call} />
                  </div>
                </div>
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}
