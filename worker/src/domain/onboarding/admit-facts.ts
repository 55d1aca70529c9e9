import { z } from "zod";
import { type Found, offeredService, questionAnswered } from "../../contract/onboarding.ts";
import { recogniseIndustry } from "../industries/recognise-industry.ts";
import { addressesIn } from "./detect/contact/address-text.ts";
import { toE164 } from "./detect/contact/phone.ts";
import { readWeek } from "./detect/hours/read-week.ts";
import { toWeeklyHours } from "./detect/hours/week.ts";
import { durationIn } from "./detect/offers/duration.ts";
import { serviceName } from "./detect/offers/offer.ts";
import { pricesIn } from "./detect/offers/price.ts";
import { oneLine } from "./detect/plain.ts";
import { siteOf } from "./detect/site.ts";
import { blockText } from "./detect/text/section.ts";
import type { PageMaterial } from "./page-material.ts";
import type { WebsiteFacts } from "./website-facts.ts";

/** A fact as somebody who is not believed says he found it. */
export const saidFact = z.object({
  fact: z.enum(["name", "phone", "email", "address", "hours", "services", "faq", "industry"]),
  /** Which page, from 1. */
  page: z.number().int(),
  /** What stands there, word for word. */
  quote: z.string(),
  /** The part of the quotation that matters: a name, a number, a question; empty where it is all of it. */
  value: z.string(),
});
export type SaidFact = z.infer<typeof saidFact>;

/** Surer than a guess, less sure than anything the rules read themselves. */
const confidence = 0.6;
const longestQuote = 1500;

/**
 * What of it holds: whose quotation stands on the page it names, and whose value our own reading finds in the quotation. So
 * whoever said it, misled or inventing, can only point at what the page's visible text says.
 * @param wanted what was asked for; anything else is left out
 */
export function admitFacts(
  said: readonly SaidFact[],
  material: readonly PageMaterial[],
  wanted: readonly SaidFact["fact"][],
): Partial<WebsiteFacts> {
  const { country } = siteOf(material);
  const texts = material.map(visibleText);
  const admitted: Partial<WebsiteFacts> = {};
  for (const { fact, page, quote, value } of said) {
    const source = material[page - 1];
    const quoted = oneLine(quote);
    const part = oneLine(value) || quoted;
    if (!wanted.includes(fact) || source === undefined || quoted === "" || quoted.length > longestQuote) continue;
    if (!contains(texts[page - 1] ?? "", quoted) || !contains(quoted, part)) continue;
    const found = <T>(read: T): Found<T> => ({ value: read, method: "model", sourceUrl: source.url, confidence });
    /** Of several the first that holds is kept. */
    const orNone = <T>(read: T | null | undefined) => (read === null || read === undefined ? undefined : found(read));
    switch (fact) {
      case "name":
        admitted.name ??= orNone(part.length <= 120 && /\p{L}{2}/u.test(part) ? part : null);
        break;
      case "phone":
        admitted.phone ??= orNone(toE164(part, country));
        break;
      case "email":
        admitted.email ??= orNone(z.email().safeParse(part.toLowerCase()).data);
        break;
      case "address":
        admitted.address ??= orNone(addressesIn(quoted, country)[0]?.address);
        break;
      case "hours": {
        const week = readWeek(quote);
        admitted.hours ??= orNone(week === null ? null : toWeeklyHours(week.week));
        break;
      }
      case "industry":
        admitted.industry ??= orNone(recogniseIndustry(quoted, [])?.id);
        break;
      case "services": {
        const prices = pricesIn(quoted);
        const service = offeredService.safeParse({
          name: serviceName(part),
          durationMinutes: durationIn(quoted),
          // Of several prices nobody knows whose it is.
          priceCents: prices.length === 1 ? (prices[0]?.cents ?? null) : null,
        });
        if (service.success) (admitted.services ??= []).push(found(service.data));
        break;
      }
      case "faq": {
        const asked = questionAnswered.safeParse({ question: part, answer: afterwards(quoted, part) });
        if (asked.success && /\?/.test(part)) (admitted.faq ??= []).push(found(asked.data));
        break;
      }
    }
  }
  return admitted;
}

/** The text a visitor of the page reads, one block a line. */
export const visibleText = ({ title, blocks }: PageMaterial): string =>
  [...(title === null ? [] : [title]), ...blocks.map(blockText)].join("\n");

/** What follows the question in the quotation is its answer. */
const afterwards = (quoted: string, question: string): string =>
  quoted.slice(comparable(quoted).indexOf(comparable(question)) + question.length).trim();

/** Word for word but for case, space and the shape of quotation marks and dashes. */
const contains = (text: string, part: string): boolean => {
  const [whole, sought] = [comparable(text), comparable(part)];
  return sought !== "" && standsApart(whole, sought);
};

const comparable = (text: string): string =>
  oneLine(text)
    .toLowerCase()
    .replaceAll(/[‘’`´]/g, "'")
    .replaceAll(/[“”]/g, '"')
    .replaceAll(/[–—‐−]/g, "-");

/** No part of a longer number or word, such as "2 555" of "12 5550". */
function standsApart(whole: string, sought: string): boolean {
  const word = /[\p{L}\p{N}]/u;
  for (let at = whole.indexOf(sought); at >= 0; at = whole.indexOf(sought, at + 1)) {
    const before = whole[at - 1] ?? "";
    const after = whole[at + sought.length] ?? "";
    if (!(word.test(before) && word.test(sought[0] ?? "")) && !(word.test(after) && word.test(sought.at(-1) ?? "")))
      return true;
  }
  return false;
}
