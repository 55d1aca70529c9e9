import type { Overview } from "@contract";
import { Suspense } from "react";
import { LiveStrip } from "../features/overview/live-strip.tsx";
import { MakeItYours } from "../features/overview/make-it-yours.tsx";
import { NextBookings } from "../features/overview/next-bookings.tsx";
import { useOverview } from "../features/overview/overview.ts";
import { PlanNote } from "../features/overview/plan-note.tsx";
import { RecentCalls } from "../features/overview/recent-calls.tsx";
import { SetupStrip } from "../features/overview/setup-strip.tsx";
import { Totals } from "../features/overview/totals.tsx";
import { useNewestRun } from "../features/onboarding/onboarding.ts";
import { useTenancy } from "../features/auth/tenant.tsx";
import { useTenantZone } from "../features/settings/config.ts";
import { useNumbers } from "../features/settings/numbers/numbers.ts";
import { later } from "../lib/later.ts";
import { zoneName } from "../lib/time.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Skeleton } from "../ui/skeleton.tsx";

/** Only new owners need it, and its form. */
const SetupGuide = later(() => import("../features/overview/setup-guide.tsx"), "SetupGuide");

export function OverviewPage() {
  const { tenant } = useTenancy();
  const zone = useTenantZone();
  const overview = useOverview();
  const numbers = useNumbers();
  const data = overview.data;
  const number = numbers.data?.find((each) => each.status !== "released")?.phoneNumber ?? null;
  const nothingYet = data !== undefined && data.calls.length === 0 && data.bookings.length === 0;
  const run = useNewestRun().data;
  const settingUp = run !== null && run !== undefined && run.status !== "done";
  const firstRun = numbers.isSuccess && data !== undefined && (number === null || data.calls.length === 0);
  return (
    <>
      <PageHeader
        title={tenant.name}
        description={
          data && (
            <p>
              <PlanNote subscription={data.subscription} zone={zone} />
              <span aria-hidden> · </span>
              <span className="text-ink-3">times in {zoneName(zone)}</span>
            </p>
          )
        }
      />
      {settingUp && run && <SetupStrip run={run} />}
      <LiveStrip />
      {overview.isPending && <Waiting />}
      {overview.isError && <ErrorState error={overview.error} onRetry={() => void overview.refetch()} />}
      {data && (
        <div className="space-y-6">
          {firstRun && !settingUp && (
            <Suspense fallback={<Skeleton className="h-80 rounded-lg" />}>
              <SetupGuide number={number} />
            </Suspense>
          )}
          {firstRun && nothingYet ? <MakeItYours /> : <Figures data={data} zone={zone} />}
        </div>
      )}
    </>
  );
}

function Figures({ data, zone }: { data: Overview; zone: string }) {
  return (
    <>
      <Totals overview={data} />
      <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)]">
        <RecentCalls calls={data.calls} zone={zone} />
        <NextBookings bookings={data.bookings} zone={zone} />
      </div>
    </>
  );
}

function Waiting() {
  return (
    <div role="status" aria-label="Loading the overview" className="space-y-6">
      <Skeleton className="h-32 rounded-lg" />
      <div className="grid grid-cols-1 gap-6 xl:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)]">
        <Skeleton className="h-96 rounded-lg" />
        <Skeleton className="h-72 rounded-lg" />
      </div>
    </div>
  );
}
