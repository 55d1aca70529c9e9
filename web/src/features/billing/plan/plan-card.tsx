import { enterpriseContact, plans, type Tier } from "@contract";
import { Link } from "@tanstack/react-router";
import { Check } from "lucide-react";
import { cx } from "../../../lib/cx.ts";
import { Badge } from "../../../ui/badge.tsx";
import { Button, buttonClass } from "../../../ui/button.tsx";
import type { PlanAction } from "./plan-action.ts";
import { planLines, planPrice } from "./plan-facts.ts";

interface PlanCardProps {
  tier: Tier;
  action: PlanAction;
  isTheirs: boolean;
  mayChange: boolean;
  busy: boolean;
  busyWithThis: boolean;
  onCheckout: () => void;
  onChange: () => void;
}

/** One plan: what it costs, what it includes, and how to get it. */
export function PlanCard({ tier, isTheirs, mayChange, ...rest }: PlanCardProps) {
  const { name, priceCents } = plans[tier];
  return (
    <li
      data-testid="plan"
      className={cx(
        "flex flex-col rounded-lg border bg-surface p-5 shadow-card",
        isTheirs ? "border-primary" : "border-line",
      )}
    >
      <div className="flex items-center justify-between gap-3">
        <h3 className="font-semibold">{name}</h3>
        {isTheirs && <Badge tone="tint">Your plan</Badge>}
      </div>
      <p className="mt-2 flex items-baseline gap-1.5">
        <span className="title tabular text-2xl">{planPrice(tier)}</span>
        {priceCents !== null && <span className="text-sm text-ink-3">a month</span>}
      </p>
      <ul className="mt-4 grow space-y-2 not-last:mb-5">
        {planLines(tier).map((line) => (
          <li key={line} className="flex items-start gap-2.5 text-sm text-ink-2">
            <Check aria-hidden className="mt-0.5 size-4 shrink-0 text-lamp-ink" />
            {line}
          </li>
        ))}
      </ul>
      {mayChange && <Way tier={tier} {...rest} />}
    </li>
  );
}

function Way({
  tier,
  action,
  busy,
  busyWithThis,
  onCheckout,
  onChange,
}: Omit<PlanCardProps, "isTheirs" | "mayChange">) {
  const { name } = plans[tier];
  switch (action) {
    case "current":
    case "none":
      return null;
    case "contact":
      return (
        <Link to={enterpriseContact} className={buttonClass("secondary")}>
          Talk to us
        </Link>
      );
    case "checkout":
      return (
        <Button busy={busyWithThis} disabled={busy} onClick={onCheckout}>
          Choose {name}
        </Button>
      );
    case "move":
      return (
        <Button variant="secondary" onClick={onChange}>
          Move to {name}
        </Button>
      );
    case "switch":
      return (
        <Button variant="secondary" className="border-dashed" onClick={onChange}>
          Switch to {name}
        </Button>
      );
  }
}
