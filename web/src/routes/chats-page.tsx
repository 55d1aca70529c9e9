import { Link } from "@tanstack/react-router";
import { MessagesSquare } from "lucide-react";
import { ChatRow } from "../features/inbox/chat-row.tsx";
import { useConversations } from "../features/inbox/inbox.ts";
import { useTenantZone } from "../features/settings/config.ts";
import { buttonClass } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { LoadMore } from "../ui/load-more.tsx";
import { SkeletonRows } from "../ui/skeleton.tsx";

export function ChatsPage() {
  const conversations = useConversations();
  const zone = useTenantZone();
  const all = conversations.data?.pages.flatMap((page) => page.items) ?? [];
  const chats = all.filter(({ channel }) => channel === "chat");
  return (
    <Card aria-label="Chats" className="overflow-hidden">
      {conversations.isPending && <SkeletonRows label="Loading chats" />}
      {conversations.isError && all.length === 0 && (
        <ErrorState error={conversations.error} onRetry={() => void conversations.refetch()} />
      )}
      {conversations.isSuccess && chats.length === 0 && (
        <EmptyState
          icon={<MessagesSquare aria-hidden />}
          title="No chats yet"
          action={
            <Link to="/app/test" className={buttonClass()}>
              Talk to your receptionist
            </Link>
          }
        >
          Each conversation in a chat is kept here, word for word, with what came of it.
        </EmptyState>
      )}
      <ul className="divide-y divide-line">
        {chats.map((conversation) => (
          <ChatRow key={conversation.id} conversation={conversation} zone={zone} />
        ))}
      </ul>
      <LoadMore
        more={conversations.hasNextPage}
        busy={conversations.isFetchingNextPage}
        onMore={() => void conversations.fetchNextPage()}
        label="Show older chats"
      />
    </Card>
  );
}
