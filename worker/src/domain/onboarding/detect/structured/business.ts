import { type PageThings, type Thing, isA, text, things } from "./thing.ts";

/** A business as a page describes it in schema.org's words. */
export interface StructuredBusiness {
  thing: Thing;
  url: string;
  method: "json-ld" | "microdata";
}

/** Things that have addresses, telephones or hours and are no business. The list of businesses is far longer. */
const others = new Set(
  "Person PostalAddress ContactPoint Event JobPosting Article BlogPosting NewsArticle WebSite WebPage ContactPage AboutPage Place Review Offer Service Product Question Answer ImageObject BreadcrumbList OpeningHoursSpecification AggregateRating".split(
    " ",
  ),
);
/** Businesses in general; anything more exact is better. */
const general = new Set(["Organization", "Corporation", "Brand"]);
const properties = ["address", "telephone", "openingHours", "openingHoursSpecification"];

/** The businesses described, the best described first. Departments are part of theirs and left out. */
export function structuredBusinesses(pages: readonly PageThings[]): StructuredBusiness[] {
  const found: (StructuredBusiness & { weight: number })[] = [];
  for (const { url, method, things: all } of pages) {
    const inner = new Set(
      all.flatMap((thing) =>
        things(
          thing,
          "department",
          "author",
          "publisher",
          "itemReviewed",
          "worksFor",
          "memberOf",
          "affiliation",
          "containedInPlace",
        ),
      ),
    );
    for (const thing of all) {
      if (thing.types.length === 0 || isA(thing, others)) continue;
      const told = properties.filter((property) => thing.properties.has(property)).length;
      const named = text(thing, "name", "legalName") !== null;
      if (told === 0 && !(named && isA(thing, general))) continue;
      const weight =
        told * 2 +
        (named ? 1 : 0) +
        (isA(thing, general) ? 0 : 3) +
        (method === "json-ld" ? 1 : 0) -
        (inner.has(thing) ? 6 : 0);
      if (weight > 0) found.push({ thing, url, method, weight });
    }
  }
  return found.toSorted((a, b) => b.weight - a.weight).map(({ thing, url, method }) => ({ thing, url, method }));
}
