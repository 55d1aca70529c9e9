import type { Booking } from "@contract";
import { dayHeading, localDay } from "../../lib/time.ts";
import { useNow } from "../../lib/use-now.ts";
import { BookingRow } from "./booking-row.tsx";

/** Bookings under the local day they are on, in the order given. */
export function BookingDays({ bookings, zone }: { bookings: readonly Booking[]; zone: string }) {
  const now = useNow(60_000);
  const days = Map.groupBy(bookings, (booking) => localDay(booking.startsAt, zone));
  return (
    <div className="space-y-7">
      {[...days].map(([day, onDay]) => {
        const { near, day: name } = dayHeading(onDay[0]!.startsAt, zone, now);
        return (
          <section key={day} aria-labelledby={`day-${day}`}>
            <h2 id={`day-${day}`} className="mb-2.5 flex items-baseline gap-2 px-1">
              <span className="font-semibold">{near ?? name}</span>
              {near !== null && <span className="text-sm text-ink-3">{name}</span>}
            </h2>
            <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface shadow-card">
              {onDay.map((booking) => (
                <BookingRow key={booking.id} booking={booking} zone={zone} now={now} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
