import type { AgentConfig } from "@contract";
import { z } from "zod";
import { ApiError } from "../../api/api-error.ts";
import { typedLines } from "../../lib/typed-lines.ts";
import { optionalNumber } from "../settings/numbers/typed-number.ts";

export type EmergencyRule = AgentConfig["emergency"][number];

/** How many rules of its own a configuration holds at most. */
export const mostRules = 50;

/**
 * A rule as it is typed: what callers say one a line, the number however it is written or empty.
 * @param others the business's other rules; what these listen for already is refused
 */
export const ruleFields = (others: readonly EmergencyRule[]) => {
  const heard = new Set(others.flatMap(({ phrases }) => phrases.map((phrase) => phrase.toLowerCase())));
  return z.object({
    phrases: z
      .string()
      .transform((typed) => [...new Set(typedLines(typed))])
      .superRefine((phrases, ctx) => {
        const wrong = phrases.find((phrase) => phrase.length < 2 || phrase.length > 120);
        const twice = phrases.find((phrase) => heard.has(phrase.toLowerCase()));
        if (phrases.length === 0) ctx.addIssue("Enter what a caller would say.");
        else if (phrases.length > 50) ctx.addIssue("Use at most 50 lines.");
        else if (wrong !== undefined) ctx.addIssue(`A line has 2 to 120 characters: “${wrong.slice(0, 40)}”.`);
        else if (twice !== undefined) ctx.addIssue(`Another of your rules listens for “${twice}”.`);
      }),
    say: z.string().trim().min(1, "Enter what your receptionist should say.").max(600, "Use at most 600 characters."),
    dial: optionalNumber,
  });
};

const isSame = (one: EmergencyRule, other: EmergencyRule): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * The rules with `now` in the place of `was`: without the one it is added, without the other removed.
 * @throws ApiError `conflict` where somebody else has changed or removed that rule meanwhile
 */
export function withRule(
  rules: readonly EmergencyRule[],
  was: EmergencyRule | null,
  now: EmergencyRule | null,
): EmergencyRule[] {
  const added = now === null ? [] : [now];
  if (was === null) return [...rules, ...added];
  const place = rules.findIndex((rule) => isSame(rule, was));
  if (place === -1) throw new ApiError("conflict", "Somebody else has changed this rule. Reload the page.", null);
  return rules.toSpliced(place, 1, ...added);
}

/** `“smell gas”, “gas leak” and 3 more`: what a rule listens for, in short. */
export function phrasesInShort(phrases: readonly string[]): string {
  const [first, next] = phrases;
  const started = new Set(longWords(first ?? ""));
  // "can't breathe" and "cant breath" together say less than with "chest pain".
  const other = phrases.slice(1).find((phrase) => longWords(phrase).every((word) => !started.has(word))) ?? next;
  const named = [first, other].filter((phrase) => phrase !== undefined).map((phrase) => `“${phrase}”`);
  const rest = phrases.length - named.length;
  return rest > 0 ? `${named.join(", ")} and ${rest} more` : named.join(" and ");
}

/** How the words of some length in it begin. */
const longWords = (phrase: string): string[] =>
  phrase
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 3)
    .map((word) => word.slice(0, 4));
