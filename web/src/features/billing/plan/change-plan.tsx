import { type Billing, plans, type Tier } from "@contract";
import { toast } from "sonner";
import { Button } from "../../../ui/button.tsx";
import { Dialog, DialogActions } from "../../../ui/dialog.tsx";
import { FormError } from "../../auth/form-error.tsx";
import { useChangePlan } from "../billing.ts";
import { isUpgrade, planPrice, whatIsTooMuch } from "./plan-facts.ts";

/** Asks before a plan is changed, and says what it costs, what is credited and what no longer fits. */
export function ChangePlan({ billing, to, onClose }: { billing: Billing; to: Tier; onClose: () => void }) {
  const change = useChangePlan();
  const { name } = plans[to];
  const tooMuch = whatIsTooMuch(to, billing.entitlements);
  const verb = billing.planSwitch ? "Switch" : "Move";
  return (
    <Dialog open onClose={onClose} title={`${verb} to ${name}?`} description={<Costs billing={billing} to={to} />}>
      {tooMuch.length > 0 && (
        <ul className="mb-4 list-disc space-y-1 rounded-md bg-warn-tint py-3 pr-4 pl-8 text-sm text-warn">
          {tooMuch.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <FormError error={change.error} />
      <DialogActions>
        <Button variant="ghost" onClick={onClose}>
          Stay with {plans[billing.tier].name}
        </Button>
        <Button
          busy={change.isPending}
          onClick={() =>
            change.mutate(to, {
              onSuccess: ({ tier }) => {
                if (tier === to) toast.success(`You are on ${name}`);
                else
                  toast.info(`${name} begins with its payment`, {
                    description: "Your bank wants you to confirm it, or your card was declined.",
                  });
                onClose();
              },
            })
          }
        >
          {verb} to {name}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Costs({ billing: { tier, planSwitch, status }, to }: { billing: Billing; to: Tier }) {
  if (planSwitch) return <p>Only in development: it counts at once, and nothing is paid.</p>;
  const price = plans[to].priceCents === null ? "the price agreed with us" : `${planPrice(to)} a month`;
  if (status === "trialing")
    return <p>It counts at once. Nothing is charged before your trial ends; from then on it costs {price}.</p>;
  return (
    <p>
      It counts at once and costs {price}. A new month begins today with all of its minutes: it is charged now, less
      what is left of {plans[tier].name} to the second. What you have used so far is billed as {plans[tier].name} has
      it.
      {isUpgrade(tier, to)
        ? ""
        : " A credit that is left over pays for the months after it. A smaller plan can be chosen once in 30 days."}
    </p>
  );
}
