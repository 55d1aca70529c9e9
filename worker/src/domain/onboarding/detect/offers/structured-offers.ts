import { type PageThings, type Thing, isA, text, texts, things } from "../structured/thing.ts";
import { durationIn } from "./duration.ts";
import { type Offer, serviceName } from "./offer.ts";
import { centsOf } from "./price.ts";

const kinds = new Set([
  "Service",
  "Product",
  "Offer",
  "MedicalProcedure",
  "MedicalTherapy",
  "TherapeuticProcedure",
  "LegalService",
]);
/** Groups of offers, and dishes, which nobody books. */
const groups = new Set(["OfferCatalog", "AggregateOffer", "MenuItem", "MenuSection", "Menu"]);

/** The services that a page offers in schema.org's words. */
export function structuredOffers(pages: readonly PageThings[]): Offer[] {
  const found: Offer[] = [];
  for (const { url, method, things: all } of pages) {
    const wrapped = new Set(
      all.flatMap((thing) => (isA(thing, new Set(["Offer"])) ? things(thing, "itemOffered") : things(thing, "offers"))),
    );
    const ofBusiness = new Set(
      all.flatMap((thing) => things(thing, "makesOffer", "availableService", "itemListElement", "hasOfferCatalog")),
    );
    for (const thing of all) {
      if (
        wrapped.has(thing) ||
        isA(thing, groups) ||
        !(isA(thing, kinds) || (ofBusiness.has(thing) && isA(thing, kinds)))
      )
        continue;
      // A business that calls itself a LegalService is not one of its services.
      if (thing.properties.has("address") || thing.properties.has("telephone")) continue;
      const offer = offerOf(thing);
      if (offer !== null && found.length < 200)
        found.push({ ...offer, url, method, confidence: offer.priceCents === null ? 0.88 : 0.93 });
    }
  }
  return found;
}

function offerOf(thing: Thing): Omit<Offer, "url" | "method" | "confidence"> | null {
  const item = things(thing, "itemOffered")[0];
  const said =
    text(thing, "name") ??
    (item === undefined ? text(thing, "itemOffered") : text(item, "name")) ??
    text(thing, "serviceType");
  const name = said === null ? null : serviceName(said);
  if (name === null) return null;
  const tags = [thing, item, ...things(thing, "offers")].filter((each) => each !== undefined);
  const specs = tags.flatMap((tag) => [tag, ...things(tag, "priceSpecification", "offers")]);
  const prices = specs.flatMap((spec) => texts(spec, "price"));
  const least = specs.flatMap((spec) => texts(spec, "minPrice", "lowPrice"));
  const cents = [...new Set(prices.map(centsOf).filter((price) => price !== null && price > 0))];
  const words = cents.length > 1 ? `${prices[0]}` : least[0];
  const written = specs.flatMap((spec) => texts(spec, "duration", "timeRequired", "description"))[0] ?? "";
  return {
    name,
    durationMinutes: durationIn(written) ?? durationIn(said ?? ""),
    priceCents: cents.length === 1 && least.length === 0 ? (cents[0] ?? null) : null,
    priceWords:
      words === undefined
        ? null
        : `from ${words} ${text(specs.find((spec) => spec.properties.has("priceCurrency")) ?? thing, "priceCurrency") ?? ""}`.trim(),
  };
}
