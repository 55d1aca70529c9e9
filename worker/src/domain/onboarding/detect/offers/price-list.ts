import { plain } from "../plain.ts";
import { type Section, blockText } from "../text/section.ts";
import { durationIn, withoutDuration } from "./duration.ts";
import { type Offer, priceLabel, serviceName } from "./offer.ts";
import { linesOf, nameBefore, partsOf } from "./price-lines.ts";
import { noPrice, type Push, takeRow } from "./price-rows.ts";
import { pricesIn } from "./price.ts";
import { servicesHeading } from "./service-list.ts";

/** Prices under such headings are not those of services. */
const notPrices =
  /\b(testimonials?|reviews?|what \w{2,12} \w{0,12} ?(?:say|saying|think)|blog|news|latest|posts?|articles?|faqs?|questions|gift|coupons?|newsletter|results|verdicts|settlements|listings|rentals|available now|vacanc(?:y|ies)|properties|for sale|to let|for rent|polic(?:y|ies)|cancell?\w{2,8}|deposits?|financing|careers|jobs|donat\w+|cart|(?:featured|our|related|popular|retail) products|best ?sellers|new arrivals|disbursements?|testimonios|opiniones|noticias|preguntas|promociones?|politica)\b/;
/** A line longer than this tells a story. */
const LONGEST_LINE = 220;
const MOST_WORDS = 12;

/** Services with their prices out of tables, lists and cards. */
export function pricedOffers(sections: readonly Section[]): Offer[] {
  const open = sections.filter(
    (section) =>
      !notPrices.test(plain(section.heading)) &&
      !section.above.some((each) => notPrices.test(each)) &&
      !(section.heading.endsWith("?") && pricedLines(section) < 2),
  );
  const siblings = Map.groupBy(open, cardGroup);
  return open.flatMap((section) => {
    const group = siblings.get(cardGroup(section)) ?? [];
    return isUnpricedCard(section, group) ? unpriced(section) : offersIn(section, isCard(section, group));
  });
}

/** What stands without a price between others of its kind that have one. */
function isUnpricedCard(section: Section, siblings: readonly Section[]): boolean {
  const at = siblings.indexOf(section);
  const priced = (each: Section) => pricedLines(each) === 1;
  return (
    section.level >= 2 &&
    siblings.every((each) => pricedLines(each) <= 1) &&
    pricedLines(section) === 0 &&
    section.blocks.length > 0 &&
    section.blocks.length <= 2 &&
    siblings.slice(0, at).some(priced) &&
    siblings.slice(at + 1).some(priced)
  );
}

function unpriced({ heading, url, blocks }: Section): Offer[] {
  const name = serviceName(withoutDuration(heading));
  const durationMinutes = durationIn(`${heading} ${blocks.map(blockText).join(" ")}`);
  return name === null
    ? []
    : [{ name, durationMinutes, priceCents: null, priceWords: null, url, method: "text", confidence: 0.8 }];
}

const cardGroup = ({ url, level, above }: Section): string => `${url} ${level} ${above[0] ?? ""}`;

const pricedLines = ({ blocks }: Section): number =>
  linesOf(blocks)
    .flatMap(({ text }) => partsOf(text))
    .filter((part) => pricesIn(part).length > 0).length;

/** One of several headings with a price each: the heading is the name and what stands before the price describes it. */
function isCard(section: Section, siblings: readonly Section[]): boolean {
  return (
    section.level >= 2 &&
    !servicesHeading.test(plain(section.heading)) &&
    (section.blocks.filter(({ kind }) => kind === "item").length < 2 || hasBarePrice(section)) &&
    siblings.length >= 2 &&
    pricedLines(section) === 1 &&
    siblings.every((each) => pricedLines(each) <= 1) &&
    section.blocks.every(({ kind }) => kind !== "row")
  );
}

/** A price without a name beside it. */
const hasBarePrice = ({ blocks }: Section): boolean =>
  linesOf(blocks)
    .flatMap(({ text }) => partsOf(text))
    .some((part) => {
      const [price] = pricesIn(part);
      return price !== undefined && serviceName(nameBefore(part.slice(0, price.at))) === null;
    });

