import { Inbox } from "lucide-react";
import { MessageRow } from "../features/messages/message-row.tsx";
import { useMessages } from "../features/messages/messages.ts";
import { useTenantZone } from "../features/settings/config.ts";
import { Card } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { LoadMore } from "../ui/load-more.tsx";
import { SkeletonRows } from "../ui/skeleton.tsx";

export function MessagesPage() {
  const messages = useMessages();
  const zone = useTenantZone();
  const rows = messages.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Card aria-label="Messages" className="overflow-hidden">
      {messages.isPending && <SkeletonRows label="Loading messages" />}
      {messages.isError && rows.length === 0 && (
        <ErrorState error={messages.error} onRetry={() => void messages.refetch()} />
      )}
      {messages.isSuccess && rows.length === 0 && (
        <EmptyState icon={<Inbox aria-hidden />} title="No messages">
          When a caller wants something only you can answer, your receptionist takes a message and it waits here.
        </EmptyState>
      )}
      <ul className="divide-y divide-line">
        {rows.map((message) => (
          <MessageRow key={message.id} message={message} zone={zone} />
        ))}
      </ul>
      <LoadMore
        more={messages.hasNextPage}
        busy={messages.isFetchingNextPage}
        onMore={() => void messages.fetchNextPage()}
        label="Show older messages"
      />
    </Card>
  );
}
