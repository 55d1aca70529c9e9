import { type Billing, type Tier, tiers } from "@contract";
import { useState } from "react";
import { FormError } from "../../auth/form-error.tsx";
import { useMay } from "../../auth/may.tsx";
import { ChangePlan } from "./change-plan.tsx";
import { useCheckout } from "./payments.ts";
import { PaymentsOff } from "./payments-off.tsx";
import { PlanCard } from "./plan-card.tsx";
import { planAction } from "./plan-action.ts";

/** The plans side by side, and the way to each. */
export function PlanCards({ billing }: { billing: Billing }) {
  const mayChange = useMay("billing.write");
  const checkout = useCheckout();
  const [wanted, setWanted] = useState<Tier | null>(null);
  return (
    <section id="plans" aria-labelledby="plans-title" className="scroll-mt-6 space-y-4">
      <h2 id="plans-title" className="title text-xl">
        Plans
      </h2>
      {mayChange && <PaymentsOff billing={billing} />}
      <FormError error={checkout.error} />
      <ul className="grid gap-4 md:grid-cols-3">
        {tiers.map((tier) => (
          <PlanCard
            key={tier}
            tier={tier}
            action={planAction(billing, tier)}
            isTheirs={tier === billing.tier}
            mayChange={mayChange}
            busy={checkout.isPending || checkout.isSuccess}
            busyWithThis={(checkout.isPending || checkout.isSuccess) && checkout.variables === tier}
            onCheckout={() => checkout.mutate(tier)}
            onChange={() => setWanted(tier)}
          />
        ))}
      </ul>
      {wanted !== null && <ChangePlan billing={billing} to={wanted} onClose={() => setWanted(null)} />}
    </section>
  );
}
