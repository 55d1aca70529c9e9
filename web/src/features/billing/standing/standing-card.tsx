import { type Billing, plans } from "@contract";
import { CreditCard } from "lucide-react";
import { useNow } from "../../../lib/use-now.ts";
import { Badge } from "../../../ui/badge.tsx";
import { Button, buttonClass } from "../../../ui/button.tsx";
import { Card, CardHeader } from "../../../ui/card.tsx";
import { FormError } from "../../auth/form-error.tsx";
import { AskTheOwner, useMay } from "../../auth/may.tsx";
import { Holdings } from "./holdings.tsx";
import { usePortal } from "../plan/payments.ts";
import { planPrice } from "../plan/plan-facts.ts";
import { ifNothingIsPaid, standingBadge, standingSentence } from "./standing-words.ts";

/** The plan, what holds now, what comes next, and what its owner can do about it. */
export function StandingCard({ billing, zone }: { billing: Billing; zone: string }) {
  const now = useNow(60_000);
  const [tone, words] = standingBadge(billing);
  const next = ifNothingIsPaid(billing, zone, now);
  return (
    <Card id="payments" aria-labelledby="standing" className="flex scroll-mt-6 flex-col">
      <CardHeader id="standing" title="Your plan" action={<Badge tone={tone}>{words}</Badge>} />
      <div className="grow space-y-4 p-5">
        <p className="flex flex-wrap items-baseline gap-x-2.5">
          <span className="title text-2xl">{plans[billing.tier].name}</span>
          {plans[billing.tier].priceCents !== null && (
            <span className="tabular text-ink-3">{planPrice(billing.tier)} a month</span>
          )}
        </p>
        <div className="space-y-1.5">
          <p className="text-ink-2">{standingSentence(billing, zone, now)}</p>
          {next !== null && <p className="text-sm text-ink-3">{next}</p>}
        </div>
        <Steps billing={billing} />
      </div>
      <Holdings entitlements={billing.entitlements} />
    </Card>
  );
}

function Steps({ billing: { invoiceUrl, payments, standing } }: { billing: Billing }) {
  const mayPay = useMay("billing.write");
  const portal = usePortal();
  const canManage = payments.available && payments.hasCustomer;
  if (!mayPay)
    return <AskTheOwner needs="billing.write">Your role shows you the plan; it cannot change it.</AskTheOwner>;
  // Where something is unpaid and no invoice is known, this is the way to pay it.
  const isWayToPay = invoiceUrl === null && payments.hasSubscription && standing.stage !== "paid";
  const canChoose = payments.available && !payments.hasSubscription && standing.stage !== "paid";
  if (invoiceUrl === null && !canManage && !canChoose) return null;
  return (
    <div className="space-y-3">
      <div className="flex flex-wrap gap-2.5">
        {invoiceUrl !== null && (
          <a href={invoiceUrl} className={buttonClass()}>
            Pay the invoice
          </a>
        )}
        {canChoose && invoiceUrl === null && (
          <a href="#plans" className={buttonClass()}>
            Choose a plan
          </a>
        )}
        {canManage && (
          <Button
            variant={isWayToPay ? "primary" : "secondary"}
            busy={portal.isPending}
            icon={<CreditCard aria-hidden className="size-4" />}
            onClick={() => portal.mutate()}
          >
            Manage payments
          </Button>
        )}
      </div>
      <FormError error={portal.error} />
    </div>
  );
}
