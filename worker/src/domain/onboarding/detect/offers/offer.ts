import type { EvidenceMethod } from "../../../../contract/onboarding.ts";
import { oneLine, plain } from "../plain.ts";

/** A service as one place of the site offers it. */
export interface Offer {
  name: string;
  durationMinutes: number | null;
  priceCents: number | null;
  /** A price that is no single figure, as written: "from $95". */
  priceWords: string | null;
  url: string;
  method: EvidenceMethod;
  confidence: number;
}

const LONGEST_NAME = 80;
const notService =
  /^(?:home|about(?: us)?|contact(?: us)?|menu|services|our services|prices?|pricing|packages?|rates?|fees|our (?:rates|prices|fees|packages)|honorarios|tarifas|nuestros precios|nuestras tarifas|add-?ons|extras|lessons and fees|price list|from|starting at|total|service|treatment|duration|description|book(?: now| online| an? \w+)?|learn more|read more|more|view (?:all|more)|see (?:all|more|our).*|click here|call (?:us|now).*|get .{0,20}quote.*|request .*|schedule .*|inicio|contacto|servicios|precio|precios|servicio|duracion|reservar?|ver (?:mas|todo).*|leer mas|faqs?|blog|reviews?|testimonials?|gallery|careers|privacy policy|terms.*|locations?|our team|meet .*|login|shop|cart|gift cards?|financing|insurance|new patients?|patient forms?|specials?|coupons?|monday|tuesday|wednesday|thursday|friday|saturday|sunday|lunes|martes|miercoles|jueves|viernes|sabado|domingo|and (?:much )?more|facebook|instagram|twitter|yelp|google|linkedin|youtube|tiktok|deposit|tip|tax|hours|open|closed|address|phone|email|free|gratis|skip to .*|search|consulta nuestros precios|why choose us|accept.*|cookies?.*)\W*$/;

/** What shops write beside a price: it names nothing. */
export const priceLabel =
  /^(?:(?:regular|sale|unit|our|list|current|original|normal|new|old) price|price(?: from)?|precio(?: (?:habitual|regular|unitario|normal|actual|de (?:venta|oferta|lista)))?|(?:sold out|on sale|sale|agotado|en oferta|oferta|from|desde|now|was|ahora|antes))\W*$/;

/** A name as a service bears it, or null where the words are none. */
export function serviceName(said: string): string | null {
  const name = oneLine(said.slice(0, 200))
    .replace(/^[\s•·*✓✔►▸»>–—+-]+|^\d{1,2}[.)]\s+/g, "")
    .replace(/(?:\s*\.){2,}\s*$|[\s.:;,–—_|(*+[-]+$|\s+(?:for|only|just|is|are|por|a|at|cost|costs)$/gi, "")
    .replace(/[\s.:;,–—_|([-]+$/g, "")
    .trim();
  if (name.length < 3 || name.length > LONGEST_NAME || !/\p{L}{3}/u.test(name)) return null;
  if (
    notService.test(plain(name)) ||
    priceLabel.test(plain(name)) ||
    /[?!]$|@|https?:|\s[*|•·]\s|\d{3}[-. ]\d{4}/.test(name)
  )
    return null;
  return name;
}

/** The same service, however it is written. */
export const offerKey = (name: string): string =>
  plain(name)
    .replace(/\b(?:the|our|and|y|de|a|an)\b/g, " ")
    .replace(/&/g, " ")
    .replace(/[^a-z0-9]+/g, " ")
    .replace(/s\b/g, "")
    .trim();
