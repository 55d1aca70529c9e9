import { type AgentConfig, type Fact, fact } from "@contract";
import { z } from "zod";

/** How many answers a configuration holds at most. */
export const mostFacts = 500;

/** Where an answer came from, as the page filters by it. */
export type FactSource = Fact["source"];

/** The words of a text alone: however they are written and whatever stands between them. */
const plain = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** The answers in which every word that was typed occurs, and which came from `source` where one is given. */
export function searchFacts(facts: readonly Fact[], typed: string, source: FactSource | null): Fact[] {
  const words = plain(typed).split(" ");
  return facts.filter((each) => {
    if (source !== null && each.source !== source) return false;
    const text = plain(`${each.question} ${each.answer}`);
    return words.every((word) => text.includes(word));
  });
}

/**
 * A question and its answer as they are typed.
 * @param others what is answered already; a question of these is refused
 */
export const factFields = (others: readonly Fact[]) => {
  const asked = new Set(others.map(({ question }) => plain(question)));
  return z.object({
    question: z
      .string()
      .trim()
      .min(1, "Enter the question as callers ask it.")
      .max(500, "Use at most 500 characters.")
      .refine((question) => !asked.has(plain(question)), "This question has an answer already. Change that one."),
    answer: z
      .string()
      .trim()
      .min(1, "Enter what your receptionist should say.")
      .max(2000, "Use at most 2000 characters."),
  });
};

/** The knowledge with this answer in place of the one of its id; a new one stands first. */
export function withFact(knowledge: readonly Fact[], changed: Fact): AgentConfig["knowledge"] {
  const valid = fact.parse(changed);
  return knowledge.some(({ id }) => id === valid.id)
    ? knowledge.map((each) => (each.id === valid.id ? valid : each))
    : [valid, ...knowledge];
}

export const withoutFact = (knowledge: readonly Fact[], id: string): AgentConfig["knowledge"] =>
  knowledge.filter((each) => each.id !== id);

export const newFactId = (): string => `fct_${crypto.randomUUID().replaceAll("-", "").slice(0, 16)}`;
