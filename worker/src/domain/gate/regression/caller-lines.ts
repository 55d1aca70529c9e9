import type { Turn } from "../../../contract/calls.ts";
import { datesApart } from "./relative-dates.ts";
import { type HeardLine, type KnownPeople, withoutPersonalData } from "./personal-data.ts";

/** A longer call than this is not said again line by line. */
const mostLines = 20;
const longestLine = 400;

/**
 * What a caller said in a stored conversation, so that it can be said again by nobody in particular on any day.
 * @param calledOn local day of the call, `YYYY-MM-DD`
 * @returns in order; empty where the caller said nothing
 */
export function callerLinesOf(turns: readonly Turn[], calledOn: string, known: KnownPeople): string[] {
  const heard: HeardLine[] = [];
  let before = "";
  for (const { role, text, tool } of turns) {
    if (role === "agent" && tool === undefined) before = `${before} ${text}`.trim();
    if (role !== "caller" || text.trim() === "") continue;
    heard.push({ caller: text.trim().slice(0, longestLine), before });
    before = "";
  }
  const dated = heard.slice(0, mostLines).map((line) => ({ ...line, caller: datesApart(line.caller, calledOn) }));
  return withoutPersonalData(dated, known);
}
