import type { AgentConfig } from "../../../../contract/agent-config.ts";
import { addDays, dayStart, localOf, minutesOf } from "../../local-time.ts";
import type { Draft, Waiting } from "../../state.ts";
import { callTool, speak } from "../../turn.ts";
import type { Turn } from "../../turn.ts";
import { openingOf } from "../../answers/opening.ts";
import { ask } from "../ask.ts";
import { askContact } from "../caller/contact.ts";
import { selectStarts } from "./slots.ts";
import type { Missed } from "./slots.ts";

/** Enough for a whole day of the business's grid: a start that is not among them must not count as taken. */
const mostStarts = ({ booking }: AgentConfig): number => Math.max(96, Math.ceil(1440 / booking.slotStepMinutes));
/** How far one search looks when no day was named; a search that finds nothing looks on, so often at most. */
const searchDays = 14;
const mostHops = 3;

/** A start so soon after the appointment before it needs no further question. */
const adjacentMs = 30 * 60_000;

/** Asks the calendar for what the caller wishes; says first where a day cannot be had at all. */
export function search(turn: Turn, quiet = false): void {
  const { draft } = turn.state;
  const { date } = draft.wish;
  const last = addDays(turn.today.date, turn.facts.config.booking.horizonDays);
  const latest = draft.wish.to ?? date;
  const earliest = draft.wish.from ?? date;
  if (latest !== undefined && latest < turn.today.date) return askOtherDay(turn, turn.words.booking.past(latest));
  if (earliest !== undefined && earliest > last) {
    return askOtherDay(turn, turn.words.booking.tooFar(turn.facts.config.booking.horizonDays));
  }
  const opening = date === undefined ? undefined : openingOf(turn.facts.config.hours, date);
  if (date !== undefined && opening!.ranges.length === 0) {
    speak(turn, turn.words.booking.closedOn(date, opening!.holiday));
    return findLater(turn, date, 1);
  }
  if (date !== undefined) return find(turn, date, date, 0, quiet);
  const from = draft.wish.from ?? turn.today.date;
  find(turn, from, draft.wish.to ?? addDays(from, searchDays), 0, quiet);
}

/** The calendar's answer to a search (ms, any order). */
export function onSlots(turn: Turn, startsAt: readonly number[], waiting: Waiting): void {
  const { draft } = turn.state;
  const { from, to } = waiting.days!;
  const [first, end] = [dayStart(from, turn.zone), dayStart(addDays(to, 1), turn.zone)];
  const free = [...new Set(startsAt)]
    .filter((at) => at >= first && at < end && !draft.taken.includes(at))
    .toSorted((a, b) => a - b);
  const selection = selectStarts(free, draft.wish, turn.zone);
  if (selection.fit === "exact") return settle(turn, selection.startsAt);
  const { follows } = draft;
  draft.follows = null;
  if (follows !== null && selection.fit === "options" && selection.startsAt[0]! - follows <= adjacentMs)
    return settle(turn, selection.startsAt[0]!);
  if (selection.fit === "none") return lookOn(turn, waiting, selection.missed);
  if (!waiting.quiet) sayMissed(turn, selection.missed, localOf(selection.startsAt[0]!, turn.zone).date);
  draft.dry = 0;
  turn.state.offer = { serviceId: draft.serviceId!, startsAt: selection.startsAt, heard: 0 };
  ask(turn, "slot");
}

/** Settles on a start and has it kept while the rest is asked. */
export function settle(turn: Turn, startsAt: number): void {
  const { draft } = turn.state;
  const at = localOf(startsAt, turn.zone);
  draft.startsAt = startsAt;
  draft.wish = { date: at.date, time: at.time };
  if (turn.state.offer !== null) draft.offered = turn.state.offer.startsAt;
  turn.state.offer = null;
  const { held } = draft;
  if (held?.startsAt === startsAt && held.serviceId === draft.serviceId) return onHeld(turn);
  turn.state.asked = { about: "slot", tries: 0 };
  callTool(turn, { tool: "hold_slot", serviceId: draft.serviceId!, startsAt, ...moving(draft) }, { purpose: "hold" });
}

/** The place is kept, or at least chosen: asks for what is still missing, else reads everything back. */
export function onHeld(turn: Turn): void {
  const { draft, turn: n } = turn.state;
  const kept = turn.words.booking.kept(localOf(draft.startsAt!, turn.zone), n);
  const at = turn.say.length;
  if (!askContact(turn)) return ask(turn, "booking");
  turn.say.splice(at, 0, kept);
}

/** Somebody else was faster: looks for the nearest starts that are left. */
export function onTaken(turn: Turn, startsAt: number): void {
  const { draft } = turn.state;
  draft.taken = [...draft.taken, startsAt].slice(-8);
  draft.startsAt = null;
  speak(turn, turn.words.booking.justTaken);
  search(turn, true);
}

