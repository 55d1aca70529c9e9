import { daysBetween, localDay } from "../../../lib/time.ts";

/** How long a trial still runs, by the business's calendar: `ends today`, `5 days left`, `ended`. */
export function trialLeft(endsAt: string, zone: string, now: number): string {
  const days = daysBetween(localDay(now, zone), localDay(endsAt, zone));
  if (Date.parse(endsAt) <= now || days < 0) return "ended";
  return days === 0 ? "ends today" : days === 1 ? "1 day left" : `${days} days left`;
}
