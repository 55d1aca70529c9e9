import type { Billing } from "@contract";
import { Wrench } from "lucide-react";
import { Badge } from "../../../ui/badge.tsx";

/** Why nothing can be paid here, and what would change that; in development, that plans can be switched by hand. */
export function PaymentsOff({ billing: { payments, planSwitch } }: { billing: Billing }) {
  if (payments.available && payments.missing.length === 0) return null;
  return (
    <div className="space-y-3 rounded-lg border border-dashed border-line-strong/60 px-5 py-4">
      <p className="flex items-start gap-3 text-ink-2">
        <Wrench aria-hidden className="mt-1 size-4 shrink-0 text-ink-3" />
        <span>
          <strong className="font-semibold text-ink">
            {payments.available ? "Payments are not set up completely." : "Payments are not set up here."}
          </strong>{" "}
          Plans, minutes and receipts work; {payments.available ? "everything can be paid" : "paying begins"} once{" "}
          <Names names={payments.missing} /> {payments.missing.length === 1 ? "is" : "are"} set.
        </span>
      </p>
      {planSwitch && (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm text-ink-2 sm:pl-7">
          <Badge tone="lamp">Development only</Badge>
          Any plan below can be switched to, at once and without paying.
        </p>
      )}
    </div>
  );
}

function Names({ names }: { names: readonly string[] }) {
  return names.map((name, place) => (
    <span key={name}>
      {place > 0 && (place === names.length - 1 ? " and " : ", ")}
      <code className="font-mono text-sm wrap-anywhere text-ink">{name}</code>
    </span>
  ));
}
