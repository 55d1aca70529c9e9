import type { ClaimForm, Claimed, ClaimPattern } from "./claim.ts";

/**
 * Patterns of one kind and form. A source is matched between spaces, in plain words; `^` stands for the start of the
 * stretch looked at and ` $` for its end.
 */
export function one(
  claims: Claimed | readonly Claimed[],
  form: ClaimForm,
  ...sources: readonly string[]
): ClaimPattern[] {
  return sources.map((source) => ({
    claims: typeof claims === "string" ? [claims] : claims,
    form,
    pattern: new RegExp(
      `${source.startsWith("^") ? `^ ${source.slice(1)}` : ` ${source}`}${source.endsWith("$") ? "" : "(?= )"}`,
      "g",
    ),
  }));
}

/** The same patterns where their stretch also names what they are about. */
export function beside(words: string, patterns: readonly ClaimPattern[]): ClaimPattern[] {
  const named = new RegExp(` (?:${words})(?= )`);
  return patterns.map((pattern) => ({ ...pattern, beside: named }));
}
