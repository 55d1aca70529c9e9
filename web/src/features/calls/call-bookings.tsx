import { Link } from "@tanstack/react-router";
import { CalendarCheck } from "lucide-react";
import type { CallDetail } from "@contract";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Time } from "../../ui/time.tsx";
import { BookingBadge } from "../bookings/booking-badge.tsx";
import { useCallBookings } from "../bookings/bookings.ts";
import { useServiceName } from "../settings/config.ts";

/** The bookings a call or a conversation made or changed. */
export function CallBookings({ call }: { call: Pick<CallDetail, "startedAt" | "bookingIds"> }) {
  const bookings = useCallBookings(call.startedAt, call.bookingIds);
  const serviceName = useServiceName();
  if (bookings.isPending) return <Skeleton className="m-5 h-12" />;
  const found = bookings.data ?? [];
  const hidden = call.bookingIds.length - found.length;
  return (
    <ul className="divide-y divide-line">
      {found.map((booking) => (
        <li key={booking.id} className="flex items-start gap-3 px-5 py-4">
          <CalendarCheck aria-hidden className="mt-0.5 size-4.5 shrink-0 text-good" />
          <div className="min-w-0 flex-1">
            <p className="font-medium">{serviceName(booking.serviceId)}</p>
            <p className="text-sm text-ink-2">
              <Time at={booking.startsAt} zone={booking.timeZone} shape="visit" />
            </p>
            <p className="truncate text-sm text-ink-3">{booking.customerName}</p>
          </div>
          <BookingBadge status={booking.status} />
        </li>
      ))}
      {hidden > 0 && (
        <li className="px-5 py-4 text-sm text-ink-2">
          {hidden === 1 ? "One booking is" : `${hidden} bookings are`} further back.{" "}
          <Link to="/app/bookings" className="text-link underline underline-offset-3">
            Open bookings
          </Link>
        </li>
      )}
    </ul>
  );
}
