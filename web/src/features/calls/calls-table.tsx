import { Link } from "@tanstack/react-router";
import type { CallSummary } from "@contract";
import { readablePhone } from "../../lib/phone.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { Length, Time } from "../../ui/time.tsx";
import { useContactName } from "../contacts/contacts.ts";
import { CallState } from "./call-state.tsx";

/** Calls as rows: who, what about, what came of it, when. A row opens its call. */
export function CallsTable({ calls, zone }: { calls: readonly CallSummary[]; zone: string }) {
  const nameOf = useContactName();
  const columns: readonly Column<CallSummary>[] = [
    {
      key: "caller",
      header: "Caller",
      className: "max-md:grow md:w-64",
      cell: (call) => {
        const name = nameOf(call);
        return (
          <div className="flex items-center gap-3">
            <Avatar name={name} />
            <div className="min-w-0">
              <Link
                to="/app/calls/$callId"
                params={{ callId: call.id }}
                className="row-link block truncate font-medium text-ink"
              >
                {name ?? readablePhone(call.from)}
              </Link>
              {name !== null && (
                <p className="tabular text-sm whitespace-nowrap text-ink-3">{readablePhone(call.from)}</p>
              )}
            </div>
          </div>
        );
      },
    },
    {
      key: "summary",
      header: "About",
      className: "max-md:order-last max-md:w-full",
      cell: (call) => <p className="line-clamp-2 text-sm text-ink-2">{call.summary ?? "No summary"}</p>,
    },
    { key: "outcome", header: "Outcome", className: "md:w-40", cell: (call) => <CallState call={call} /> },
    {
      key: "when",
      header: "When",
      align: "right",
      className: "tabular text-sm whitespace-nowrap text-ink-3 max-md:order-last max-md:w-full",
      cell: (call) => (
        <>
          <Time at={call.startedAt} zone={zone} className="text-ink-2" />
          <span className="md:hidden"> · </span>
          <Length seconds={call.durationSeconds} className="md:block" />
        </>
      ),
    },
  ];
  return <DataTable label="Calls" rows={calls} rowKey={(call) => call.id} columns={columns} testId="call-row" />;
}
