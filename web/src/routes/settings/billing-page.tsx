import { getRouteApi } from "@tanstack/react-router";
import { Activating } from "../../features/billing/standing/activating.tsx";
import { useBilling, useUsage } from "../../features/billing/billing.ts";
import { CapForm } from "../../features/billing/minutes/cap-form.tsx";
import { MinutesCard } from "../../features/billing/minutes/minutes-card.tsx";
import { NotCharged } from "../../features/billing/receipts/not-charged.tsx";
import { isSettled } from "../../features/billing/plan/plan-action.ts";
import { PlanCards } from "../../features/billing/plan/plan-cards.tsx";
import { StandingCard } from "../../features/billing/standing/standing-card.tsx";
import { useTenantZone } from "../../features/settings/config.ts";
import { WithConfig } from "../../features/settings/with-config.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";

const route = getRouteApi("/app/settings/billing");

export function SettingsBillingPage() {
  const { checkout } = route.useSearch();
  const zone = useTenantZone();
  const billing = useBilling();
  const usage = useUsage();
  // Whoever has to choose a plan finds them first; to the others they are what is seldom needed. Nothing below the two
  // cards moves once it is shown.
  const toChoose = billing.data !== undefined && !isSettled(billing.data);
  return (
    <div className="space-y-6">
      {checkout !== undefined && <Activating />}
      <div className="grid grid-cols-1 gap-6 xl:grid-cols-2">
        {billing.isPending && <Waiting label="Loading the plan" />}
        {billing.isError && <ErrorState error={billing.error} onRetry={() => void billing.refetch()} />}
        {billing.data && <StandingCard billing={billing.data} zone={zone} />}
        {usage.isPending && <Waiting label="Loading the minutes" />}
        {usage.isError && <ErrorState error={usage.error} onRetry={() => void usage.refetch()} />}
        {usage.data && <MinutesCard usage={usage.data} zone={zone} />}
      </div>
      {!billing.isPending && !usage.isPending && (
        <>
          {toChoose && <PlanCards billing={billing.data} />}
          {usage.data && <NotCharged calls={usage.data.notCharged} zone={zone} />}
          <WithConfig>{(config) => <CapForm config={config} />}</WithConfig>
          {billing.data && !toChoose && <PlanCards billing={billing.data} />}
        </>
      )}
    </div>
  );
}

function Waiting({ label }: { label: string }) {
  return (
    <div role="status" aria-label={label}>
      <Skeleton className="h-72 rounded-lg" />
    </div>
  );
}
