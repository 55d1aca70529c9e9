const ended: ReadonlySet<string> = new Set(["canceled", "incomplete", "incomplete_expired"]);

/** Whether a subscription is in force, paid or not: then it is changed, and never a second one begun. */
export const isLive = (plan: {
  stripeSubscriptionId: string | null;
  status: string;
  endedAt: number | null;
}): boolean => plan.stripeSubscriptionId !== null && plan.endedAt === null && !ended.has(plan.status);
