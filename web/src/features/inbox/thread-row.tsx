import { Link } from "@tanstack/react-router";
import { readablePhone } from "../../lib/phone.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { Badge } from "../../ui/badge.tsx";
import { Time } from "../../ui/time.tsx";
import { useContactName } from "../contacts/contacts.ts";
import { type TextThread, wordsOf } from "./threads.ts";

/** The texts with one customer in a line: who, the last words, and what needs a look. */
export function ThreadRow({ thread, zone }: { thread: TextThread; zone: string }) {
  const { phone, latest } = thread;
  const name = useContactName()({ contactId: thread.contactId, from: phone });
  return (
    <li data-testid="thread-row" className="relative flex gap-4 px-4 py-4 transition-colors hover:bg-sunken/50 sm:px-5">
      <Avatar name={name} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Link to="/app/inbox/texts/$phone" params={{ phone }} className="row-link tabular font-semibold">
            {name ?? readablePhone(phone)}
          </Link>
          {thread.optedOut && <Badge tone="warn">Opted out</Badge>}
          {thread.failed > 0 && (
            <Badge tone="bad">{thread.failed === 1 ? "1 not delivered" : `${thread.failed} not delivered`}</Badge>
          )}
          <Time at={latest.createdAt} zone={zone} className="tabular text-sm text-ink-3 sm:ml-auto" />
        </p>
        <p className="mt-0.5 truncate text-ink-2">
          {latest.direction === "out" && <span className="text-ink-3">You: </span>}
          {wordsOf(latest)}
        </p>
      </div>
    </li>
  );
}
