/** Shorter words are too near to others. */
const SHORTEST = 6;
/** From this length two slips are forgiven. */
const TWO_SLIPS_FROM = 8;

/** Words worth recognising through a slip of the finger, by their first letter. */
export interface OftenMistyped {
  words: ReadonlySet<string>;
  byInitial: ReadonlyMap<string, readonly string[]>;
  /** What a word may end in and be another word: "cancels", "friendly". */
  endings: RegExp;
}

export function oftenMistyped(words: ReadonlySet<string>, endings: RegExp): OftenMistyped {
  return { words, endings, byInitial: Map.groupBy(words, (word) => word.charAt(0)) };
}

/** The word meant by a mistyped one, if it is one of those worth it: "wenesday" → "wednesday". */
export function mistyped(word: string, { words, byInitial, endings }: OftenMistyped): string | undefined {
  if (word.length < SHORTEST - 1 || words.has(word)) return undefined;
  return byInitial
    .get(word.charAt(0))
    ?.find((known) => known.length >= SHORTEST && isNear(word, known, known.length >= TWO_SLIPS_FROM ? 2 : 1, endings));
}

/**
 * Whether letters missed out, put in, mixed up or swapped, at most `slips` of them, make the one word of the other. The
 * ends must agree in their last letter unless one was cut off.
 */
export function isNear(typed: string, known: string, slips: number, endings: RegExp): boolean {
  if (Math.abs(typed.length - known.length) > slips) return false;
  let start = 0;
  while (start < typed.length && typed[start] === known[start]) start++;
  const [left, right] = [typed.slice(start), known.slice(start)];
  if (left === "" || right === "") return left.length + right.length <= 1 && !endings.test(left);
  if (slips === 0) return false;
  const swapped = left.length > 1 && left[0] === right[1] && left[1] === right[0];
  return (
    (swapped && isNear(left.slice(2), right.slice(2), slips - 1, endings)) ||
    isNear(left.slice(1), right, slips - 1, endings) ||
    isNear(left, right.slice(1), slips - 1, endings) ||
    isNear(left.slice(1), right.slice(1), slips - 1, endings)
  );
}
