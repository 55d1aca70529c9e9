import { oneLine, plain } from "../plain.ts";
import type { Section } from "../text/section.ts";
import { type Offer, serviceName } from "./offer.ts";
import { pricesIn } from "./price.ts";

/** Headings that promise a list of services. */
export const servicesHeading =
  /\b(services?|what we (?:do|offer|treat|fix|handle|can do)|treatments?|practice areas|areas of (?:practice|law|expertise)|specialt(?:y|ies)|specialities|we (?:offer|provide|handle|repair|treat|do|fix)|how (?:we|i) can help|expertise|repairs|procedures|classes|programs|servicios|tratamientos|especialidades|que hacemos|ofrecemos|hacemos|areas de practica)\b/;
const others =
  /\b(testimonials?|reviews?|what \w{2,12} \w{0,12} ?(?:say|saying|think)|blog|news|latest|articles?|team|staff|meet|about|faqs?|questions|hours|opening|contact|insurance|service areas?|areas? (?:we|of service)|areas served|locations?|gallery|careers|why|gift|financing|coupons?|specials?|book|schedule|address|directions|payments?|polic(?:y|ies)|quick links|follow|newsletter|cookies?|privacy|history|mission|awards?|certif\w+|where|process|guarantees?|warrant(?:y|ies)|garantia|promise|^visit|visit (?:us|our|the)|find us|parking|pay(?:ing)?|how it works|customers? service|links|navigation|testimonios|opiniones|equipo|sobre|nosotros|horarios?|contacto|noticias|preguntas|donde|zonas?|seguros|politica|enlaces|por que)\b/;
const MOST_WORDS = 8;
/** A list longer than this is one of parts, brands or towns. */
const MOST_ITEMS = 40;

/** Services without prices: lists and sub-headings under headings that promise them. */
export function listedOffers(sections: readonly Section[]): Offer[] {
  const found: Offer[] = [];
  const push = (said: string, section: Section, confidence: number) => {
    const name = serviceName(nameOf(said));
    if (
      name !== null &&
      name.split(" ").length <= MOST_WORDS &&
      !/[.]$/.test(said.trim().slice(-1)) &&
      pricesIn(said).length === 0
    )
      found.push({
        name,
        durationMinutes: null,
        priceCents: null,
        priceWords: null,
        url: section.url,
        method: "text",
        confidence,
      });
  };
  for (const [i, section] of sections.entries()) {
    const heading = plain(section.heading);
    if (others.test(heading)) continue;
    const own = servicesHeading.test(heading);
    const under =
      section.above.length > 0 && servicesHeading.test(section.above[0] ?? "") && !others.test(section.above[0] ?? "");
    if (!own && !under) continue;
    const items = section.blocks.flatMap((block) =>
      block.kind === "item" || block.kind === "term" ? [block.text] : [],
    );
    const priced = section.blocks.some(
      (block) => pricesIn(block.kind === "row" ? block.cells.join(" ") : block.text).length > 0,
    );
    const listing =
      items.length >= 2 &&
      items.length <= MOST_ITEMS &&
      (own || items.length >= 3) &&
      items.every((item) => nameOf(item).split(" ").length <= 14);
    const category = priced || listing || (sections[i + 1]?.level ?? 0) > section.level;
    if (listing) for (const item of items) push(item, section, under ? 0.75 : 0.84);
    if (under && !category && !/[?]$/.test(heading)) push(section.heading, section, 0.8);
  }
  return found;
}

/** "Deep cleaning – we scrub every corner": the name is before the dash. */
function nameOf(said: string): string {
  const text = oneLine(said);
  const [name = "", rest] = text.split(/\s[–—-]\s|:\s|\n/);
  return rest !== undefined && name.split(" ").length <= 7 ? name : text;
}
