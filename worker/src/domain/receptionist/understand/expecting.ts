import type { Expecting } from "./heard.ts";
import { ASKED, ASKS_ANYTHING_ELSE, ASKS_DAY, ASKS_TIME } from "./lexicon/en/turns.ts";

/** What the receptionist's previous line asks for, where the caller's answer shall be read in its light. */
export interface Asked {
  expecting?: Expecting;
  day: boolean;
  time: boolean;
}

/** Longer lines are read from their end: the question comes last. */
const LINE_READ = 400;

/** Reads the question out of the previous line; `expecting` given by the conversation wins over what it looks like. */
export function whatWasAsked(before: string | undefined, expecting: Expecting | undefined): Asked {
  const line = (before ?? "").slice(-LINE_READ).toLowerCase();
  const meant = expecting ?? guess(line);
  const day =
    meant === "date" || ((meant === "time" || meant === undefined) && line.includes("?") && ASKS_DAY.test(line));
  const time = meant === "time" || meant === "slot" || (meant === "date" && ASKS_TIME.test(line));
  return { ...(meant === undefined ? {} : { expecting: meant }), day, time };
}

function guess(line: string): Expecting | undefined {
  if (line === "") return undefined;
  if (ASKS_ANYTHING_ELSE.test(line)) return "intent";
  const sentences = line.split(/(?<=[.!?])\s+/);
  const question = sentences.findLast((sentence) => sentence.includes("?")) ?? sentences.at(-1) ?? line;
  return ASKED.find(([pattern]) => pattern.test(question))?.[1];
}
