import { Link } from "@tanstack/react-router";
import type { Usage } from "@contract";
import { ArrowRight, TriangleAlert } from "lucide-react";
import { counted } from "../../../lib/counted.ts";
import { exactMoney } from "../../../lib/money.ts";
import { daySpan } from "../../../lib/time.ts";
import { Card, CardHeader } from "../../../ui/card.tsx";
import { ChargedTime } from "../receipts/charged-time.tsx";
import { MinutesMeter } from "./minutes-meter.tsx";

/** The running period: how much of it is used, what that costs, and where it ends. */
export function MinutesCard({ usage, zone }: { usage: Usage; zone: string }) {
  const { period, overage, caps } = usage;
  return (
    <Card id="minutes" aria-labelledby="minutes-used" className="flex scroll-mt-6 flex-col">
      <CardHeader
        id="minutes-used"
        title="Minutes"
        action={<span className="tabular text-sm text-ink-3">{daySpan(period.startsAt, period.endsAt, zone)}</span>}
      />
      <div className="grow space-y-4 p-5">
        <p className="flex flex-wrap items-baseline gap-x-2.5">
          <span className="title tabular text-2xl">{usage.minutes.toLocaleString("en-US")}</span>
          <span className="tabular text-ink-3">of {usage.includedMinutes.toLocaleString("en-US")} in your plan</span>
        </p>
        <MinutesMeter usage={usage} />
        <Alerts usage={usage} />
        <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1.5 text-sm">
          <dt className="text-ink-2">{counted(usage.calls, "call", "calls")}, charged time</dt>
          <dd className="text-right font-medium">
            <ChargedTime seconds={usage.seconds} />
          </dd>
          <dt className="text-ink-2">Beyond your plan, at {exactMoney(overage.centsPerMinute)} a minute</dt>
          <dd className="tabular text-right font-medium">{exactMoney(overage.cents)}</dd>
          <dt className="text-ink-2">{caps.effectiveMinutes === null ? "Limit" : limitWords(caps)}</dt>
          <dd className="tabular text-right font-medium">
            {caps.effectiveMinutes === null ? "None" : caps.effectiveMinutes.toLocaleString("en-US")}
          </dd>
        </dl>
      </div>
      <div className="border-t border-line px-5 py-3">
        <Link
          to="/app/settings/billing/receipts"
          className={"-my-1 inline-flex items-center gap-1.5 py-1 text-sm font-medium text-link hover:underline"}
        >
          Receipts of every call
          <ArrowRight aria-hidden className="size-4" />
        </Link>
      </div>
    </Card>
  );
}

function limitWords({ atCap, effectiveMinutes, monthlyMinutes }: Usage["caps"]): string {
  const whose = effectiveMinutes === monthlyMinutes ? "Your limit" : "The limit until it is paid";
  return atCap === "forward" ? `${whose}, then calls are put through` : `${whose}, then only messages are taken`;
}

/** What has been reached, the gravest only. */
function Alerts({ usage: { alerts, caps } }: { usage: Usage }) {
  const reached = (of: "included" | "cap") =>
    Math.max(0, ...alerts.filter((alert) => alert.of === of).map(({ percent }) => percent));
  const [cap, included] = [reached("cap"), reached("included")];
  const words =
    caps.reached || cap === 100
      ? "The limit is reached."
      : included === 100
        ? "All minutes of your plan are used."
        : cap === 80
          ? "More than 80% of the limit is used."
          : included === 80
            ? "More than 80% of your plan’s minutes are used."
            : null;
  if (words === null) return null;
  const grave = caps.reached || cap === 100;
  return (
    <p
      className={`flex items-start gap-2.5 rounded-md px-3.5 py-2.5 text-sm ${grave ? "bg-bad-tint text-bad" : "bg-warn-tint text-warn"}`}
    >
      <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      {words}
    </p>
  );
}
