import type { TextBlock } from "../../page-material.ts";
import { oneLine, plain } from "../plain.ts";
import { type Section, blockText } from "../text/section.ts";
import { durationIn, withoutDuration } from "./duration.ts";
import { type Offer, serviceName } from "./offer.ts";
import { type Price, pricesIn } from "./price.ts";

/** Prices under such headings are not those of services. */
const notPrices =
  /\b(testimonials?|reviews?|what (?:our|people|clients|customers)|blog|news|latest|posts?|articles?|faqs?|questions|gift|coupons?|specials?|newsletter|polic(?:y|ies)|deposits?|financing|careers|jobs|donat\w+|cart|testimonios|opiniones|noticias|preguntas|promociones?|politica)\b/;
/** A line longer than this tells a story. */
const LONGEST_LINE = 220;
const MOST_WORDS = 12;

interface Line {
  text: string;
  cells: readonly string[] | null;
  kind: TextBlock["kind"];
}

/** Services with their prices out of tables, lists and cards. */
export function pricedOffers(sections: readonly Section[]): Offer[] {
  return sections.flatMap((section) => {
    if (notPrices.test(plain(section.heading)) || section.above.some((above) => notPrices.test(above))) return [];
    return offersIn(section);
  });
}

function offersIn(section: Section): Offer[] {
  const found: (Offer & { variant: boolean })[] = [];
  // The nearest line that could be a name, for prices that stand alone.
  let name = section.heading;
  const push = (said: string, prices: readonly Price[], around: string, variant = false) => {
    const service = serviceName(withoutDuration(said));
    if (service === null || prices.length === 0) return false;
    const cents = new Set(prices.map((price) => price.cents));
    const single = cents.size === 1 ? (prices[0]?.cents ?? null) : null;
    found.push({
      name: service,
      durationMinutes: durationIn(around),
      priceCents: single,
      priceWords: single === null ? prices.map(({ written }) => written).join(" / ") : null,
      url: section.url,
      method: "text",
      confidence: single === null ? 0.82 : 0.9,
      variant,
    });
    return true;
  };
  const heading = pricesIn(section.heading);
  if (heading.length > 0)
    push(
      section.heading.slice(0, heading[0]?.at),
      heading,
      `${section.heading} ${section.blocks.slice(0, 2).map(blockText).join(" ")}`,
    );
  for (const line of linesOf(section.blocks)) {
    if (line.cells !== null && line.cells.length > 1) {
      takeRow(line.cells, push);
      continue;
    }
    for (const part of partsOf(line.text)) {
      const prices = pricesIn(part);
      const [first] = prices;
      if (first === undefined) {
        if (part.length <= 80 && part.split(" ").length <= 9 && !/[.!]$/.test(part) && durationIn(part) === null)
          name = part;
        continue;
      }
      if (part.length > LONGEST_LINE) continue;
      const lead = nameBefore(part.slice(0, first.at));
      if (lead.split(" ").length > MOST_WORDS || /\b(?:we|you|your|our|i|my|save|usted|nuestr[oa]s?)\b/i.test(lead))
        continue;
      if (serviceName(withoutDuration(lead)) !== null) push(lead, prices, part);
      else if (
        serviceName(nameBefore(part.slice(first.end))) !== null &&
        /^\s*[$£€\d]/.test(part) &&
        part.length - first.end > 3 &&
        durationIn(part.slice(first.end)) === null
      )
        push(nameBefore(part.slice(first.end)), prices, part);
      else push(name, prices, part, true);
    }
  }
  return named(found);
}

/** A row names the service first; of several prices, as by size, none is promised. */
function takeRow(
  cells: readonly string[],
  push: (name: string, prices: readonly Price[], around: string) => boolean,
): void {
  const at = cells.findIndex((cell) => pricesIn(cell).length > 0);
  if (at === -1) return;
  const around = cells.join("  ");
  // Two services side by side in one row.
  const names = cells.filter((cell) => pricesIn(cell).length === 0 && serviceName(withoutDuration(cell)) !== null);
  if (
    cells.length === 4 &&
    at === 1 &&
    pricesIn(cells[3] ?? "").length > 0 &&
    names.length === 2 &&
    cells[2] === names[1]
  ) {
    push(cells[0] ?? "", pricesIn(cells[1] ?? ""), cells.slice(0, 2).join(" "));
    push(cells[2] ?? "", pricesIn(cells[3] ?? ""), cells.slice(2).join(" "));
    return;
  }
  const lead = cells.slice(0, at).find((cell) => serviceName(withoutDuration(cell)) !== null);
  const own = cells[at] ?? "";
  push(
    lead ?? own.slice(0, pricesIn(own)[0]?.at),
    cells.flatMap((cell) => pricesIn(cell)),
    around,
  );
}

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

const linesOf = (blocks: readonly TextBlock[]): Line[] =>
  blocks.flatMap((block): Line[] =>
    block.kind === "row"
      ? [{ text: block.cells.join("  "), cells: block.cells.map(oneLine), kind: "row" }]
      : block.text.split("\n").map((text) => ({ text: oneLine(text), cells: null, kind: block.kind })),
  );

/** "Cut $35 | Colour $80" is two. */
const partsOf = (line: string): string[] => {
  const parts = line
    .split(/\s[|•·]\s|;\s/)
    .map(oneLine)
    .filter((part) => part !== "");
  return parts.filter((part) => pricesIn(part).length > 0).length > 1 &&
    parts.every((part) => /\p{L}{3}/u.test(withoutDuration(part).replace(/\bmin\b/, "")))
    ? parts
    : [oneLine(line)];
};

/** The name in what stands before a price: without a description after a dash or in brackets. */
function nameBefore(said: string): string {
  const text = oneLine(said).replace(/[\s.:…–—-]+$/g, "");
  const [name = "", ...rest] = text.split(/\s[–—-]\s|:\s|\s\|\s/);
  return rest.length > 0 && name.split(" ").length <= 8 && name.length >= 3
    ? name
    : text.replace(/\s*\([^()]{25,}\)\s*$/, "");
}
