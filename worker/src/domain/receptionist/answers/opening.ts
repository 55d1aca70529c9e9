import type { Hours } from "../../../contract/agent-config.ts";
import { weekdayOf } from "../local-time.ts";

/** When the business is open on a local date; `holiday` where only that date is closed, not its weekday. */
export function openingOf(hours: Hours, date: string): { ranges: readonly [string, string][]; holiday: boolean } {
  const usual = hours[weekdayOf(date)];
  if (hours.closedDates.includes(date)) return { ranges: [], holiday: usual.length > 0 };
  return { ranges: usual, holiday: false };
}
