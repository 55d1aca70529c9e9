import type { Service } from "../../contract/agent-config.ts";
import { bookableWindow } from "../booking/bookable-window.ts";
import { freeStarts } from "../booking/free-starts.ts";
import { type LocalTime, localOf, minutesOf } from "../receptionist/local-time.ts";
import type { Business } from "./scenario.ts";
import { dayMs, minuteMs } from "../durations.ts";

/** A start as the calendar and as a caller names it. */
export interface Opening extends LocalTime {
  at: number;
  /** How hard it is to say and to understand. */
  hardness: number;
}

/** What begins while a scenario is played is past before it can be moved or cancelled. */
const longestCallMs = 10 * minuteMs;
/** More days ahead than this nobody asks for in a scenario. */
const daysAhead = 21;
/** Two days and a half of a start every five minutes. */
const enough = 720;

/** Starts that are easy to say, the easiest of each day, soonest first; from tomorrow on, or from today where only that is free. */
export function easyOpenings(business: Business, service: Service): readonly Opening[] {
  const all = openings(business, service);
  const kept = easiest.get(all);
  if (kept !== undefined) return kept;
  const today = localOf(business.now, business.config.timeZone).date;
  const later = all.filter(({ date }) => date !== today);
  const ahead = later.length > 0 ? later : all.filter(({ at }) => at > business.now + longestCallMs);
  const days = Map.groupBy(ahead, ({ date }) => date);
  const found = [...days.values()].map((starts) => easiestOf(starts)!);
  easiest.set(all, found);
  return found;
}

const easiest = new WeakMap<Opening[], readonly Opening[]>();

const easiestOf = (starts: readonly Opening[]): Opening | undefined =>
  starts.toSorted((a, b) => a.hardness - b.hardness || a.at - b.at)[0];

/** Another easy start on the day of `opening`, or undefined. */
export function sameDay(business: Business, service: Service, opening: Opening): Opening | undefined {
  return easiestOf(
    openings(business, service).filter(({ date, time }) => date === opening.date && time !== opening.time),
  );
}

/** Every free start of a day. */
export const openingsOn = (business: Business, service: Service, date: string): Opening[] =>
  openings(business, service).filter((opening) => opening.date === date);

const known = new WeakMap<Business, Map<string, Opening[]>>();

/** Services that take as long have the same starts. */
function openings(business: Business, service: Service): Opening[] {
  const kept = known.get(business) ?? new Map<string, Opening[]>();
  known.set(business, kept);
  const length = `${service.durationMinutes} ${service.bufferMinutes}`;
  const found = kept.get(length) ?? look(business, service.id);
  kept.set(length, found);
  return found;
}

function look({ config, now }: Business, serviceId: string): Opening[] {
  const { from } = bookableWindow(config, now);
  const search = { config, serviceId, from, to: from + daysAhead * dayMs, busy: [], now, limit: enough };
  const found = freeStarts(search).map((at) => {
    const local = localOf(at, config.timeZone);
    return { at, ...local, hardness: hardnessOf(local) };
  });
  // The day at which the search stopped is known in part: neither what is easy there nor what fills it.
  const last = found.length < enough ? undefined : found.at(-1);
  return last === undefined ? found : found.filter(({ date }) => date !== last.date);
}

/** Whole hours of the working day are said and understood most easily. */
function hardnessOf({ time }: LocalTime): number {
  const minutes = minutesOf(time);
  const odd = minutes % 60 === 0 ? 0 : minutes % 30 === 0 ? 1 : minutes % 15 === 0 ? 2 : 4;
  return odd + (minutes >= 540 && minutes <= 1020 ? 0 : 3);
}
