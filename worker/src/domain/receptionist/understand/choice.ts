import type { Expecting } from "./heard.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";
import type { NumberWords } from "./numbers.ts";

/**
 * How callers of one language pick among options. What names a place in the list has it in group `n` or `m`, as a digit or
 * an ordinal of the language.
 */
export interface ChoiceWords {
  byOrdinal: RegExp;
  byNumber: RegExp;
  last: RegExp;
  first: RegExp;
  middle: RegExp;
  either: RegExp;
  /** The whole answer is an ordinal or a number. */
  wholeOrdinal: RegExp;
  wholeNumber: RegExp;
  /** What follows an hour in the receptionist's line, as a regular expression: the number there is a time. */
  hourMark: string;
}

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
export function findChoice(
  spoken: string,
  { expecting, offered, before }: ChoiceContext,
  { choices, numbers }: Pick<Lexicon, "choices" | "numbers">,
): number | undefined {
  const choosing = expecting === "slot" || expecting === "service" || offered !== undefined;
  const most = offered ?? USUALLY_OFFERED;
  const named = place(choices.byOrdinal, spoken, numbers) ?? place(choices.byNumber, spoken, numbers);
  if (named !== undefined && (!choosing || named <= most)) return named;
  if (choices.last.test(spoken)) return -1;
  if (choices.first.test(spoken)) return 1;
  if (!choosing || expecting === "date") return undefined;
  if (choices.middle.test(spoken) && most >= 3) return Math.ceil(most / 2);
  if (choices.either.test(spoken)) return 1;
  const nth = place(choices.wholeOrdinal, spoken, numbers);
  if (nth !== undefined) return nth <= most ? nth : undefined;
  const bare = place(choices.wholeNumber, spoken, numbers);
  if (bare === undefined || bare < 1 || bare > most) return undefined;
  const asTime = new RegExp(`(?<![\\d:])${bare}(?::\\d\\d)?(?:${choices.hourMark})`, "i");
  return before !== undefined && asTime.test(before) ? undefined : bare;
}

function place(pattern: RegExp, spoken: string, { ordinals }: NumberWords): number | undefined {
  const groups = pattern.exec(spoken)?.groups;
  const said = groups?.n ?? groups?.m;
  return said === undefined ? undefined : (ordinals.get(said) ?? Number(said));
}
