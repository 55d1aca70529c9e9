import { type Weekday, weekdays, type WeeklyHours } from "@contract";

const short: Record<Weekday, string> = {
  mon: "Mon",
  tue: "Tue",
  wed: "Wed",
  thu: "Thu",
  fri: "Fri",
  sat: "Sat",
  sun: "Sun",
};

export interface DaysAlike {
  /** `Mon – Fri` */
  days: string;
  /** `9 AM – 5 PM`, several with commas, or `Closed`. */
  open: string;
}

/** A week as a sign on the door says it: neighbouring days that are alike in one line. */
export function weekSummary(hours: WeeklyHours): DaysAlike[] {
  const runs: { first: Weekday; last: Weekday; open: string }[] = [];
  for (const day of weekdays) {
    const open = hours[day].map(([from, to]) => `${readableTime(from)} – ${readableTime(to)}`).join(", ") || "Closed";
    const run = runs.at(-1);
    if (run?.open === open) run.last = day;
    else runs.push({ first: day, last: day, open });
  }
  return runs.map(({ first, last, open }) => ({
    days: first === last ? short[first] : `${short[first]} – ${short[last]}`,
    open,
  }));
}

/** `09:00` → `9 AM`, `17:30` → `5:30 PM`, `24:00` → `midnight`. */
export function readableTime(time: string): string {
  if (time === "24:00") return "midnight";
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  const minutes = minute === 0 ? "" : `:${String(minute).padStart(2, "0")}`;
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes} ${hour < 12 ? "AM" : "PM"}`;
}
