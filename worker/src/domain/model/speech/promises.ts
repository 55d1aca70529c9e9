import type { Facts } from "../../conversation/conversation.ts";
import { plainly } from "../../receptionist/lexicon/plainly.ts";
import { centsOf, figuresIn } from "./amounts.ts";

/** A gift, whatever it is of. "Free" alone is also said of a time and so means nothing. */
const gifts =
  /\b(?:free of charge|for free|at no (?:cost|charge)|no charge|on the house|complimentary|gratis|gratuit\w+|sin (?:costo|coste|cargo)|de regalo|regalad\w+)\b|\b\d+ ?(?:%|percent|por ?ciento) (?:off|less|discount|de descuento|menos)|\b(?:half price|mitad de precio)\b/g; /** Money given back, in whatever tense: only the team can. */
const refunds =
  /\b(?:i|i'll|i've|we|we'll|we've|le|te|he|hemos|voy a|vamos a)\b(?: \w+){0,4} (?:refund|reimburs|reembols|devuel)\w*/;

/**
 * Whether a clause promises what only the owner may: an amount that is no price of theirs, a gift, a discount, a refund.
 * What the business has written down itself may be told.
 */
export function promisesMoney(clause: string, { config }: Facts): boolean {
  const said = plainly(clause);
  const written = plainly(config.knowledge.map(({ answer }) => answer).join(" | "));
  if (refunds.test(said) && !refunds.test(written)) return true;
  const prices = config.services.flatMap(({ priceCents }) => priceCents ?? []);
  const gift = [...said.matchAll(gifts)].some(([words]) => !written.includes(words));
  if (gift && !prices.includes(0)) return true;
  const sums = new Set(prices.flatMap((one) => [one, ...prices.map((other) => one + other)]));
  return figuresIn(said).some((figures) => !sums.has(centsOf(figures)) && !written.includes(figures));
}
