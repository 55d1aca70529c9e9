import { plans, type UsagePeriod } from "@contract";
import type { ReactNode } from "react";
import { exactMoney } from "../../../lib/money.ts";
import { ChargedTime } from "./charged-time.tsx";

/** A period in four figures: what its receipts add up to. */
export function PeriodSummary({ period }: { period: UsagePeriod }) {
  return (
    <dl
      data-testid="period-totals"
      className="grid grid-cols-2 border-b border-line lg:grid-cols-4 [&>*]:border-line [&>*:nth-child(-n+2)]:max-lg:border-b [&>*:nth-child(odd)]:max-lg:border-r [&>*:not(:last-child)]:lg:border-r"
    >
      <Total name="Calls" note={`on ${plans[period.tier].name}`}>
        {period.calls.toLocaleString("en-US")}
      </Total>
      <Total name="Charged" note={`${plans[period.tier].includedMinutes.toLocaleString("en-US")} minutes included`}>
        <ChargedTime seconds={period.seconds} />
      </Total>
      <Total name="Beyond the plan" note={`at ${exactMoney(plans[period.tier].overageCentsPerMinute)} a minute`}>
        <ChargedTime seconds={period.overageSeconds} />
      </Total>
      <Total name="Sum of the receipts" note="on top of the plan">
        {exactMoney(period.cents)}
      </Total>
    </dl>
  );
}

function Total({ name, note, children }: { name: string; note: string; children: ReactNode }) {
  return (
    <div className="px-4 py-4 md:px-5">
      <dt className="text-sm text-ink-2">{name}</dt>
      <dd>
        <span className="title tabular block text-xl">{children}</span>
        <span className="block text-sm text-ink-3">{note}</span>
      </dd>
    </div>
  );
}
