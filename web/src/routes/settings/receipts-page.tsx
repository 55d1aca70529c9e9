import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import type { UsagePeriod } from "@contract";
import { ArrowLeft, ReceiptText } from "lucide-react";
import { Suspense, useState } from "react";
import { type Shown, usePeriods, useReceipts } from "../../features/billing/billing.ts";
import { ExportButton } from "../../features/billing/receipts/export-button.tsx";
import { PeriodSummary } from "../../features/billing/receipts/period-summary.tsx";
import { ReceiptsTable } from "../../features/billing/receipts/receipts-table.tsx";
import { useTenantZone } from "../../features/settings/config.ts";
import { later } from "../../lib/later.ts";
import { daySpan } from "../../lib/time.ts";
import { Card } from "../../ui/card.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Field, Select } from "../../ui/field.tsx";
import { LoadMore } from "../../ui/load-more.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";

const ReceiptDialog = later(() => import("../../features/billing/receipts/receipt-dialog.tsx"), "ReceiptDialog");

const route = getRouteApi("/app/settings/billing/receipts");

export function SettingsReceiptsPage() {
  const { period: wanted } = route.useSearch();
  const periods = usePeriods();
  const chosen = periods.data?.find(({ startsAt }) => startsAt === wanted) ?? periods.data?.[0];
  return (
    <>
      <Link
        to="/app/settings/billing"
        className="-mt-2 mb-4 inline-flex items-center gap-1.5 py-2 text-sm font-medium text-link hover:underline"
      >
        <ArrowLeft aria-hidden className="size-4" />
        Plan and minutes
      </Link>
      {periods.isPending && (
        <Card aria-label="Receipts">
          <SkeletonRows label="Loading receipts" />
        </Card>
      )}
      {periods.isError && <ErrorState error={periods.error} onRetry={() => void periods.refetch()} />}
      {periods.isSuccess && chosen === undefined && (
        <Card aria-label="Receipts">
          <NoReceipts shown="all" />
        </Card>
      )}
      {periods.data && chosen !== undefined && <Period key={chosen.startsAt} period={chosen} periods={periods.data} />}
    </>
  );
}

function Period({ period, periods }: { period: UsagePeriod; periods: readonly UsagePeriod[] }) {
  const zone = useTenantZone();
  const shown = route.useSearch().show ?? "all";
  const receipts = useReceipts(period.startsAt, shown);
  const rows = receipts.data?.pages.flatMap((page) => page.items) ?? [];
  const [open, setOpen] = useState<string | null>(null);
  return (
    <>
      <Choices period={period} periods={periods} shown={shown} zone={zone} />
      <Card aria-label="Receipts" className="overflow-hidden">
        <PeriodSummary period={period} />
        {receipts.isPending && <SkeletonRows label="Loading receipts" />}
        {receipts.isError && rows.length === 0 && (
          <ErrorState error={receipts.error} onRetry={() => void receipts.refetch()} />
        )}
        {receipts.isSuccess && rows.length === 0 && <NoReceipts shown={shown} />}
        {rows.length > 0 && <ReceiptsTable receipts={rows} zone={zone} onOpen={setOpen} />}
        <LoadMore
          more={receipts.hasNextPage}
          busy={receipts.isFetchingNextPage}
          onMore={() => void receipts.fetchNextPage()}
          label="Show older receipts"
        />
      </Card>
      {open !== null && (
        <Suspense>
          <ReceiptDialog callId={open} zone={zone} onClose={() => setOpen(null)} />
        </Suspense>
      )}
    </>
  );
}

interface ChoicesProps {
  period: UsagePeriod;
  periods: readonly UsagePeriod[];
  shown: Shown;
  zone: string;
}

/** Which period and which of its receipts; both are part of the address. */
function Choices({ period, periods, shown, zone }: ChoicesProps) {
  const navigate = useNavigate({ from: "/app/settings/billing/receipts" });
  const choose = (change: { period?: string; show?: "charged" | "not-charged" | undefined }) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  return (
    <div className="mb-5 flex flex-wrap items-end gap-3">
      <Field label="Period" className="w-full sm:w-52">
        <Select value={period.startsAt} onChange={(event) => choose({ period: event.target.value })}>
          {periods.map(({ startsAt, endsAt }) => (
            <option key={startsAt} value={startsAt}>
              {daySpan(startsAt, endsAt, zone)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Calls" className="flex-1 sm:w-40 sm:flex-none">
        <Select
          value={shown}
          onChange={({ target: { value } }) =>
            choose({ show: value === "charged" || value === "not-charged" ? value : undefined })
          }
        >
          <option value="all">All</option>
          <option value="charged">Charged</option>
          <option value="not-charged">Not charged</option>
        </Select>
      </Field>
      <div className="sm:ml-auto">
        <ExportButton periodStart={period.startsAt} zone={zone} />
      </div>
    </div>
  );
}

function NoReceipts({ shown }: { shown: Shown }) {
  const titles = {
    all: "No calls in this period",
    charged: "Nothing is charged",
    "not-charged": "Every call is charged",
  };
  return (
    <EmptyState icon={<ReceiptText aria-hidden />} title={titles[shown]}>
      Each call has its receipt here as soon as it ends: how long it was, and what it costs or why it costs nothing.
    </EmptyState>
  );
}
