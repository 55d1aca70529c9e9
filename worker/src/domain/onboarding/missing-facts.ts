import type { WebsiteFacts } from "./website-facts.ts";

const wanted = ["name", "phone", "email", "address", "hours", "industry", "services", "faq"] as const;

/** Facts of a website that somebody else may be asked to look for. */
export type WantedFact = (typeof wanted)[number];

/** What a website has been read for and does not seem to say. */
export const missingFacts = (facts: WebsiteFacts): WantedFact[] =>
  wanted.filter((key) => {
    const fact = facts[key];
    return fact === null || (Array.isArray(fact) && fact.length === 0);
  });

/** `facts` with what `more` has and they lack; what was read is never replaced. */
export function fillIn(facts: WebsiteFacts, more: Partial<WebsiteFacts>): WebsiteFacts {
  const missing = missingFacts(facts).filter((key) => more[key] !== undefined && more[key] !== null);
  return { ...facts, ...Object.fromEntries(missing.map((key) => [key, more[key]])) };
}