/** The place of an appointment that is being moved is free to it: half an hour later may overlap it. */
const moving = ({ moves }: Draft): { moving?: string } => (moves === null ? {} : { moving: moves });

function find(turn: Turn, from: string, to: string, hops: number, quiet: boolean): void {
  const { draft } = turn.state;
  const last = addDays(turn.today.date, turn.facts.config.booking.horizonDays);
  const days = { from: from < turn.today.date ? turn.today.date : from, to: to > last ? last : to };
  if (days.from > days.to) return nothingFound(turn);
  const window = {
    from: Math.max(dayStart(days.from, turn.zone), turn.now),
    to: dayStart(addDays(days.to, 1), turn.zone),
  };
  // Whatever was asked before no longer stands: a yes said while we look must not confirm it.
  turn.state.asked = { about: "day", tries: 0 };
  callTool(
    turn,
    {
      tool: "find_slots",
      serviceId: draft.serviceId!,
      ...window,
      limit: mostStarts(turn.facts.config),
      ...moving(draft),
    },
    { purpose: "search", days, hops, quiet },
  );
}

/** Nothing fits in the days looked at: says so once and looks further on. */
function lookOn(turn: Turn, waiting: Waiting, missed: Missed): void {
  const { draft } = turn.state;
  const { words } = turn;
  const { to } = waiting.days!;
  if (draft.wish.earlierThan !== undefined) return lookBefore(turn, waiting);
  if (waiting.hops === 0 && !waiting.quiet) {
    if (missed === "bounds" && draft.wish.laterThan !== undefined)
      speak(turn, words.booking.nothingBeyond(true, draft.wish.date !== undefined));
    else if (draft.wish.date !== undefined) speak(turn, words.booking.nothingOn(draft.wish.date, turn.today.date));
    else if (draft.wish.to !== undefined) speak(turn, words.booking.nothingBetween);
  }
  if (waiting.hops! >= mostHops) return nothingFound(turn);
  findLater(turn, to, waiting.hops! + 1);
}

/** Looks at the days after one that has nothing; the caller's time of day still holds, the day no longer does. */
function findLater(turn: Turn, date: string, hops: number): void {
  const { wish } = turn.state.draft;
  const from = addDays(date, 1);
  turn.state.draft.wish = { ...wish, date: undefined, to: undefined, either: undefined, laterThan: undefined, from };
  find(turn, from, addDays(date, searchDays), hops, true);
}

/** Nothing earlier that day: an earlier day may do as well, else what there was is offered again. */
function lookBefore(turn: Turn, waiting: Waiting): void {
  const { wish } = turn.state.draft;
  const { from, to } = waiting.days!;
  const { date: today } = turn.today;
  speak(turn, turn.words.booking.nothingBeyond(false, wish.date !== undefined));
  const freed = { ...wish, earlierThan: undefined };
  turn.state.draft.wish = freed;
  if (wish.date === undefined || wish.date <= today) return find(turn, from, to, waiting.hops! + 1, true);
  const eve = addDays(wish.date, -1);
  turn.state.draft.wish = { ...freed, date: undefined, from: today, to: eve };
  find(turn, today, eve, waiting.hops! + 1, true);
}

function nothingFound(turn: Turn): void {
  const { draft } = turn.state;
  draft.dry += 1;
  if (draft.dry < 2) return askOtherDay(turn, turn.words.booking.nothingBetween);
  speak(turn, turn.words.booking.nothingBetween);
  ask(turn, "take-message");
}

function askOtherDay(turn: Turn, why: string): void {
  const { draft } = turn.state;
  draft.wish = { ...(draft.wish.time && { time: draft.wish.time }), ...(draft.wish.not && { not: draft.wish.not }) };
  turn.state.offer = null;
  speak(turn, why);
  ask(turn, "day");
}

function sayMissed(turn: Turn, missed: Missed, offered: string): void {
  const { words, state } = turn;
  const { wish } = state.draft;
  const date = wish.date ?? null;
  if (missed === "part") return speak(turn, words.booking.nothingIn(wish.part!));
  if (missed !== "time") return;
  const { ranges } = openingOf(turn.facts.config.hours, date ?? offered);
  const time = wish.time ?? wish.times![0]!;
  const minutes = minutesOf(time);
  const open = ranges.some(([from, to]) => minutes >= minutesOf(from) && minutes < minutesOf(to));
  if (!open && !wish.ambiguousHour && ranges.length > 0 && date !== null) {
    return speak(turn, words.booking.outsideHours(date, ranges[0]![0], ranges.at(-1)![1]));
  }
  speak(turn, words.booking.notFree(time));
}
