import { type BookingStatus, bookingStatus } from "@contract";
import { CalendarDays } from "lucide-react";
import { useEffect, useState } from "react";
import { bookingStatusWords } from "../features/bookings/booking-badge.tsx";
import { BookingDays } from "../features/bookings/booking-days.tsx";
import { useBookings, type When } from "../features/bookings/bookings.ts";
import { useTenantZone } from "../features/settings/config.ts";
import { zoneName } from "../lib/time.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { Field, Select } from "../ui/field.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { SkeletonRows } from "../ui/skeleton.tsx";
import { Tabs } from "../ui/tabs.tsx";

const views = [
  { value: "upcoming", label: "Upcoming" },
  { value: "past", label: "Past" },
] as const;

export function BookingsPage() {
  const [when, setWhen] = useState<When>("upcoming");
  const [status, setStatus] = useState<BookingStatus | null>(null);
  const zone = useTenantZone();
  return (
    <>
      <PageHeader
        title="Bookings"
        description={`Times in ${zoneName(zone)}`}
        actions={
          <Field label="Status" hideLabel className="w-44">
            <Select
              value={status ?? ""}
              onChange={(event) => setStatus(bookingStatus.safeParse(event.target.value).data ?? null)}
            >
              <option value="">All statuses</option>
              {bookingStatus.options.map((each) => (
                <option key={each} value={each}>
                  {bookingStatusWords[each]}
                </option>
              ))}
            </Select>
          </Field>
        }
      />
      <Tabs label="When" value={when} onChange={setWhen} tabs={views}>
        <Days key={`${when}-${status}`} when={when} status={status} zone={zone} />
      </Tabs>
    </>
  );
}

function Days({ when, status, zone }: { when: When; status: BookingStatus | null; zone: string }) {
  const bookings = useBookings(when, status);
  const rows = bookings.data?.pages.flat() ?? [];
  const { hasNextPage, isFetching, fetchNextPage } = bookings;
  const searching = bookings.isSuccess && rows.length === 0 && hasNextPage;
  useEffect(() => {
    if (searching && !isFetching) void fetchNextPage();
  }, [searching, isFetching, fetchNextPage]);

  if (bookings.isError && rows.length === 0)
    return <ErrorState error={bookings.error} onRetry={() => void bookings.refetch()} />;
  if (bookings.isPending || searching) {
    return (
      <Card aria-label="Bookings">
        <SkeletonRows label="Loading bookings" />
      </Card>
    );
  }
  if (rows.length === 0) {
    return (
      <Card aria-label="Bookings">
        <EmptyState
          icon={<CalendarDays aria-hidden />}
          title={when === "upcoming" ? "Nothing coming up" : "Nothing in the past year"}
        >
          {status === null
            ? "Appointments that callers make with your receptionist appear here the moment they are confirmed."
            : "No booking has this status. Choose another, or show all."}
        </EmptyState>
      </Card>
    );
  }
  return (
    <>
      <BookingDays bookings={rows} zone={zone} />
      {hasNextPage && (
        <div className="mt-6 flex justify-center">
          <Button variant="secondary" size="sm" busy={bookings.isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {when === "upcoming" ? "Show later bookings" : "Show earlier bookings"}
          </Button>
        </div>
      )}
    </>
  );
}
