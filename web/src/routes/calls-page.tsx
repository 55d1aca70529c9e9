import { Link } from "@tanstack/react-router";
import { PhoneIncoming } from "lucide-react";
import { useCalls } from "../features/calls/calls.ts";
import { CallsTable } from "../features/calls/calls-table.tsx";
import { useTenantZone } from "../features/settings/config.ts";
import { buttonClass } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { LoadMore } from "../ui/load-more.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { SkeletonRows } from "../ui/skeleton.tsx";

export function CallsPage() {
  const calls = useCalls();
  const zone = useTenantZone();
  const rows = calls.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHeader title="Calls" description="Every call your receptionist took, word for word." />
      <Card aria-label="Calls" className="overflow-hidden">
        {calls.isPending && <SkeletonRows label="Loading calls" />}
        {calls.isError && rows.length === 0 && <ErrorState error={calls.error} onRetry={() => void calls.refetch()} />}
        {calls.isSuccess && rows.length === 0 && (
          <EmptyState
            icon={<PhoneIncoming aria-hidden />}
            title="No calls yet"
            action={
              <Link to="/app" className={buttonClass()}>
                Place a test call
              </Link>
            }
          >
            Each call appears here when it ends, with its transcript and what came of it.
          </EmptyState>
        )}
        {rows.length > 0 && <CallsTable calls={rows} zone={zone} />}
        <LoadMore
          more={calls.hasNextPage}
          busy={calls.isFetchingNextPage}
          onMore={() => void calls.fetchNextPage()}
          label="Show older calls"
        />
      </Card>
    </>
  );
}
