import type { Expecting } from "./heard.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";

/** How a receptionist asks in one language. */
export interface AskingWords {
  /** What a line asks for. Tried in order on its last question, in lower case. */
  asked: readonly (readonly [RegExp, Expecting])[];
  /** Beside the main question: the line asks for a day or a time as well. */
  day: RegExp;
  time: RegExp;
  anythingElse: RegExp;
}

/** What the receptionist's previous line asks for, where the caller's answer shall be read in its light. */
export interface Asked {
  expecting?: Expecting;
  day: boolean;
  time: boolean;
}

/** Longer lines are read from their end: the question comes last. */
const LINE_READ = 400;

/** Reads the question out of the previous line; `expecting` given by the conversation wins over what it looks like. */
export function whatWasAsked(
  before: string | undefined,
  expecting: Expecting | undefined,
  { asking: language, wording }: Pick<Lexicon, "asking" | "wording">,
): Asked {
  const line = wording.letters((before ?? "").slice(-LINE_READ).toLowerCase());
  const meant = expecting ?? guess(line, language);
  const day =
    meant === "date" || ((meant === "time" || meant === undefined) && line.includes("?") && language.day.test(line));
  const time = meant === "time" || meant === "slot" || (meant === "date" && language.time.test(line));
  return { ...(meant === undefined ? {} : { expecting: meant }), day, time };
}

function guess(line: string, { asked, anythingElse }: AskingWords): Expecting | undefined {
  if (line === "") return undefined;
  if (anythingElse.test(line)) return "intent";
  const sentences = line.split(/(?<=[.!?])\s+/);
  const question = sentences.findLast((sentence) => sentence.includes("?")) ?? sentences.at(-1) ?? line;
  return asked.find(([pattern]) => pattern.test(question))?.[1];
}
