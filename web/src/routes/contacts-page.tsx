import type { Contact } from "@contract";
import { ContactRound } from "lucide-react";
import { useContacts } from "../features/contacts/contacts.ts";
import { useTenantZone } from "../features/settings/config.ts";
import { readablePhone } from "../lib/phone.ts";
import { Avatar } from "../ui/avatar.tsx";
import { Card } from "../ui/card.tsx";
import { type Column, DataTable } from "../ui/data-table.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { LoadMore } from "../ui/load-more.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { SkeletonRows } from "../ui/skeleton.tsx";
import { Time } from "../ui/time.tsx";

export function ContactsPage() {
  const contacts = useContacts();
  const zone = useTenantZone();
  const rows = contacts.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHeader
        title="Contacts"
        description="The people who called or booked. Your receptionist knows them by their number."
      />
      <Card aria-label="Contacts" className="overflow-hidden">
        {contacts.isPending && <SkeletonRows label="Loading contacts" />}
        {contacts.isError && rows.length === 0 && (
          <ErrorState error={contacts.error} onRetry={() => void contacts.refetch()} />
        )}
        {contacts.isSuccess && rows.length === 0 && (
          <EmptyState icon={<ContactRound aria-hidden />} title="No contacts yet">
            Everyone who calls is remembered here, with their name as soon as they say it.
          </EmptyState>
        )}
        {rows.length > 0 && (
          <DataTable
            label="Contacts"
            rows={rows}
            rowKey={(row) => row.id}
            columns={columnsIn(zone)}
            testId="contact-row"
          />
        )}
        <LoadMore
          more={contacts.hasNextPage}
          busy={contacts.isFetchingNextPage}
          onMore={() => void contacts.fetchNextPage()}
        />
      </Card>
    </>
  );
}

const columnsIn = (zone: string): readonly Column<Contact>[] => [
  {
    key: "name",
    header: "Name",
    className: "max-md:grow",
    cell: (row) => (
      <div className="flex items-center gap-3">
        <Avatar name={row.name} />
        <span className="font-medium">{row.name ?? (row.phone === null ? "Unknown" : readablePhone(row.phone))}</span>
      </div>
    ),
  },
  {
    key: "reach",
    header: "Reach them",
    className: "max-md:order-last max-md:w-full text-sm",
    cell: (row) => (
      <span className="flex flex-wrap gap-x-4">
        {row.phone !== null && (
          <a href={`tel:${row.phone}`} className="tabular whitespace-nowrap text-link hover:underline">
            {readablePhone(row.phone)}
          </a>
        )}
        {row.email !== null && (
          <a href={`mailto:${row.email}`} className="text-link hover:underline">
            {row.email}
          </a>
        )}
      </span>
    ),
  },
  {
    key: "calls",
    header: "Calls",
    align: "right",
    className: "tabular max-md:hidden",
    cell: (row) => row.calls,
  },
  {
    key: "bookings",
    header: "Bookings",
    align: "right",
    className: "tabular max-md:hidden",
    cell: (row) => row.bookings,
  },
  {
    key: "seen",
    header: "Last call",
    align: "right",
    className: "tabular text-sm whitespace-nowrap text-ink-3",
    cell: (row) => <Time at={row.lastSeenAt} zone={zone} />,
  },
];
