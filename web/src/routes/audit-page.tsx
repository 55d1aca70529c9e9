import { useQuery } from "@tanstack/react-query";
import type { AuditEntry } from "@contract";
import { History } from "lucide-react";
import { useAudit } from "../features/audit/audit.ts";
import { sessionQuery } from "../features/auth/session.ts";
import { useTenantZone } from "../features/settings/config.ts";
import { readablePhone } from "../lib/phone.ts";
import { Card } from "../ui/card.tsx";
import { type Column, DataTable } from "../ui/data-table.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { LoadMore } from "../ui/load-more.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { SkeletonRows } from "../ui/skeleton.tsx";
import { Time } from "../ui/time.tsx";

export function AuditPage() {
  const audit = useAudit();
  const zone = useTenantZone();
  const userId = useQuery(sessionQuery).data?.user.id;
  const rows = audit.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHeader title="Audit log" description="Every change in this business: who made it, and when." />
      <Card aria-label="Audit log" className="overflow-hidden">
        {audit.isPending && <SkeletonRows label="Loading the audit log" />}
        {audit.isError && rows.length === 0 && <ErrorState error={audit.error} onRetry={() => void audit.refetch()} />}
        {audit.isSuccess && rows.length === 0 && (
          <EmptyState icon={<History aria-hidden />} title="Nothing changed yet">
            The first change you or your receptionist makes is written down here.
          </EmptyState>
        )}
        {rows.length > 0 && (
          <DataTable
            label="Audit log"
            rows={rows}
            rowKey={(row) => row.id}
            columns={columnsIn(zone, userId)}
            testId="audit-row"
          />
        )}
        <LoadMore
          more={audit.hasNextPage}
          busy={audit.isFetchingNextPage}
          onMore={() => void audit.fetchNextPage()}
          label="Show older changes"
        />
      </Card>
    </>
  );
}

const columnsIn = (zone: string, userId: string | undefined): readonly Column<AuditEntry>[] => [
  { key: "action", header: "Change", className: "font-medium max-md:grow", cell: (row) => sentence(row.action) },
  {
    key: "target",
    header: "On",
    className: "max-md:order-last max-md:text-sm max-md:empty:hidden max-md:has-[code]:hidden max-md:w-full",
    cell: (row) => <Target row={row} />,
  },
  {
    key: "actor",
    header: "By",
    className: "text-sm text-ink-2 max-md:order-last max-md:w-full",
    cell: (row) => actor(row, userId),
  },
  {
    key: "at",
    header: "When",
    align: "right",
    className: "tabular text-sm whitespace-nowrap text-ink-3",
    cell: (row) => <Time at={row.at} zone={zone} />,
  },
];

/** What was changed: by its name or number where the entry tells it, else by its id. */
function Target({ row }: { row: AuditEntry }) {
  const told = [row.details.name, row.details.customerName, row.details.phoneNumber].find(
    (each) => typeof each === "string",
  );
  if (typeof told === "string")
    return <span className="text-ink-2">{told.startsWith("+") ? readablePhone(told) : told}</span>;
  return (
    row.target !== null && <code className="font-mono text-xs break-all text-ink-3 max-md:hidden">{row.target}</code>
  );
}

function actor(row: AuditEntry, userId: string | undefined): string {
  if (row.actor.type === "user") return row.actor.id === userId ? "You" : "A team member";
  return actorWords[row.actor.type] ?? sentence(row.actor.type);
}

const actorWords: Readonly<Record<string, string>> = {
  apiKey: "An API key",
  agent: "Your receptionist",
  system: "Amunet",
  queue: "Amunet",
  twilio: "The telephone network",
  stripe: "Billing",
};

/** `booking.created` → `Booking created`. */
function sentence(action: string): string {
  const words = action
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/[._-]+/g, " ")
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
