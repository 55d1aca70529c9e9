import type { Weekday } from "../../contract/agent-config.ts";
import { weekdays } from "../../contract/agent-config.ts";
import type { WeeklyHours } from "../../contract/onboarding.ts";

/** `Mon-Fri` and `Sat` may differ; days that are not named are closed. */
const classes = {
  /** Who works at a desk. */
  office: { "mon tue wed thu fri": "09:00-17:00" },
  /** Who cares for people or animals, and some on Saturday morning. */
  practice: { "mon tue wed thu fri": "08:00-17:00", sat: "09:00-12:00" },
  /** Who comes to the house, or has cars brought in on the way to work. */
  early: { "mon tue wed thu fri": "08:00-17:00" },
  shop: { "mon tue wed thu fri": "09:00-18:00", sat: "09:00-16:00" },
  /** Whose best day is Saturday, and who rests on Monday. */
  saturday: { "tue wed thu fri": "09:00-19:00", sat: "09:00-17:00" },
  afternoons: { "mon tue wed thu": "13:00-20:00", "fri sat": "10:00-16:00" },
  evenings: { "tue wed thu sun": "11:30-21:30", "fri sat": "11:30-22:30" },
  gym: { "mon tue wed thu fri": "06:00-21:00", "sat sun": "08:00-16:00" },
} as const satisfies Record<string, Record<string, `${string}-${string}`>>;

/** A class of opening hours that businesses of a trade share. */
export type UsualHours = keyof typeof classes;

/** The week of a class of hours. */
export function usualWeek(usual: UsualHours): WeeklyHours {
  const week: WeeklyHours = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
  for (const [days, range] of Object.entries<string>(classes[usual])) {
    const [from, to] = range.split("-") as [string, string];
    for (const day of weekdays.filter((each: Weekday) => days.includes(each))) week[day] = [[from, to]];
  }
  return week;
}
