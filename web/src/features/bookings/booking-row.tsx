import { Link } from "@tanstack/react-router";
import type { Booking, BookingSource } from "@contract";
import { EllipsisVertical } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import { useRef, useState } from "react";
import { cx } from "../../lib/cx.ts";
import { readablePhone } from "../../lib/phone.ts";
import { clock, fullTime } from "../../lib/time.ts";
import { IconButton } from "../../ui/button.tsx";
import { menuClass, menuItemClass } from "../../ui/menu.ts";
import { useServiceName } from "../settings/config.ts";
import { BookingBadge } from "./booking-badge.tsx";
import { CancelDialog } from "./cancel-dialog.tsx";
import { RescheduleDialog } from "./reschedule-dialog.tsx";

const sources: Record<BookingSource, string> = {
  voice: "by phone",
  sms: "by text",
  chat: "in chat",
  api: "through the API",
  dashboard: "by you",
};

/** One appointment: when, what, who, how it came, and what can be done with it. */
export function BookingRow({ booking, zone, now }: { booking: Booking; zone: string; now: number }) {
  const serviceName = useServiceName();
  const [asking, setAsking] = useState<"cancel" | "move" | null>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  const over = booking.status === "cancelled" || booking.status === "rescheduled";
  const changeable = !over && Date.parse(booking.startsAt) > now;
  const service = serviceName(booking.serviceId);
  return (
    <li
      data-testid="booking-row"
      className="grid grid-cols-[5.25rem_minmax(0,1fr)_2.5rem] items-start gap-x-3 py-4 pr-2 pl-4 sm:grid-cols-[5.5rem_minmax(0,1fr)_auto_2.5rem] sm:gap-x-5 sm:px-5"
    >
      <div className={cx("tabular whitespace-nowrap", over && "text-ink-3 line-through")}>
        <time dateTime={booking.startsAt} title={fullTime(booking.startsAt, zone)} className="block font-semibold">
          {clock(booking.startsAt, zone)}
        </time>
        <time dateTime={booking.endsAt} className="block text-sm text-ink-3">
          {clock(booking.endsAt, zone)}
        </time>
      </div>
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <span className="font-medium max-sm:w-full">{booking.customerName}</span>
          <span className="text-ink-2">{service}</span>
        </p>
        <p className="mt-0.5 flex flex-wrap gap-x-3 text-sm text-ink-3">
          {booking.customerPhone !== null && (
            <a href={`tel:${booking.customerPhone}`} className="tabular inline-block py-0.5 text-link hover:underline">
              {readablePhone(booking.customerPhone)}
            </a>
          )}
          {booking.customerEmail !== null && (
            <a
              href={`mailto:${booking.customerEmail}`}
              className="inline-block truncate py-0.5 max-sm:hidden text-link hover:underline"
            >
              {booking.customerEmail}
            </a>
          )}
          <span className="py-0.5">
            Booked{" "}
            {booking.callId === null ? (
              sources[booking.source]
            ) : (
              <Link
                to="/app/calls/$callId"
                params={{ callId: booking.callId }}
                className="inline-block text-link underline decoration-1 underline-offset-3"
              >
                {sources[booking.source]}
              </Link>
            )}
          </span>
        </p>
        {booking.notes !== null && <p className="mt-1.5 text-sm text-ink-2">{booking.notes}</p>}
      </div>
      <div className="max-sm:col-start-2 max-sm:row-start-2 max-sm:mt-2">
        <BookingBadge status={booking.status} />
      </div>
      <div className="-my-1.5 size-10 max-sm:col-start-3 max-sm:row-start-1">
        {changeable && (
          <DropdownMenu.Root>
            <DropdownMenu.Trigger asChild ref={trigger}>
              <IconButton label={`Change the booking of ${booking.customerName}`}>
                <EllipsisVertical aria-hidden className="size-4.5" />
              </IconButton>
            </DropdownMenu.Trigger>
            <DropdownMenu.Portal>
              <DropdownMenu.Content align="end" sideOffset={4} className={menuClass}>
                <DropdownMenu.Item className={menuItemClass} onSelect={() => setAsking("move")}>
                  Move to another time
                </DropdownMenu.Item>
                <DropdownMenu.Item className={cx(menuItemClass, "text-bad")} onSelect={() => setAsking("cancel")}>
                  Cancel booking
                </DropdownMenu.Item>
              </DropdownMenu.Content>
            </DropdownMenu.Portal>
          </DropdownMenu.Root>
        )}
      </div>
      {asking === "cancel" && (
        <CancelDialog
          booking={booking}
          service={service}
          zone={zone}
          returnTo={trigger}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === "move" && (
        <RescheduleDialog
          booking={booking}
          service={service}
          zone={zone}
          returnTo={trigger}
          onClose={() => setAsking(null)}
        />
      )}
    </li>
  );
}
