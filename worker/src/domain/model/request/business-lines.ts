import type { AgentConfig, Service } from "../../../contract/agent-config.ts";
import { weekdays } from "../../../contract/agent-config.ts";
import { currencySign } from "../../receptionist/say/currency.ts";
import { fenced } from "../fence.ts";

const dayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;

/** What every caller may be told of a business: services with length and price, opening hours, closed days. */
export function businessLines(config: AgentConfig): string[] {
  return [
    `Kind of business: ${config.industry}. Time zone: ${config.timeZone}.`,
    config.websiteUrl === null ? "It has no website." : `Website: ${fenced("website", config.websiteUrl, 500)}`,
    "Services:",
    ...(config.services.length === 0
      ? ["None that can be booked."]
      : config.services.map((each) => service(each, config))),
    "Opening hours:",
    ...weekdays.map((day, i) => `${dayNames[i]}: ${ranges(config.hours[day])}`),
    ...(config.hours.closedDates.length === 0
      ? []
      : [`Closed on: ${config.hours.closedDates.slice(0, 60).join(", ")}.`]),
    `Appointments can be made up to ${config.booking.horizonDays} days ahead.`,
  ];
}

function service({ name, durationMinutes, priceCents }: Service, { language }: AgentConfig): string {
  const price = priceCents === null ? "no price given" : `${currencySign(language)}${(priceCents / 100).toFixed(2)}`;
  return `- ${fenced("service", name, 80)}: ${durationMinutes} minutes, ${price}`;
}

const ranges = (open: readonly [string, string][]): string =>
  open.length === 0 ? "closed" : open.map(([from, to]) => `${from} to ${to}`).join(" and ");
