import type { Weekday } from "../../../../contract/agent-config.ts";
import { dayName, listed, spokenDate, spokenDay, spokenMoney, spokenTime } from "./spoken.ts";

type Range = readonly [string, string];

const spans = (ranges: readonly Range[]): string =>
  listed(
    ranges.map(([from, to]) => `${spokenTime(from)} to ${spokenTime(to)}`),
    "and",
  );

/** Answers from the configuration. Days are local dates, `today` is the day of the call. */
export const answers = {
  /** Before a fact that the business wrote in the other language. */
  otherLanguage: "I only have this in Spanish:",
  openOn: (date: string, today: string, ranges: readonly Range[]): string =>
    `${capital(on(date, today))}, we're open from ${spans(ranges)}.`,
  closedOn: (date: string, today: string): string => `We're closed ${on(date, today)}.`,
  holiday: (date: string): string => `We're closed on ${spokenDate(date)}.`,
  openAt: (date: string, today: string, time: string, until: string): string =>
    `Yes, ${on(date, today)} we're open at ${spokenTime(time)}, until ${spokenTime(until)}.`,
  notOpenAt: (date: string, today: string, time: string, ranges: readonly Range[]): string =>
    `No, we're not open at ${spokenTime(time)}. ${answers.openOn(date, today, ranges)}`,
  openNow: (until: string): string => `Yes, we're open now, until ${spokenTime(until)}.`,
  closesAt: (until: string): string => `Today we close at ${spokenTime(until)}.`,
  opensAt: (from: string): string => `Today we open at ${spokenTime(from)}.`,
  closedNow: (next: { date: string; from: string } | null, today: string): string =>
    next === null
      ? "We're closed right now."
      : `We're closed right now. We open ${next.date === today ? "today" : on(next.date, today)} at ${spokenTime(next.from)}.`,
  week: (
    open: readonly { from: Weekday; to: Weekday; ranges: readonly Range[] }[],
    closed: readonly Weekday[],
  ): string => {
    const parts = open.map(
      ({ from, to, ranges }) =>
        `${from === to ? dayName(from) : `${dayName(from)} to ${dayName(to)}`} from ${spans(ranges)}`,
    );
    const shut = closed.length === 0 ? "" : ` We're closed on ${listed(closed.map(dayName), "and")}.`;
    return `We're open ${listed(parts, "and")}.${shut}`;
  },
  neverOpen: "I don't have our opening hours here.",
  closedDates: (dates: readonly string[]): string => `We're closed on ${listed(dates.map(spokenDate), "and")}.`,
  noClosedDates: "I don't have any special closing days listed.",
  prices: (items: readonly { name: string; cents: number }[], language: string): string =>
    `${capital(
      listed(
        items.map(({ name, cents }) => `${name} is ${cents === 0 ? "free of charge" : spokenMoney(cents, language)}`),
        "and",
      ),
    )}.`,
  duration: (name: string, minutes: number): string => `${capital(name)} takes about ${spokenMinutes(minutes)}.`,
  noPrice: (name: string): string => `I don't have a price for ${name}.`,
  whichPrice: (items: readonly string[]): string => `Which service do you mean: ${listed(items, "or")}?`,
  weDo: (items: readonly string[]): string => `Yes, we offer ${listed(items, "and")}.`,
  services: (items: readonly string[], more: number): string =>
    more > 0 ? `We offer ${listed(items, "and")}, and ${more} more.` : `We offer ${listed(items, "and")}.`,
};

function on(date: string, today: string): string {
  const day = spokenDay(date, today);
  return day.startsWith("to") ? day : `on ${day}`;
}

function spokenMinutes(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const said = [hours > 0 ? `${hours} ${hours === 1 ? "hour" : "hours"}` : "", rest > 0 ? `${rest} minutes` : ""];
  return said.filter((part) => part !== "").join(" and ");
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
