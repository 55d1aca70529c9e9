import type { KnownBooking } from "../../../conversation/conversation.ts";
import { plainly } from "../../lexicon/plainly.ts";
import { localOf, otherHalf } from "../../local-time.ts";
import type { Clue, Errand } from "../../state.ts";
import type { Turn } from "../../turn.ts";
import type { Heard, When } from "../../understand/heard.ts";

/** Splits what was said into which appointment is meant and when it is to be instead. */
export function readClue(turn: Turn, heard: Heard, kind: Errand["kind"]): { clue: Clue; when: When } {
  const service = turn.facts.config.services[heard.services[0] ?? -1];
  const named: Clue = service === undefined ? {} : { serviceId: service.id };
  const { not, replaces, ...said } = heard.when;
  // "I can't make it Tuesday" rules out a day: it is the one that the appointment is on.
  const left = not?.length === 1 ? { date: not[0]! } : {};
  if (kind !== "move") return { clue: { ...named, ...left, ...asClue(said) }, when: {} };
  const { cues } = turn;
  if (said.dates !== undefined && said.either === undefined && cues.fromTo.test(plainly(heard.says))) {
    const { dates, ...rest } = said;
    return { clue: { ...named, date: dates.from }, when: { ...rest, date: dates.to } };
  }
  const others = not !== undefined && not.length > 1 ? { not } : {};
  return { clue: { ...named, ...left, ...replaces }, when: { ...said, ...others } };
}

function asClue({ date, dates, time, ambiguousHour }: When): Clue {
  return {
    ...(date !== undefined && { date }),
    ...(date === undefined && dates !== undefined && dates),
    ...(time !== undefined && { time }),
    ...(time !== undefined && ambiguousHour && { ambiguousHour }),
  };
}

export const isVague = (clue: Clue): boolean => Object.keys(clue).length === 0;

/** The appointments a clue fits. */
export const fitting = (turn: Turn, clue: Clue, items: readonly KnownBooking[]): KnownBooking[] =>
  items.filter(({ serviceId, startsAt }) => {
    const { date, time } = localOf(startsAt, turn.zone);
    if (clue.date !== undefined && clue.date !== date) return false;
    if (clue.from !== undefined && (date < clue.from || date > clue.to!)) return false;
    const sameTime = clue.time === time || (clue.ambiguousHour && clue.time && otherHalf(clue.time) === time);
    if (clue.time !== undefined && !sameTime) return false;
    return clue.serviceId === undefined || clue.serviceId === serviceId;
  });

/**
 * "Reschedule my Friday appointment" names the day it is on, "move my appointment to Friday" the day it shall be on.
 * Where the words leave it open, an appointment on that day settles it.
 */
export function settleClue(turn: Turn, errand: Errand, items: readonly KnownBooking[]): void {
  const { clue, when } = errand;
  if (errand.kind !== "move" || clue.date !== undefined || when.date === undefined) return;
  if (namesTarget(turn, errand.says)) return;
  const there = fitting(turn, { ...clue, date: when.date }, items);
  if (there.length === 0) return;
  clue.date = when.date;
  const sameTime = there.some(({ startsAt }) => localOf(startsAt, turn.zone).time === when.time);
  // Another time alone is a wish for that day.
  if (when.time === undefined || sameTime) errand.when = {};
}

/** Whether a day follows right after "to". */
function namesTarget({ cues }: Turn, says: string): boolean {
  const [, ...targets] = plainly(says).split(cues.goesTo);
  const days = [cues.weekdayName, cues.monthName, cues.dateInFigures];
  return targets.some((target) => {
    const next = target.split(" ").slice(0, 2).join(" ");
    return days.some((day) => day.test(next));
  });
}
