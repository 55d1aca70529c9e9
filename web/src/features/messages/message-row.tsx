import { Link } from "@tanstack/react-router";
import type { Message } from "@contract";
import { Phone } from "lucide-react";
import { readablePhone } from "../../lib/phone.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { Badge } from "../../ui/badge.tsx";
import { buttonClass } from "../../ui/button.tsx";
import { Time } from "../../ui/time.tsx";

/** A message with the two things an owner does next: call back, or hear how it came about. */
export function MessageRow({ message, zone }: { message: Message; zone: string }) {
  const phone = message.fromPhone;
  return (
    <li data-testid="message-row" className="flex gap-4 px-4 py-5 sm:px-5">
      <Avatar name={message.fromName} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="font-semibold">
            {message.fromName ?? (phone === null ? "Unknown caller" : readablePhone(phone))}
          </span>
          {message.status === "open" ? <Badge tone="lamp">Open</Badge> : <Badge tone="calm">Done</Badge>}
          <Time at={message.createdAt} zone={zone} className="tabular text-sm text-ink-3 sm:ml-auto" />
        </p>
        <p className="mt-1.5 max-w-2xl wrap-break-word whitespace-pre-wrap text-ink-2">{message.body}</p>
        <div className="mt-3 flex flex-wrap items-center gap-x-5 gap-y-2">
          {phone !== null && (
            <a href={`tel:${phone}`} className={buttonClass("secondary", "sm", "tabular")}>
              <Phone aria-hidden className="size-3.5" />
              Call {readablePhone(phone)}
            </a>
          )}
          {message.callId !== null && (
            <Link
              to="/app/calls/$callId"
              params={{ callId: message.callId }}
              className="text-sm font-medium text-link hover:underline"
            >
              Read the call
            </Link>
          )}
        </div>
      </div>
    </li>
  );
}
