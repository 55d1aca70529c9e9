import {
  BY_NUMBER,
  BY_ORDINAL,
  EITHER,
  FIRST_ONE,
  LAST_ONE,
  MIDDLE_ONE,
  WHOLE_NUMBER,
  WHOLE_ORDINAL,
} from "./lexicon/en/choice-words.ts";
import type { Expecting } from "./heard.ts";

export interface ChoiceContext {
  expecting?: Expecting;
  offered?: number;
  /** The receptionist's previous line, digitised. */
  before?: string;
}

/** Unless the number is known, no more than this many options are ever read out. */
const USUALLY_OFFERED = 3;

/**
 * Which of the options just read out the caller picks: 1 is the first, -1 the last. A bare number is a choice only
 * where options were offered and none of them is that number as a time.
 */
export function findChoice(spoken: string, { expecting, offered, before }: ChoiceContext): number | undefined {
  const choosing = expecting === "slot" || expecting === "service" || offered !== undefined;
  const most = offered ?? USUALLY_OFFERED;
  const named = number(BY_ORDINAL.exec(spoken)) ?? number(BY_NUMBER.exec(spoken));
  if (named !== undefined && (!choosing || named <= most)) return named;
  if (LAST_ONE.test(spoken)) return -1;
  if (FIRST_ONE.test(spoken)) return 1;
  if (!choosing || expecting === "date") return undefined;
  if (MIDDLE_ONE.test(spoken) && most >= 3) return Math.ceil(most / 2);
  if (EITHER.test(spoken)) return 1;
  const nth = number(WHOLE_ORDINAL.exec(spoken));
  if (nth !== undefined) return nth <= most ? nth : undefined;
  const bare = number(WHOLE_NUMBER.exec(spoken));
  if (bare === undefined || bare < 1 || bare > most) return undefined;
  const asTime = new RegExp(`(?<![\\d:])${bare}(?::\\d\\d)?(?: ?[ap]\\.? ?m| o'clock|(?=[,.;?]| or | and |$))`, "i");
  return before !== undefined && asTime.test(before) ? undefined : bare;
}

function number(match: RegExpExecArray | null): number | undefined {
  const digits = match?.groups?.n ?? match?.groups?.m;
  return digits === undefined ? undefined : Number(digits);
}
