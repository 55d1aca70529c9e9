import { Link } from "@tanstack/react-router";
import type { Receipt } from "@contract";
import { exactMoney } from "../../../lib/money.ts";
import { readablePhone } from "../../../lib/phone.ts";
import { fullTime } from "../../../lib/time.ts";
import { buttonClass } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { ErrorState } from "../../../ui/error-state.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { Length, Time } from "../../../ui/time.tsx";
import { Fact } from "../../calls/fact.tsx";
import { useReceipt } from "../billing.ts";
import { modelWords, priceWords, voiceWords } from "./receipt-words.ts";
import { Waive } from "./waive.tsx";
import { waivedSentences } from "./waived-words.ts";

interface ReceiptDialogProps {
  callId: string;
  zone: string;
  /** The call's own page is open already. */
  onItsPage?: boolean;
  onClose: () => void;
}

/** What one call costs and why, and the way to say that it should not. A receipt outlives its call. */
export function ReceiptDialog({ callId, zone, onItsPage = false, onClose }: ReceiptDialogProps) {
  const receipt = useReceipt(callId);
  const { data } = receipt;
  return (
    <Dialog open onClose={onClose} title="Receipt" {...(data && { description: <Whose receipt={data} zone={zone} /> })}>
      {receipt.isPending && (
        <div role="status" aria-label="Loading the receipt">
          <Skeleton className="h-56 rounded-md" />
        </div>
      )}
      {receipt.isError && <ErrorState error={receipt.error} onRetry={() => void receipt.refetch()} />}
      {data && (
        <div className="space-y-5">
          <Lines receipt={data} zone={zone} />
          <Waive receipt={data} />
          {!onItsPage && data.to !== "" && (
            <Link to="/app/calls/$callId" params={{ callId }} className={buttonClass("secondary", "md", "w-full")}>
              Open the call
            </Link>
          )}
        </div>
      )}
    </Dialog>
  );
}

function Whose({ receipt, zone }: { receipt: Receipt; zone: string }) {
  return (
    <p className="tabular">
      <span className="block">{readablePhone(receipt.from)}</span>
      <span className="block text-sm text-ink-3">{fullTime(receipt.startedAt, zone)}</span>
    </p>
  );
}

function Lines({ receipt, zone }: { receipt: Receipt; zone: string }) {
  const { correction, waived } = receipt;
  return (
    <>
      <dl className="divide-y divide-line rounded-md border border-line px-4">
        <Fact name="Length">
          <Length seconds={receipt.seconds} />
        </Fact>
        <Fact name="Answered by">{modelWords(receipt.model)}</Fact>
        {receipt.voice !== "" && <Fact name="Voice">{voiceWords(receipt.voice)}</Fact>}
        {(waived === null || correction !== null) && (
          <>
            <Fact name="In your plan’s minutes">
              <Length seconds={receipt.includedSeconds} />
            </Fact>
            {receipt.overageSeconds > 0 && (
              <Fact name={`Beyond them, at ${exactMoney(receipt.centsPerMinute)} a minute`}>
                <Length seconds={receipt.overageSeconds} />
              </Fact>
            )}
          </>
        )}
        {correction !== null && (
          <>
            <Fact name="Charged at first">{exactMoney(receipt.cents)}</Fact>
            <Fact
              name={
                <>
                  Taken back <Time at={correction.at} zone={zone} />
                </>
              }
            >
              {exactMoney(correction.cents)} for <Length seconds={correction.seconds} />
            </Fact>
          </>
        )}
        <Fact name="Price">
          <span className="text-base">{priceWords(receipt)}</span>
        </Fact>
      </dl>
      {waived !== null && <p className="text-sm text-ink-2">{waivedSentences[waived]}</p>}
    </>
  );
}
