/** Words of a verdict on what was just said: "that is absolutely correct", "I don't believe the statement is true". */
export interface Verdicts {
  copulas: ReadonlySet<string>;
  truths: ReadonlySet<string>;
  falsehoods: ReadonlySet<string>;
  negations: ReadonlySet<string>;
  /** May stand around the verdict without changing it. */
  fillers: ReadonlySet<string>;
  /** Makes it a question or a doubt. */
  doubts: ReadonlySet<string>;
  /** After a leading copula they make a question: "is that right". */
  subjects: ReadonlySet<string>;
  questionWords: ReadonlySet<string>;
  /** Opens a clause where a subject follows, though it is a question word: "what you said is true". */
  relative: string;
}

/** Longer turns tell a story; they are no verdict. */
const LONGEST_VERDICT = 18;

/**
 * Whether the turn calls what was just said true or false: "that's not wrong" is yes, "I don't think that's right" is
 * no. Undefined where it does neither.
 */
export function verdict(words: readonly string[], language: Verdicts): "yes" | "no" | undefined {
  const { copulas, truths, falsehoods, negations, subjects } = language;
  const [first = "", second = ""] = words;
  if (words.length > LONGEST_VERDICT) return undefined;
  // "What you said is true" opens like a question and is none.
  if (language.questionWords.has(first) && !(first === language.relative && subjects.has(second))) return undefined;
  if (copulas.has(first) && subjects.has(second)) return undefined;
  const copula = words.findIndex((word) => copulas.has(word));
  if (copula < 0) return undefined;
  let negated = words.slice(0, copula).filter((word) => negations.has(word)).length % 2 === 1;
  let found: boolean | undefined;
  for (const word of words.slice(copula + 1)) {
    const truth = truths.has(word);
    if (found === undefined && (truth || falsehoods.has(word))) found = truth !== negated;
    else if (found === undefined && negations.has(word)) negated = !negated;
    else if (!truth && !falsehoods.has(word) && !negations.has(word) && !language.fillers.has(word)) return undefined;
  }
  if (found === undefined || words.some((word) => language.doubts.has(word))) return undefined;
  return found ? "yes" : "no";
}
