import type { CallDetail } from "@contract";
import type { ReactNode } from "react";
import { readablePhone } from "../../lib/phone.ts";
import { Length, Time } from "../../ui/time.tsx";
import { CallState } from "./call-state.tsx";

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
      <Fact name="Billed">
        {call.billableSeconds === 0 ? "Not charged" : <Length seconds={call.billableSeconds} />}
      </Fact>
    </dl>
  );
}

/** One line of what is known. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex items-center justify-between gap-4 py-3">
      <dt className="text-sm text-ink-3">{name}</dt>
      <dd className="tabular text-right text-sm font-medium">{children}</dd>
    </div>
  );
}
