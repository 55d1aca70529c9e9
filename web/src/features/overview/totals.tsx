import { Link } from "@tanstack/react-router";
import type { Overview } from "@contract";
import type { ReactNode } from "react";

/** The week in four figures; each leads to what it counts. */
export function Totals({ overview }: { overview: Overview }) {
  const { totals } = overview;
  return (
    <dl className="grid grid-cols-2 overflow-hidden rounded-lg border border-line bg-surface shadow-card lg:grid-cols-4">
      <Total name="Calls today" value={totals.callsToday} note={`${totals.calls7d} in 7 days`} to="/app/calls" />
      <Total name="Bookings" value={totals.bookings7d} note="in 7 days" to="/app/bookings" />
      <Total
        name="Open messages"
        value={totals.messagesOpen}
        note={totals.messagesOpen === 0 ? "all read" : "waiting for you"}
        to="/app/inbox/messages"
      />
      <Usage usage={overview.usage} />
    </dl>
  );
}

function Total({
  name,
  value,
  note,
  to,
}: {
  name: string;
  value: number;
  note: string;
  to: "/app/calls" | "/app/bookings" | "/app/inbox/messages";
}) {
  return (
    <Cell>
      <dt className="text-sm text-ink-2">
        <Link to={to} className="row-link">
          {name}
        </Link>
      </dt>
      <dd>
        <span className="title tabular mt-1 block text-2xl">{value.toLocaleString()}</span>
        <span className="mt-0.5 block text-sm text-ink-3">{note}</span>
      </dd>
    </Cell>
  );
}

function Usage({ usage }: { usage: Overview["usage"] }) {
  const part = usage.includedMinutes === 0 ? 1 : Math.min(1, usage.minutes / usage.includedMinutes);
  const included = usage.includedMinutes.toLocaleString("en-US");
  const left = usage.includedMinutes - usage.minutes;
  return (
    <Cell>
      <dt className="text-sm text-ink-2">
        <Link to="/app/settings/billing" className="row-link">
          Minutes
        </Link>
      </dt>
      <dd>
        <span className="title tabular mt-1 block text-2xl">{usage.minutes.toLocaleString()}</span>
        <span aria-hidden className="mt-2 block h-1.5 overflow-hidden rounded-full bg-sunken">
          <span
            className={`block h-full rounded-full ${left <= 0 ? "bg-bad" : "bg-lamp"}`}
            style={{ width: `${Math.max(part * 100, usage.minutes > 0 ? 2 : 0)}%` }}
          />
        </span>
        <span className="mt-1.5 block text-sm text-ink-3">
          of {included}
          {left <= 0 ? ", all used" : part >= 0.8 ? `, ${left.toLocaleString("en-US")} left` : " this period"}
        </span>
      </dd>
    </Cell>
  );
}

function Cell({ children }: { children: ReactNode }) {
  return (
    <div className="relative border-line p-5 transition-colors nth-[-n+2]:max-lg:border-b odd:max-lg:border-r lg:not-last:border-r has-[a:hover]:bg-sunken/50">
      {children}
    </div>
  );
}
