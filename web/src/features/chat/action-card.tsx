import { Link } from "@tanstack/react-router";
import type { ChatAction } from "@contract";
import {
  CalendarCheck,
  CalendarClock,
  CalendarX,
  ExternalLink,
  Inbox,
  type LucideIcon,
  Phone,
  Send,
} from "lucide-react";
import { readablePhone } from "../../lib/phone.ts";
import { visit } from "../../lib/time.ts";
import { cx } from "../../lib/cx.ts";

type Shown = Exclude<ChatAction, { type: "ended" }>;

/** What becomes of a message and a text, for a visitor who has no inbox to look into. */
export type Afterwards = Readonly<Record<"message_taken" | "text_queued", string>>;

interface ActionCardProps {
  action: Shown;
  serviceName: (serviceId: string) => string;
  afterwards: Afterwards | undefined;
}

/** What the receptionist has done, beside what it says: taken from the receipt. */
export function ActionCard({ action, serviceName, afterwards }: ActionCardProps) {
  const [Icon, colour, title] = looks[action.type];
  return (
    <div
      data-testid="chat-action"
      data-action={action.type}
      className="rise-in flex max-w-[min(34rem,88%)] items-start gap-3 rounded-lg border border-line bg-surface px-4 py-3 shadow-card"
    >
      <Icon aria-hidden className={cx("mt-0.5 size-4.5 shrink-0", colour)} />
      <div className="min-w-0">
        <p className="text-sm font-semibold">{title}</p>
        <div className="text-sm wrap-anywhere text-ink-2">
          <Details action={action} serviceName={serviceName} afterwards={afterwards} />
        </div>
      </div>
    </div>
  );
}

const looks: Record<Shown["type"], [LucideIcon, string, string]> = {
  booked: [CalendarCheck, "text-good", "Booked"],
  rescheduled: [CalendarClock, "text-good", "Moved"],
  cancelled: [CalendarX, "text-warn", "Cancelled"],
  message_taken: [Inbox, "text-lamp-ink", "Message taken"],
  text_queued: [Send, "text-lamp-ink", "Text on its way"],
  transfer: [Phone, "text-lamp-ink", "A person to talk to"],
  link: [ExternalLink, "text-link", "Link"],
};

function Details({ action, serviceName, afterwards }: ActionCardProps) {
  const inbox = "font-medium text-link underline underline-offset-3";
  switch (action.type) {
    case "booked":
      return `${serviceName(action.serviceId)}, ${visit(action.startsAt, action.timeZone)}`;
    case "rescheduled":
    case "cancelled":
      return visit(action.startsAt, action.timeZone);
    case "message_taken":
      return (
        afterwards?.message_taken ?? (
          <Link to="/app/inbox/messages" className={inbox}>
            It waits in your inbox
          </Link>
        )
      );
    case "text_queued":
      return (
        afterwards?.text_queued ?? (
          <Link to="/app/inbox/texts" className={inbox}>
            See it among your texts
          </Link>
        )
      );
    case "transfer":
      return (
        <a href={`tel:${action.phone}`} className={cx(inbox, "tabular")}>
          Call {readablePhone(action.phone)}
        </a>
      );
    case "link":
      return (
        <a href={action.url} target="_blank" rel="noreferrer" className={inbox}>
          {action.url.replace(/^https?:\/\//, "")}
        </a>
      );
  }
}
