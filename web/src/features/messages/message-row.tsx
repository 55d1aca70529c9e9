import { Link } from "@tanstack/react-router";
import type { Message } from "@contract";
import { Check, Phone } from "lucide-react";
import { toast } from "sonner";
import { readablePhone } from "../../lib/phone.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { Badge } from "../../ui/badge.tsx";
import { Button, buttonClass } from "../../ui/button.tsx";
import { Time } from "../../ui/time.tsx";
import { useMarkDone } from "./messages.ts";

/** A message with the things an owner does next: call back, tick it off, or read how it came about. */
export function MessageRow({ message, zone }: { message: Message; zone: string }) {
  const phone = message.fromPhone;
  const who = message.fromName ?? (phone === null ? "Unknown caller" : readablePhone(phone));
  const done = useMarkDone(message.id);
  return (
    <li data-testid="message-row" className="flex gap-4 px-4 py-5 sm:px-5">
      <Avatar name={message.fromName} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="font-semibold">{who}</span>
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
          {message.status === "open" && (
            <Button
              variant="secondary"
              size="sm"
              busy={done.isPending}
              icon={<Check aria-hidden className="size-3.5" />}
              aria-label={`Mark done: the message of ${who}`}
              onClick={() => done.mutate(undefined, { onSuccess: () => toast.success("Marked as done") })}
            >
              Mark done
            </Button>
          )}
          <Source message={message} />
        </div>
        {done.isError && (
          <p role="alert" className="mt-2 text-sm text-bad">
            Not marked: {done.error.message}
          </p>
        )}
      </div>
    </li>
  );
}

/** The call or the conversation the message was left in. One left in writing carries the conversation in its id. */
function Source({ message }: { message: Message }) {
  const look = "text-sm font-medium text-link hover:underline";
  const conversationId = /^msg_(conv_[a-z0-9]+)_/.exec(message.id)?.[1];
  if (conversationId !== undefined)
    return (
      <Link to="/app/conversations/$conversationId" params={{ conversationId }} className={look}>
        Read the conversation
      </Link>
    );
  if (message.callId === null) return null;
  return (
    <Link to="/app/calls/$callId" params={{ callId: message.callId }} className={look}>
      Read the call
    </Link>
  );
}
