import { plain } from "../plain.ts";
import type { Site } from "../site.ts";
import { answerBlocks } from "./answer.ts";
import { blockText } from "./section.ts";

/** What callers ask that websites answer under a label rather than a question. */
const labels: readonly { heading: RegExp; en: string; es: string }[] = [
  {
    heading: /\b(parking|where to park|aparcamiento|estacionamiento|parking y acceso)\b/,
    en: "Is there parking?",
    es: "¿Hay aparcamiento?",
  },
  {
    heading:
      /\b(insurances?(?: (?:we )?accepted| plans)?|accepted insurance|seguros(?: medicos)?|aseguradoras|mutuas)\b/,
    en: "Which insurance do you accept?",
    es: "¿Qué seguros aceptan?",
  },
  {
    heading:
      /\b(payments?(?: (?:methods|options|types))?|ways to pay|forms of payment|we accept|formas de pago|metodos de pago)\b/,
    en: "How can I pay?",
    es: "¿Cómo puedo pagar?",
  },
  {
    heading: /\b(cancell?ations?(?: policy)?|no[- ]shows?|late arrivals?|cancelaci(?:on|ones))\b/,
    en: "What is your cancellation policy?",
    es: "¿Cuál es la política de cancelación?",
  },
  {
    heading:
      /\b(areas? (?:we )?(?:served?|cover\w{0,3})|service areas?|where we work|towns we serve|areas we serve|serving|zonas? (?:de servicio|donde trabajamos|que cubrimos)|area de servicio|cobertura)\b/,
    en: "Which areas do you serve?",
    es: "¿En qué zonas trabajan?",
  },
  {
    heading: /\b(accessib(?:le|ility)|wheelchair|accesibilidad)\b/,
    en: "Is the place wheelchair accessible?",
    es: "¿El local es accesible?",
  },
  {
    heading: /\b(new (?:patients?|clients?)|first visit|primera visita|nuevos pacientes)\b/,
    en: "What should I know for my first visit?",
    es: "¿Qué debo saber para mi primera visita?",
  },
  { heading: /\b(warrant(?:y|ies)|guarantees?|garantia)\b/, en: "Do you give a warranty?", es: "¿Dan garantía?" },
  {
    heading: /\b(financing|payment plans?|financiaci(?:on|amiento))\b/,
    en: "Do you offer financing?",
    es: "¿Ofrecen financiación?",
  },
  { heading: /\b(pets?(?: policy)?|dogs welcome|mascotas)\b/, en: "Are pets welcome?", es: "¿Se admiten mascotas?" },
];
const LONGEST = 600;
const MOST_HEADING_WORDS = 7;

/** What sections and lines with such labels say, the label turned into the question it answers. */
export function labelledFacts(site: Site): { question: string; answer: string; url: string }[] {
  const facts: { question: string; answer: string; url: string }[] = [];
  const push = (label: string, answer: string, url: string) => {
    const known = labels.find(({ heading }) => heading.test(label));
    if (known !== undefined && answer.length >= 12)
      facts.push({ question: site.spanish ? known.es : known.en, answer, url });
  };
  for (const section of site.sections) {
    const heading = plain(section.heading);
    const items = section.blocks.every((block) => block.kind === "item");
    if (heading !== "" && heading.split(" ").length <= MOST_HEADING_WORDS && !heading.endsWith("?"))
      push(
        heading,
        answerBlocks(heading, section.blocks.slice(0, items ? 30 : 4), site.country)
          .map(blockText)
          .join(items ? ", " : " ")
          .slice(0, LONGEST),
        section.url,
      );
    for (const block of section.blocks) {
      // "Parking: free behind the building."
      const line = /^([\p{L} ]{4,40})\s?[:–—]\s+(\S[^]{10,600})$/u.exec(blockText(block));
      if (line !== null) push(plain(line[1] ?? ""), line[2] ?? "", section.url);
    }
    for (const [i, block] of section.blocks.entries()) {
      const next = section.blocks[i + 1];
      if (block.kind === "term" && next?.kind === "definition") push(plain(block.text), next.text, section.url);
    }
  }
  return facts;
}
