import type { Found, QuestionAnswered } from "../../../../contract/onboarding.ts";
import type { WebsiteFacts } from "../../website-facts.ts";
import type { Site } from "../site.ts";
import { chooseOffers, priceAnswers } from "./choose-offers.ts";
import { pricedOffers } from "./price-list.ts";
import { listedOffers } from "./service-list.ts";
import { structuredOffers } from "./structured-offers.ts";

/** Whose prices are those of dishes, which nobody books. */
const kitchens = new Set(["restaurant"]);

/** The services a site offers, and answers to what those cost that have no single price. */
export function findOffers(
  site: Site,
  industry: string | null,
): { services: WebsiteFacts["services"]; answers: Found<QuestionAnswered>[] } {
  const priced = kitchens.has(industry ?? "") ? [] : pricedOffers(site.sections);
  const offers = [...structuredOffers(site.things), ...priced, ...listedOffers(site.sections)];
  return { services: chooseOffers(offers), answers: priceAnswers(offers, site.spanish) };
}
