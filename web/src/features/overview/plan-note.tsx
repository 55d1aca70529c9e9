import { plans, type Subscription } from "@contract";
import { useNow } from "../../lib/use-now.ts";
import { trialLeft } from "../billing/standing/trial.ts";

/** Which plan this is, and how long a trial still runs. */
export function PlanNote({ subscription, zone }: { subscription: Subscription; zone: string }) {
  const now = useNow(null);
  const plan = plans[subscription.tier].name;
  if (subscription.status !== "trialing" || subscription.trialEndsAt === null) return <>{plan} plan</>;
  return (
    <>
      {plan} trial, {trialLeft(subscription.trialEndsAt, zone, now)}
    </>
  );
}
