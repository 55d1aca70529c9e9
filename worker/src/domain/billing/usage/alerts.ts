import type { UsageAlert } from "../../../contract/billing.ts";

/**
 * The thresholds a period's minutes have reached, the highest of each kind: of what the plan includes, and of what is the
 * most there may be. An owner is told once of each, and sees them for as long as they hold.
 * @param period `capMinutes` is null where nothing is capped
 */
export function alertsOf(period: {
  seconds: number;
  includedMinutes: number;
  capMinutes: number | null;
}): UsageAlert[] {
  const limits = { included: period.includedMinutes, cap: period.capMinutes };
  return (["included", "cap"] as const).flatMap((of): UsageAlert[] => {
    const minutes = limits[of];
    if (minutes === null) return [];
    // In whole numbers: 80 % of a minute's seconds is no whole second, and a cap of nothing is reached at once.
    const percent = ([100, 80] as const).find((share) => period.seconds * 100 >= minutes * 60 * share);
    return percent === undefined ? [] : [{ of, percent }];
  });
}
