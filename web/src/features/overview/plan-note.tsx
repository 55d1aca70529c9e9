import { plans, type Subscription } from "@contract";
import { daysBetween, localDay } from "../../lib/time.ts";
import { useNow } from "../../lib/use-now.ts";

/** Which plan this is, and how long a trial still runs. */
export function PlanNote({ subscription, zone }: { subscription: Subscription; zone: string }) {
  const now = useNow(null);
  const plan = plans[subscription.tier].name;
  const left =
    subscription.trialEndsAt === null
      ? null
      : daysBetween(localDay(now, zone), localDay(subscription.trialEndsAt, zone));
  if (subscription.status !== "trialing" || left === null) return <>{plan} plan</>;
  if (left < 0) return <>{plan} trial, ended</>;
  return (
    <>
      {plan} trial, {left === 0 ? "ends today" : left === 1 ? "1 day left" : `${left} days left`}
    </>
  );
}
