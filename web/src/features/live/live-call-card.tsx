import { Link } from "@tanstack/react-router";
import { ArrowRight, CalendarCheck } from "lucide-react";
import { useLayoutEffect, useRef } from "react";
import type { BoardCall } from "../../live/reduce.ts";
import { cx } from "../../lib/cx.ts";
import { readablePhone } from "../../lib/phone.ts";
import { callLength, visit } from "../../lib/time.ts";
import { useNow } from "../../lib/use-now.ts";
import { Badge, StatusDot } from "../../ui/badge.tsx";
import { Card } from "../../ui/card.tsx";
import { OutcomeBadge } from "../calls/call-state.tsx";
import { Conversation } from "../calls/conversation.tsx";
import { useContactName } from "../contacts/contacts.ts";
import { useServiceName } from "../settings/config.ts";

/** A call as it happens: every turn the moment it is said, then how it ended and where to find it. */
export function LiveCallCard({ call, tall }: { call: BoardCall; tall: boolean }) {
  const open = call.endedAt === null;
  const serviceName = useServiceName();
  const name = useContactName()(call);
  const heading = `live-${call.callId}`;
  return (
    <Card
      aria-labelledby={heading}
      data-testid="live-call"
      data-state={open ? "open" : "ended"}
      className={cx("overflow-hidden", "data-[state=open]:border-lamp/70")}
    >
      <header className="flex items-center justify-between gap-4 border-b border-line px-5 py-4">
        <div className="min-w-0">
          <h2 id={heading} className="tabular truncate text-lg font-semibold">
            {name ?? readablePhone(call.from)}
          </h2>
          <p className="tabular truncate text-sm text-ink-3">
            {name !== null && readablePhone(call.from)}
            <span className={cx(name !== null && "max-sm:hidden")}>
              {name !== null && ", "}calling {readablePhone(call.to)}
            </span>
          </p>
        </div>
        <CallClock call={call} />
      </header>
      <Transcript call={call} tall={tall} />
      {(call.bookings.length > 0 || !open) && (
        <footer className="flex flex-wrap items-center justify-between gap-3 border-t border-line px-5 py-3.5">
          <div className="flex flex-wrap items-center gap-2">
            {call.bookings.map((booking) => (
              <p key={booking.id} className="fade-in flex items-center gap-2 text-sm font-medium text-good">
                <CalendarCheck aria-hidden className="size-4" />
                {serviceName(booking.serviceId)}, {visit(booking.startsAt, booking.timeZone)}
              </p>
            ))}
            {call.bookings.length === 0 && call.outcome !== null && <OutcomeBadge outcome={call.outcome} />}
          </div>
          {call.stored && (
            <Link
              to="/app/calls/$callId"
              params={{ callId: call.callId }}
              className="inline-flex items-center gap-1.5 text-sm font-medium text-link hover:underline"
            >
              Open the call
              <ArrowRight aria-hidden className="size-4" />
            </Link>
          )}
          {!open && !call.stored && <p className="text-sm text-ink-3">Writing the summary…</p>}
        </footer>
      )}
    </Card>
  );
}

function CallClock({ call }: { call: BoardCall }) {
  const now = useNow(call.endedAt === null ? 1000 : null);
  const seconds = ((call.endedAt === null ? now : Date.parse(call.endedAt)) - Date.parse(call.startedAt)) / 1000;
  return (
    <Badge tone={call.endedAt === null ? "lamp" : "calm"} className="py-1">
      {call.endedAt === null && <StatusDot tone="lamp" live />}
      {call.endedAt === null ? "On the line" : "Ended"}
      <span role="timer" aria-label="Length so far" className="tabular">
        {callLength(seconds)}
      </span>
    </Badge>
  );
}

/** A box that scrolls must take the focus, or the keyboard cannot scroll it. */
const keyboardScrolls = { tabIndex: 0 };

/** Follows the last words unless the reader scrolled back. */
function Transcript({ call, tall }: { call: BoardCall; tall: boolean }) {
  const box = useRef<HTMLDivElement>(null);
  const following = useRef(true);
  useLayoutEffect(() => {
    if (following.current) box.current?.scrollTo({ top: box.current.scrollHeight });
  });
  return (
    <div
      ref={box}
      role="log"
      aria-live="polite"
      aria-label={`What is being said with ${readablePhone(call.from)}`}
      {...keyboardScrolls}
      className={cx("overflow-y-auto px-5 py-5", tall ? "h-[min(34rem,58dvh)]" : "h-80")}
      onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
        following.current = scrollHeight - scrollTop - clientHeight < 60;
      }}
    >
      {call.turns.length === 0 ? (
        <p className="text-ink-3">The phone was just picked up.</p>
      ) : (
        <Conversation
          turns={call.turns.map(({ index, turn }) => ({ key: index, turn }))}
          startedAt={call.startedAt}
          testId="live-turn"
          animate
        />
      )}
    </div>
  );
}
