import { Link } from "@tanstack/react-router";
import { MessageSquareText } from "lucide-react";
import { useTexts } from "../features/inbox/inbox.ts";
import { ThreadRow } from "../features/inbox/thread-row.tsx";
import { threadsOf } from "../features/inbox/threads.ts";
import { useTenantZone } from "../features/settings/config.ts";
import { buttonClass } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { LoadMore } from "../ui/load-more.tsx";
import { SkeletonRows } from "../ui/skeleton.tsx";

export function TextsPage() {
  const texts = useTexts();
  const zone = useTenantZone();
  const threads = threadsOf(texts.data?.pages.flatMap((page) => page.items) ?? []);
  return (
    <Card aria-label="Texts" className="overflow-hidden">
      {texts.isPending && <SkeletonRows label="Loading texts" />}
      {texts.isError && threads.length === 0 && <ErrorState error={texts.error} onRetry={() => void texts.refetch()} />}
      {texts.isSuccess && threads.length === 0 && (
        <EmptyState
          icon={<MessageSquareText aria-hidden />}
          title="No texts yet"
          action={
            <Link to="/app/settings/numbers" className={buttonClass("secondary")}>
              See your numbers
            </Link>
          }
        >
          Customers can text the same number they call. Your receptionist answers, and every text in and out is kept
          here.
        </EmptyState>
      )}
      <ul className="divide-y divide-line">
        {threads.map((thread) => (
          <ThreadRow key={thread.phone} thread={thread} zone={zone} />
        ))}
      </ul>
      <LoadMore
        more={texts.hasNextPage}
        busy={texts.isFetchingNextPage}
        onMore={() => void texts.fetchNextPage()}
        label="Show older texts"
      />
    </Card>
  );
}
