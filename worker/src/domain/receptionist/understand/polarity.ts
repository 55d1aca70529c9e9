import {
  COPULAS,
  DOUBTS,
  FALSEHOODS,
  NEGATIONS,
  QUESTION_WORDS,
  SUBJECTS,
  TRUTHS,
  VERDICT_FILLERS,
} from "./lexicon/en/verdicts.ts";

/** Longer turns tell a story; they are no verdict. */
const LONGEST_VERDICT = 18;

/**
 * Whether the turn calls what was just said true or false: "that's not wrong" is yes, "I don't think that's right" is
 * no. Undefined where it does neither.
 */
export function verdict(words: readonly string[]): "yes" | "no" | undefined {
  const [first = "", second = ""] = words;
  if (words.length > LONGEST_VERDICT) return undefined;
  // "What you said is true" opens like a question and is none.
  if (QUESTION_WORDS.has(first) && !(first === "what" && SUBJECTS.has(second))) return undefined;
  if (COPULAS.has(first) && SUBJECTS.has(second)) return undefined;
  const copula = words.findIndex((word) => COPULAS.has(word));
  if (copula < 0) return undefined;
  let negated = words.slice(0, copula).filter((word) => NEGATIONS.has(word)).length % 2 === 1;
  let found: boolean | undefined;
  for (const word of words.slice(copula + 1)) {
    const truth = TRUTHS.has(word);
    if (found === undefined && (truth || FALSEHOODS.has(word))) found = truth !== negated;
    else if (found === undefined && NEGATIONS.has(word)) negated = !negated;
    else if (!truth && !FALSEHOODS.has(word) && !NEGATIONS.has(word) && !VERDICT_FILLERS.has(word)) return undefined;
  }
  if (found === undefined || words.some((word) => DOUBTS.has(word))) return undefined;
  return found ? "yes" : "no";
}
