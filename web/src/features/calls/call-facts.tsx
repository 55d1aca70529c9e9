import type { CallDetail } from "@contract";
import { readablePhone } from "../../lib/phone.ts";
import { Length, Time } from "../../ui/time.tsx";
import { ReceiptFact } from "../billing/receipts/receipt-fact.tsx";
import { CallState } from "./call-state.tsx";
import { Fact } from "./fact.tsx";

/** What is known about a call beside its words. */
export function CallFacts({ call, zone }: { call: CallDetail; zone: string }) {
  return (
    <dl className="divide-y divide-line px-5">
      <Fact name="Outcome">
        <CallState call={call} />
      </Fact>
      <Fact name="From">
        {call.from.startsWith("+") ? (
          <a href={`tel:${call.from}`} className="text-link underline decoration-1 underline-offset-3">
            {readablePhone(call.from)}
          </a>
        ) : (
          readablePhone(call.from)
        )}
      </Fact>
      <Fact name="To">{readablePhone(call.to)}</Fact>
      <Fact name="Started">
        <Time at={call.startedAt} zone={zone} />
      </Fact>
      <Fact name="Length">
        <Length seconds={call.durationSeconds} />
      </Fact>
      <ReceiptFact call={call} zone={zone} />
    </dl>
  );
}
