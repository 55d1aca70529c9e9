import { addDays } from "../../../local-day.ts";
import { spanOf } from "../hours/clock-span.ts";
import { readWeek } from "../hours/read-week.ts";
import type { Span, Week } from "../hours/week.ts";
import { type Thing, local, texts, things } from "./thing.ts";
import { dayMs } from "../../../durations.ts";

const names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const DAY = 1440;
/** Hours that hold for less than this are those of special days. */
const SEASON_DAYS = 45;

/** The weekly hours a business gives in `openingHours` or `openingHoursSpecification`, those that hold on `today`. */
export function structuredWeek(business: Thing, today: string): Week | null {
  const week = new Map<number, Span[]>();
  for (const spec of things(business, "openingHoursSpecification", "openingHours", "hoursAvailable")) {
    if (isSpecial(spec) || !holdsOn(spec, today)) continue;
    const span = spanIn(spec);
    if (span === undefined) continue;
    for (const day of daysOf(spec)) week.set(day, [...(week.get(day) ?? []), ...(span === null ? [] : [span])]);
  }
  if ([...week.values()].some((spans) => spans.length > 0)) return week;
  const lines = texts(business, "openingHours").filter((line) => /\d/.test(line));
  return lines.length === 0 ? null : (readWeek(lines.slice(0, 21).join("\n"))?.week ?? null);
}

/** The special days on which a business says it is closed, from `today` on. */
export function structuredClosedDates(business: Thing, today: string): string[] {
  const dates: string[] = [];
  const all = things(business, "specialOpeningHoursSpecification", "openingHoursSpecification");
  for (const spec of all.slice(0, 400)) {
    if (spanIn(spec) !== null || !isSpecial(spec)) continue;
    const [from, through] = valid(spec);
    if (from === null || through === null) continue;
    for (let day = from; day <= through && dates.length < 366; day = addDays(day, 1)) if (day >= today) dates.push(day);
  }
  return dates;
}

/** A null span says closed: no times, or opening and closing at once. Undefined: not to be read. */
function spanIn(spec: Thing): Span | null | undefined {
  const [opens, closes] = [clockOf(texts(spec, "opens")[0]), clockOf(texts(spec, "closes")[0])];
  if (opens === undefined && closes === undefined) return null;
  if (opens === undefined || closes === undefined) return undefined;
  // Google's ways to say all day and closed.
  if (opens === 0 && closes >= DAY - 1) return [0, DAY];
  if (opens === closes) return null;
  const end = closes === DAY - 1 ? DAY : closes;
  return spanOf({ minutes: opens, half: "sure" }, { minutes: end, half: "sure" }, 0) ?? undefined;
}

/** Minutes of "09:00", "9:00 AM", "09:00:00" or "2009-01-01T09:00". */
function clockOf(written: string | undefined): number | undefined {
  const match = /(?:^|T)(\d{1,2})(?:[:.](\d{2}))?(?::\d{2})?\s{0,2}([ap])?/i.exec(written?.slice(0, 40) ?? "");
  if (match === null) return undefined;
  const [hour, minute, half] = [Number(match[1]), Number(match[2] ?? 0), match[3]?.toLowerCase()];
  if (hour > 24 || minute > 59) return undefined;
  return (half === undefined ? hour : (hour % 12) + (half === "p" ? 12 : 0)) * 60 + minute;
}

function daysOf(spec: Thing): number[] {
  const said = [...texts(spec, "dayOfWeek"), ...things(spec, "dayOfWeek").flatMap((day) => day.types)];
  const days = said
    .flatMap((value) => value.split(/[,\s]+/))
    .map((value) => {
      const name = local(value).toLowerCase();
      return name.length < 2 ? -1 : names.findIndex((day) => day.startsWith(name.slice(0, 3)));
    });
  // Without days it says every day.
  return said.length === 0 ? [0, 1, 2, 3, 4, 5, 6] : [...new Set(days.filter((day) => day >= 0))];
}

const valid = (spec: Thing): [from: string | null, through: string | null] => {
  const [from, through] = [dateIn(texts(spec, "validFrom")[0]), dateIn(texts(spec, "validThrough")[0])];
  return [from ?? through, through ?? from];
};

/** A date that exists: `2026-02-30` is none. */
function dateIn(written: string | undefined): string | null {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(written ?? "")?.[0];
  const at = Date.parse(`${day}T00:00:00Z`);
  return day === undefined || Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== day ? null : day;
}

function isSpecial(spec: Thing): boolean {
  const [from, through] = valid(spec);
  if (from === null || through === null || !spec.properties.has("validThrough") || !spec.properties.has("validFrom"))
    return false;
  return (Date.parse(through) - Date.parse(from)) / dayMs < SEASON_DAYS;
}

function holdsOn(spec: Thing, today: string): boolean {
  const [from, through] = [dateIn(texts(spec, "validFrom")[0]), dateIn(texts(spec, "validThrough")[0])];
  return (from === null || from <= today) && (through === null || through >= today);
}
