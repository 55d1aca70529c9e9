/** What a price tag says. `cents` is null where it promises no single price: "from $95", "$80–$120", "free estimate". */
export interface Price {
  cents: number | null;
  /** As written, for an answer in words. */
  written: string;
  /** Where it begins and ends in the text. */
  at: number;
  end: number;
}

const amount = "\\d{1,3}(?:[ ,.]\\d{3}){0,2}(?:[.,]\\d{1,2})?|\\d{1,6}(?:[.,]\\d{1,2})?";
const money = `(?:[$£€]\\s?(?:${amount})|(?:${amount})\\s?(?:€|(?:euros?|eur|usd|mxn|dollars?|pounds?|pesos?)\\b))`;
const pattern = new RegExp(
  `(?<from>\\b(?:from|starting (?:at|from)|(?:starts?|begins?|beginning) (?:at|from)|as low as|prices? from|desde|a partir de|up to)\\s{1,2})?(?<first>${money})(?<more>\\s?(?:\\+|plus|m[aá]s)\\s?(?:vat|tax|iva)\\b|\\s?\\+(?!\\d)|\\s?(?:and up|& up|y m[aá]s|upwards)\\b)?(?:\\s{0,2}(?:-|–|—|to|a|\\/|or|o)\\s{0,2}(?<second>${money}|\\d{2,5}(?:[.,]\\d{2})?(?!\\d|\\s?(?:min|hr|hour|h\\b))))?(?<after>\\s?(?:per |\\/\\s?)(?!mo\\b|day|night|kid|senior|student|person|session|visit|class|treatment|appointment|guest|head|couple|child|adult|dog|cat|pet|month|week|year|call|trip)\\p{L}{3,}|\\s?(?:\\/|per|an?|por|each)\\s?(?:unit|tooth|hour|hr|h|sq\\.?|mile|foot|ft|linear|room|window|panel|syringe|area|hora|unidad|diente|zona|metro|m2)\\b|\\s?\\+(?!\\d)|\\s?(?:and up|& up|y m[aá]s)\\b)?`,
  "giu",
);

/** "Consultation: free", and a cell that says no more. */
const freeOfCharge =
  /(?:^|[:–—-]\s{0,3}|,\s(?=free)|\.{3}\s{0,3}|\)\s{1,3})(?:free|no charge|complimentary|gratis|gratuit[ao])\s{0,3}[.!*]?$/i;

/** Nobody sells an appointment for more; settlements and houses cost that. */
const MOST_CENTS = 2_000_000;

/**
 * The prices in a line. A range, a "from" price and one per hour or piece have no cents: the receptionist would promise the lower end to somebody who
 * pays the upper, so it is told in words instead.
 */
export function pricesIn(text: string): Price[] {
  const prices: Price[] = [];
  for (const match of text.slice(0, 600).matchAll(pattern)) {
    const { from, first = "", more, second, after } = match.groups ?? {};
    // What it cost before.
    if (
      /\b(?:original price was|originally|was|precio original era|antes):?\s{0,2}$/i.test(
        text.slice(Math.max(0, match.index - 24), match.index),
      )
    )
      continue;
    // "$1,200 value" is no price, and neither is what is saved.
    if (
      /^\s?(?:pw|pcm|p\/?[mw]|per week|off|value|credit|discount|deposit|gift|de descuento|late fee|fee (?:applies|for|if|will))\b/i.test(
        text.slice(match.index + match[0].length),
      )
    )
      continue;
    const cents = centsOf(first);
    if (cents === null || cents > MOST_CENTS) continue;
    const open = [from, more, second, after].some((part) => part !== undefined);
    prices.push({
      cents: open ? null : cents,
      written: match[0].trim(),
      at: match.index,
      end: match.index + match[0].length,
    });
  }
  const free = prices.length > 0 ? null : freeOfCharge.exec(text.slice(0, 200));
  if (free !== null) prices.push({ cents: 0, written: free[0], at: free.index, end: free.index + free[0].length });
  return prices;
}

/** Cents of "$1,200.50", "45 €" or "1.200,50": the last mark before one or two digits is the decimal one. */
export function centsOf(written: string): number | null {
  const digits = /\d[\d ,.]*/.exec(written)?.[0].replace(/[ ,.]+$/, "") ?? "";
  const decimals = /[.,](\d{1,2})$/.exec(digits)?.[1] ?? "";
  const whole = (decimals === "" ? digits : digits.slice(0, -decimals.length - 1)).replace(/[ ,.]/g, "");
  if (whole === "" || whole.length > 6) return null;
  return Number(whole) * 100 + Number(decimals.padEnd(2, "0"));
}
