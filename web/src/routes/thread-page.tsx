import { getRouteApi, Link } from "@tanstack/react-router";
import { ArrowLeft, Ban, MessageSquareText, Phone } from "lucide-react";
import { useContactName } from "../features/contacts/contacts.ts";
import { useTexts } from "../features/inbox/inbox.ts";
import { TextBubble } from "../features/inbox/text-bubble.tsx";
import { hasOptedOut } from "../features/inbox/threads.ts";
import { useTenantZone } from "../features/settings/config.ts";
import { readablePhone } from "../lib/phone.ts";
import { buttonClass } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { LoadMore } from "../ui/load-more.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { SkeletonRows } from "../ui/skeleton.tsx";

const route = getRouteApi("/app/inbox/texts/$phone");

export function ThreadPage() {
  const { phone } = route.useParams();
  const texts = useTexts(phone);
  const zone = useTenantZone();
  const newestFirst = texts.data?.pages.flatMap((page) => page.items) ?? [];
  const contactId = newestFirst.find((text) => text.contactId !== null)?.contactId;
  const name = useContactName()({ contactId, from: phone });
  return (
    <>
      <PageHeader
        back={
          <Link
            to="/app/inbox/texts"
            className="-my-2 inline-flex items-center gap-1.5 py-2 text-sm font-medium text-link hover:underline"
          >
            <ArrowLeft aria-hidden className="size-4" />
            Texts
          </Link>
        }
        title={name ?? readablePhone(phone)}
        description={name === null ? "Texts with this number" : <span className="tabular">{readablePhone(phone)}</span>}
        actions={
          <a href={`tel:${phone}`} className={buttonClass("secondary")}>
            <Phone aria-hidden className="size-4" />
            Call
          </a>
        }
      />
      {hasOptedOut(newestFirst) && (
        <p className="mb-4 flex items-start gap-2.5 rounded-lg bg-warn-tint px-4 py-3 text-warn">
          <Ban aria-hidden className="mt-1 size-4 shrink-0" />
          This number has asked for no more texts. Nothing is sent to it until it texts START; you can still call.
        </p>
      )}
      <Card aria-label="Texts" className="max-w-3xl">
        {texts.isPending && <SkeletonRows label="Loading texts" />}
        {texts.isError && newestFirst.length === 0 && (
          <ErrorState error={texts.error} onRetry={() => void texts.refetch()} />
        )}
        {texts.isSuccess && newestFirst.length === 0 && (
          <EmptyState icon={<MessageSquareText aria-hidden />} title="No texts with this number">
            They appear here as soon as one is sent or comes in.
          </EmptyState>
        )}
        <LoadMore
          more={texts.hasNextPage}
          busy={texts.isFetchingNextPage}
          onMore={() => void texts.fetchNextPage()}
          label="Show older texts"
        />
        {newestFirst.length > 0 && (
          <ol className="flex flex-col gap-4 px-4 py-6 sm:px-6">
            {newestFirst.toReversed().map((text) => (
              <TextBubble key={text.id} text={text} zone={zone} />
            ))}
          </ol>
        )}
      </Card>
    </>
  );
}
