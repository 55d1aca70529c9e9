import { Temporal } from "temporal-polyfill";
import { weekdays } from "../../../../contract/agent-config.ts";
import type { Weekday } from "../../../../contract/agent-config.ts";
import { currencySign } from "../currency.ts";

const dayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;
const monthNames = "January February March April May June July August September October November December".split(" ");

export const dayName = (day: Weekday): string => dayNames[weekdays.indexOf(day)]!;

/** "2:30 PM", "9 AM", "noon". Takes `HH:MM`; `24:00` is midnight. */
export function spokenTime(time: string): string {
  const [hours, minutes] = time.split(":").map(Number) as [number, number];
  if (minutes === 0 && hours === 12) return "noon";
  if (minutes === 0 && hours % 24 === 0) return "midnight";
  const clock = `${hours % 12 === 0 ? 12 : hours % 12}${minutes === 0 ? "" : `:${String(minutes).padStart(2, "0")}`}`;
  return `${clock} ${hours < 12 ? "AM" : "PM"}`;
}

/** "Tuesday, December 1st": weekday and date, as every read-back needs. */
export function spokenDate(date: string): string {
  const day = Temporal.PlainDate.from(date);
  return `${dayNames[day.dayOfWeek - 1]}, ${monthNames[day.month - 1]} ${ordinal(day.day)}`;
}

/** "Tue, Dec 1", for written lines. */
export function shortDate(date: string): string {
  const day = Temporal.PlainDate.from(date);
  return `${dayNames[day.dayOfWeek - 1]!.slice(0, 3)}, ${monthNames[day.month - 1]!.slice(0, 3)} ${day.day}`;
}

/** "today", "tomorrow", else weekday and date; for offers, where the caller still has a say. */
export function spokenDay(date: string, today: string): string {
  const ahead = Temporal.PlainDate.from(today).until(Temporal.PlainDate.from(date)).days;
  return ahead === 0 ? "today" : ahead === 1 ? `tomorrow, ${spokenDate(date)}` : spokenDate(date);
}

/** "Tuesdays". */
export const spokenWeekday = (date: string): string => `${dayNames[Temporal.PlainDate.from(date).dayOfWeek - 1]}s`;

/** "$120", "$120.50". */
export function spokenMoney(cents: number, language: string): string {
  const whole = Math.floor(cents / 100).toLocaleString("en-US");
  return `${currencySign(language)}${whole}${cents % 100 === 0 ? "" : `.${String(cents % 100).padStart(2, "0")}`}`;
}

/** "a, b or c". */
export function listed(items: readonly string[], word: "and" | "or"): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} ${word} ${items.at(-1)}`;
}

/** "a cleaning", "an exam", "a one-time visit", but "highlights"; the name keeps its own case. */
export const article = (name: string): string =>
  /[^s']s$/i.test(name) ? name : `${/^(?!one\b|eu|uni[^mn]|us[ei]|ur[io])[aeiou]/i.test(name) ? "an" : "a"} ${name}`;

function ordinal(day: number): string {
  const tail = day % 100 >= 11 && day % 100 <= 13 ? "th" : (["th", "st", "nd", "rd"][day % 10] ?? "th");
  return `${day}${tail}`;
}
