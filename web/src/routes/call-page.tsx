import { getRouteApi, Link } from "@tanstack/react-router";
import { ArrowLeft } from "lucide-react";
import { CallBookings } from "../features/calls/call-bookings.tsx";
import { CallFacts } from "../features/calls/call-facts.tsx";
import { useCall } from "../features/calls/calls.ts";
import { useCallerName } from "../features/calls/caller.tsx";
import { Conversation } from "../features/calls/conversation.tsx";
import { WentWrong } from "../features/gate/went-wrong.tsx";
import { useTenantZone } from "../features/settings/config.ts";
import { Card, CardHeader } from "../ui/card.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { SkeletonRecord } from "../ui/skeleton.tsx";
import { Time } from "../ui/time.tsx";

const route = getRouteApi("/app/calls/$callId");

export function CallPage() {
  const { callId } = route.useParams();
  const call = useCall(callId);
  const zone = useTenantZone();
  const callerName = useCallerName();
  const back = (
    <Link
      to="/app/calls"
      className="-my-2 inline-flex items-center gap-1.5 py-2 text-sm font-medium text-link hover:underline"
    >
      <ArrowLeft aria-hidden className="size-4" />
      Calls
    </Link>
  );
  if (call.isPending) return <SkeletonRecord label="Loading the call" />;
  if (call.isError) {
    return (
      <>
        {back}
        <ErrorState heading="h1" error={call.error} onRetry={() => void call.refetch()} />
      </>
    );
  }
  const { data } = call;
  return (
    <>
      <PageHeader
        back={back}
        title={callerName(data)}
        description={<Time at={data.startedAt} zone={zone} shape="full" />}
        actions={data.transcript.length > 0 && <WentWrong sourceId={data.id} spoken />}
      />
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="max-lg:contents lg:order-last lg:space-y-6">
          {data.summary !== null && (
            <Card aria-labelledby="summary">
              <CardHeader id="summary" title="Summary" />
              <p className="px-5 py-4 text-ink-2">{data.summary}</p>
            </Card>
          )}
          {data.bookingIds.length > 0 && (
            <Card aria-labelledby="made">
              <CardHeader id="made" title={data.bookingIds.length === 1 ? "Booking" : "Bookings"} />
              <CallBookings call={data} />
            </Card>
          )}
          <Card aria-label="About this call" className="max-lg:order-last">
            <CallFacts call={data} zone={zone} />
          </Card>
        </div>
        <Card aria-labelledby="transcript">
          <CardHeader id="transcript" title="Transcript" />
          <div className="px-4 py-6 sm:px-6">
            {data.transcript.length === 0 ? (
              <p className="text-ink-2">
                {data.transcriptRemoved
                  ? "This transcript was removed: it is older than your plan keeps them."
                  : "Nothing was said on this call."}
              </p>
            ) : (
              <Conversation
                turns={data.transcript.map((turn, index) => ({ key: index, turn }))}
                startedAt={data.startedAt}
                testId="transcript-turn"
              />
            )}
          </div>
        </Card>
      </div>
    </>
  );
}
