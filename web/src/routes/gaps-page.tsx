import { type GapStatus, gapStatus } from "@contract";
import { CircleHelp } from "lucide-react";
import { useState } from "react";
import { AskTheOwner, useMay } from "../features/auth/may.tsx";
import { GapRow } from "../features/gaps/gap-row.tsx";
import { useGaps } from "../features/gaps/gaps.ts";
import { useTenantZone } from "../features/settings/config.ts";
import { Card } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { Field, Select } from "../ui/field.tsx";
import { LoadMore } from "../ui/load-more.tsx";
import { SkeletonRows } from "../ui/skeleton.tsx";

const views = [
  { value: "open", label: "Open questions" },
  { value: "drafted", label: "Waiting for a check" },
  { value: "answered", label: "Answered" },
  { value: "dismissed", label: "Left aside" },
] as const;

const nothing: Readonly<Record<GapStatus, { title: string; text: string }>> = {
  open: {
    title: "No open questions",
    text: "When callers ask something your receptionist does not know, it waits here for your answer. Answer it once, and it is known.",
  },
  drafted: { title: "Nothing waits", text: "An answer waits here while a check before going live fails." },
  answered: { title: "Nothing answered yet", text: "What you answered is kept here, and known on every call." },
  dismissed: { title: "Nothing left aside", text: "Questions that need no answer are kept here." },
};

export function GapsPage() {
  const [status, setStatus] = useState<GapStatus>("open");
  const mayAnswer = useMay("agent.write");
  return (
    <>
      <Field label="Show" hideLabel className="mb-4 w-44">
        <Select value={status} onChange={(event) => setStatus(gapStatus.parse(event.target.value))}>
          {views.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      {!mayAnswer && (
        <div className="mb-4">
          <AskTheOwner>Your role reads these questions; it does not answer them.</AskTheOwner>
        </div>
      )}
      <Gaps key={status} status={status} />
    </>
  );
}

function Gaps({ status }: { status: GapStatus }) {
  const gaps = useGaps(status);
  const zone = useTenantZone();
  const rows = gaps.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Card aria-label="Questions" className="overflow-hidden">
      {gaps.isPending && <SkeletonRows rows={3} label="Loading questions" />}
      {gaps.isError && rows.length === 0 && <ErrorState error={gaps.error} onRetry={() => void gaps.refetch()} />}
      {gaps.isSuccess && rows.length === 0 && (
        <EmptyState icon={<CircleHelp aria-hidden />} title={nothing[status].title}>
          {nothing[status].text}
        </EmptyState>
      )}
      <ul className="divide-y divide-line">
        {rows.map((gap) => (
          <GapRow key={gap.id} gap={gap} zone={zone} />
        ))}
      </ul>
      <LoadMore
        more={gaps.hasNextPage}
        busy={gaps.isFetchingNextPage}
        onMore={() => void gaps.fetchNextPage()}
        label="Show older questions"
      />
    </Card>
  );
}
