import { Link } from "@tanstack/react-router";
import type { Booking } from "@contract";
import { Card, CardHeader } from "../../ui/card.tsx";
import { clock, dayHeading, localDay, shortDay } from "../../lib/time.ts";
import { useServiceName } from "../settings/config.ts";

/** Who is coming next, under the day they come. */
export function NextBookings({ bookings, zone }: { bookings: readonly Booking[]; zone: string }) {
  const serviceName = useServiceName();
  const days = Map.groupBy(bookings.slice(0, 8), (booking) => localDay(booking.startsAt, zone));
  return (
    <Card aria-labelledby="next-bookings">
      <CardHeader
        id="next-bookings"
        title="Coming up"
        action={
          <Link to="/app/bookings" className="text-sm font-medium text-link hover:underline">
            All bookings
          </Link>
        }
      />
      {bookings.length === 0 ? (
        <p className="px-5 py-8 text-ink-2">
          Nothing booked yet. Appointments your receptionist makes appear here at once.
        </p>
      ) : (
        <div className="space-y-4 px-5 py-4">
          {[...days].map(([day, onDay]) => (
            <section key={day}>
              <h3 className="eyebrow mb-1">
                {dayHeading(onDay[0]!.startsAt, zone).near ?? shortDay(onDay[0]!.startsAt, zone)}
              </h3>
              <ul>
                {onDay.map((booking) => (
                  <li key={booking.id} data-testid="booking-row" className="flex items-baseline gap-3 py-1">
                    <time dateTime={booking.startsAt} className="tabular w-19 shrink-0 text-sm font-semibold">
                      {clock(booking.startsAt, zone)}
                    </time>
                    <p className="min-w-0 truncate">
                      {booking.customerName}{" "}
                      <span className="text-sm text-ink-3">{serviceName(booking.serviceId)}</span>
                    </p>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
    </Card>
  );
}
