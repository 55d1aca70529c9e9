import { getRouteApi, Link } from "@tanstack/react-router";
import { ArrowLeft } from "lucide-react";
import type { ConversationDetail } from "@contract";
import { CallBookings } from "../features/calls/call-bookings.tsx";
import { Fact } from "../features/calls/fact.tsx";
import { OutcomeBadge } from "../features/calls/call-state.tsx";
import { Conversation } from "../features/calls/conversation.tsx";
import { WentWrong } from "../features/gate/went-wrong.tsx";
import { useWriterName } from "../features/inbox/chat-row.tsx";
import { useConversation } from "../features/inbox/inbox.ts";
import { useTenantZone } from "../features/settings/config.ts";
import { readablePhone } from "../lib/phone.ts";
import { Card, CardHeader } from "../ui/card.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { SkeletonRecord } from "../ui/skeleton.tsx";
import { Time } from "../ui/time.tsx";

const route = getRouteApi("/app/conversations/$conversationId");

export function ConversationPage() {
  const { conversationId } = route.useParams();
  const conversation = useConversation(conversationId);
  if (conversation.isPending) return <SkeletonRecord label="Loading the conversation" />;
  if (conversation.isError) {
    return (
      <>
        <Back channel="chat" />
        <ErrorState heading="h1" error={conversation.error} onRetry={() => void conversation.refetch()} />
      </>
    );
  }
  return <Written conversation={conversation.data} />;
}

function Written({ conversation }: { conversation: ConversationDetail }) {
  const zone = useTenantZone();
  const name = useWriterName()(conversation);
  const { channel, outcome, phone, summary, bookingIds, transcript, transcriptRemoved, startedAt, lastAt } =
    conversation;
  return (
    <>
      <PageHeader
        back={<Back channel={channel} />}
        title={name}
        description={<Time at={startedAt} zone={zone} shape="full" />}
        actions={transcript.length > 0 && <WentWrong sourceId={conversation.id} spoken={false} />}
      />
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="max-lg:contents lg:order-last lg:space-y-6">
          {summary !== null && (
            <Card aria-labelledby="summary">
              <CardHeader id="summary" title="Summary" />
              <p className="px-5 py-4 text-ink-2">{summary}</p>
            </Card>
          )}
          {bookingIds.length > 0 && (
            <Card aria-labelledby="made">
              <CardHeader id="made" title={bookingIds.length === 1 ? "Booking" : "Bookings"} />
              <CallBookings call={conversation} />
            </Card>
          )}
          <Card aria-label="About this conversation" className="max-lg:order-last">
            <dl className="divide-y divide-line px-5">
              {outcome !== null && (
                <Fact name="Outcome">
                  <OutcomeBadge outcome={outcome} written />
                </Fact>
              )}
              <Fact name="Came">{channel === "sms" ? "By text" : "In the chat"}</Fact>
              {phone !== null && (
                <Fact name="Number">
                  <a href={`tel:${phone}`} className="text-link underline decoration-1 underline-offset-3">
                    {readablePhone(phone)}
                  </a>
                </Fact>
              )}
              <Fact name="Last word">
                <Time at={lastAt} zone={zone} />
              </Fact>
            </dl>
          </Card>
        </div>
        <Card aria-labelledby="transcript">
          <CardHeader id="transcript" title="Conversation" />
          <div className="px-4 py-6 sm:px-6">
            {transcriptRemoved ? (
              <p className="text-ink-2">This conversation was removed: it is older than your plan keeps them.</p>
            ) : (
              <Conversation
                turns={transcript.map((turn, index) => ({ key: index, turn }))}
                startedAt={startedAt}
                zone={zone}
                testId="transcript-turn"
              />
            )}
          </div>
        </Card>
      </div>
    </>
  );
}

function Back({ channel }: { channel: ConversationDetail["channel"] }) {
  return (
    <Link
      to={channel === "sms" ? "/app/inbox/texts" : "/app/inbox/chats"}
      className="-my-2 inline-flex items-center gap-1.5 py-2 text-sm font-medium text-link hover:underline"
    >
      <ArrowLeft aria-hidden className="size-4" />
      {channel === "sms" ? "Texts" : "Chats"}
    </Link>
  );
}