function offersIn(section: Section, card: boolean): Offer[] {
  const found: (Offer & { variant: boolean })[] = [];
  // The nearest line that could be a name, for prices that stand alone, and the duration said since.
  let name = section.heading;
  let since = "";
  const push: Push = (said, prices, around, variant = false) => {
    const service = serviceName(leadingDuration.test(said) ? said : withoutDuration(said));
    if (service === null) return;
    const cents = new Set(prices.map((price) => price.cents));
    const single = cents.size === 1 ? (prices[0]?.cents ?? null) : null;
    found.push({
      name: service,
      durationMinutes: durationIn(around),
      priceCents: single,
      priceWords: single === null && prices.length > 0 ? prices.map(({ written }) => written).join(" / ") : null,
      url: section.url,
      method: "text",
      confidence: single === null ? 0.82 : 0.9,
      variant,
    });
  };
  const heading = pricesIn(section.heading);
  if (heading.length > 0)
    push(
      section.heading.slice(0, heading[0]?.at),
      heading,
      `${section.heading} ${section.blocks.slice(0, 2).map(blockText).join(" ")}`,
    );
  const lines = linesOf(section.blocks);
  const short = lines.map(({ text }) => text).filter((text) => text.length < 60);
  let columns: readonly string[] = [];
  const table = lines.filter(({ text }) => pricesIn(text).length > 0).length >= 2;
  for (const line of lines) {
    if (line.cells !== null && line.cells.length > 1) {
      if (columns.length === 0 && pricesIn(line.text).length === 0) columns = line.cells;
      takeRow(line.cells, push, { table, columns, begun: found.length > 0 });
      continue;
    }
    for (const part of partsOf(line.text)) {
      const prices = pricesIn(part);
      const [first] = prices;
      if (first === undefined && priceLabel.test(plain(part))) continue;
      if (first === undefined) {
        const unpriced = table ? /^([^:–—]{3,60})(?:\s?[:–—]|\s-)\s?(\S.{0,30})$/.exec(part) : null;
        if (unpriced !== null && noPrice.test(unpriced[2] ?? "")) push(unpriced[1] ?? "", [], "");
        if (durationIn(part) !== null && part.length < 40) {
          since = part;
          if (/\p{L}{3,} ?[([–—-] ?\d/u.test(part)) name = part;
        } else if (part.length <= 80 && part.split(" ").length <= 9 && !/[.!,]$/.test(part)) [name, since] = [part, ""];
        continue;
      }
      // Praise in quotation marks, and stories.
      if (part.length > LONGEST_LINE || /^["“”«★]/.test(part)) continue;
      const lead = nameBefore(part.slice(0, first.at));
      const after = nameBefore(part.slice(first.end));
      const around = `${part} ${since}`;
      if (card && serviceName(section.heading) !== null && !sharesWord(lead, section.heading))
        push(section.heading, prices, [part, ...short].join(" · "));
      else if (
        lead.split(" ").length > MOST_WORDS ||
        /\b(?:we|you|your|our|i|my|save|usted|nuestr[oa]s?|missed|no[- ]shows?|returned|late|orders?(?= (?:over|above|of)))\b/i.test(
          lead,
        )
      )
        continue;
      else if (serviceName(withoutDuration(lead)) !== null) push(lead, prices, around);
      else if (first.at <= 1 && /^\s*\p{Lu}/u.test(after) && serviceName(after) !== null && durationIn(after) === null)
        push(after, prices, around);
      else push(name, prices, around, true);
    }
  }
  return named(found);
}

/** "30 minute massage": the length is part of the name. */
const leadingDuration = /^\d{1,3}[ -]?min(?:ute)?s? \p{L}{3}/iu;

/** "Classic Facial" under "Facials" is a name of its own. */
const sharesWord = (lead: string, heading: string): boolean => {
  const words = plain(heading)
    .split(" ")
    .filter((word) => word.length > 3)
    .map((word) => word.replace(/s$/, ""));
  return lead.split(" ").length <= 6 && !lead.includes(",") && words.some((word) => plain(lead).includes(word));
};

/** One heading with several lengths: each is a service of its own. */
function named(found: readonly (Offer & { variant: boolean })[]): Offer[] {
  const variants = Map.groupBy(
    found.filter(({ variant }) => variant),
    ({ name }) => name,
  );
  return found.map(({ variant, ...offer }) => {
    const several = variant && (variants.get(offer.name)?.length ?? 0) > 1 && offer.durationMinutes !== null;
    return several ? { ...offer, name: `${offer.name} (${offer.durationMinutes} min)`.slice(0, 80) } : offer;
  });
}
