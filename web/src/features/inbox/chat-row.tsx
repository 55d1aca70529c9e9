import { Link } from "@tanstack/react-router";
import type { ConversationSummary } from "@contract";
import { readablePhone } from "../../lib/phone.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { Time } from "../../ui/time.tsx";
import { OutcomeBadge } from "../calls/call-state.tsx";
import { useContactName } from "../contacts/contacts.ts";

/** Who writes, in one line: the name where it is known, else the number, else that it is a visitor. */
export function useWriterName(): (conversation: Pick<ConversationSummary, "phone" | "contactId">) => string {
  const nameOf = useContactName();
  return ({ phone, contactId }) =>
    nameOf({ contactId, from: phone ?? "" }) ?? (phone === null ? "Visitor" : readablePhone(phone));
}

/** A chat in a line: who, what came of it, and what it was about. */
export function ChatRow({ conversation, zone }: { conversation: ConversationSummary; zone: string }) {
  const name = useWriterName()(conversation);
  return (
    <li data-testid="chat-row" className="relative flex gap-4 px-4 py-4 transition-colors hover:bg-sunken/50 sm:px-5">
      <Avatar name={name === "Visitor" ? null : name} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Link
            to="/app/conversations/$conversationId"
            params={{ conversationId: conversation.id }}
            className="row-link font-semibold"
          >
            {name}
          </Link>
          {conversation.outcome !== null && <OutcomeBadge outcome={conversation.outcome} written />}
          <Time at={conversation.lastAt} zone={zone} className="tabular text-sm text-ink-3 sm:ml-auto" />
        </p>
        {conversation.summary !== null && <p className="mt-0.5 truncate text-ink-2">{conversation.summary}</p>}
      </div>
    </li>
  );
}
