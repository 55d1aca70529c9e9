import { type CountryCode, parsePhoneNumberFromString } from "libphonenumber-js/min";
import type { Found } from "../../../../contract/onboarding.ts";
import { plain } from "../plain.ts";
import type { Site } from "../site.ts";
import { texts, things } from "../structured/thing.ts";

interface Seen {
  number: string;
  weight: number;
  url: string;
  method: "json-ld" | "microdata" | "open-graph" | "link" | "text";
}

/** Numbers as people write them, in any of the countries known. Bounded, so reading is linear. */
const written =
  /(?<![\d.,/#-])(?:\+?1[ .-]?)?\(?[2-9]\d{2}\)?[ .-]{0,2}\d{3}[.-]\d{4}(?!\d)|(?<![\d.,/#-])\(?0\d{3,4}\)?[ -]\d{5,6}(?!\d)|(?<![\d.,/#-])(?:\+\d{1,3}[ .-]?)?(?:\(\d{2,5}\)|\d{2,5})[ .-]{0,2}\d{2,4}(?:[ .-]{1,2}\d{2,4}){0,3}(?![\d/]|[.,]\d)/g;
/**
 * "1-800-FLOWERS", "877-555-BUGS", as a keypad spells it: three capitals in a row at least, and no house before a street in
 * capitals. What is longer than a number is not dialled.
 */
const spelled =
  /(?<![\w.-])(?:\+?1[-. ]\(?[2-9]\d{2}\)?[-. ]|\([2-9]\d{2}\) ?|[2-9]\d{2}[-.])(?=[A-Z\d-]{0,12}[A-Z]{3})(?:[A-Z\d]-?){6,11}[A-Z\d](?![A-Za-z\d])/g;
const keypad = "22233344455566677778889999";
const fax = /\b(fax|f:|facsimile)\W{0,3}$/;
/** Numbers that callers are not meant to dial first. */
const minor =
  /\b(emergenc\w{1,4}|after[ -]hours|urgencias|mobile|cell|m:|movil|celular|whatsapp|text( us)?|sms|toll[ -]free|direct|24[ -]?hour|international|billing|pager|owner)\b[^\d]{0,25}$/;
const main =
  /\b(call|phone|tel|telephone|telefono|llam\w{1,5}|office|appointments?|book|front desk|main|reservations?|citas?|t:|p:|ph)\b[^\d]{0,25}$/;
const BEFORE = 45;

/** A number in E.164, or null where it is none that could be dialled. */
export function toE164(said: string, country: CountryCode): string | null {
  const cleaned = said
    .replace(/^\s*tel:/i, "")
    .replace(/%20/g, " ")
    .replace(/(?:;|,|x|ext).*$/i, "")
    .trim()
    .slice(0, 40);
  const parsed = parsePhoneNumberFromString(dialled(said) ?? cleaned, country);
  if (parsed === undefined || !parsed.isValid()) return null;
  // 555-1234 and a run of one digit are what templates come with.
  return /^\+1\d{3}5551234$|(\d)\1{6}$|^\+11234567890$|1234567$/.test(parsed.number) ? null : parsed.number;
}

/** The digits of a number that is spelled, or null where it is not. */
function dialled(said: string): string | null {
  const [word] = said.slice(0, 60).toUpperCase().match(spelled) ?? [];
  const digits = word
    ?.replace(/[A-Z]/g, (letter) => keypad.charAt(letter.charCodeAt(0) - 65))
    .replace(/\D/g, "")
    .replace(/^1/, "");
  return digits === undefined ? null : `+1${digits.slice(0, 10)}`;
}

/** Every number on the site with what speaks for it. */
export function phonesSeen(site: Site, country: CountryCode): Seen[] {
  const seen: Seen[] = [];
  const push = (said: string, rest: Omit<Seen, "number">) => {
    const number = toE164(said, country);
    if (number !== null && seen.length < 600) seen.push({ number, ...rest });
  };
  for (const { thing, url, method } of site.businesses) {
    const contacts = things(thing, "contactPoint").flatMap((point) => texts(point, "telephone"));
    for (const said of texts(thing, "telephone")) push(said, { url, method, weight: 3 });
    for (const said of contacts) push(said, { url, method, weight: 2 });
  }
  for (const page of site.pages) {
    const said = page.meta["business:contact_data:phone_number"];
    if (said !== undefined) push(said, { url: page.url, method: "open-graph", weight: 2 });
    for (const { href, text } of page.links) {
      if (!/^tel:/i.test(href)) continue;
      const label = plain(text);
      push(href, {
        url: page.url,
        method: "link",
        weight: fax.test(`${label.replace(/[\d()+. -]+$/, "")} `.trim())
          ? -5
          : minor.test(label.replace(/[\d()+. -]+$/, ""))
            ? 0.3
            : 2,
      });
    }
  }
  for (const { url, text } of site.texts) {
    for (const match of [...text.matchAll(written), ...text.matchAll(spelled)]) {
      const before = plain(text.slice(Math.max(0, match.index - BEFORE), match.index))
        .split("\n")
        .slice(-2)
        .join(" ");
      const near = before.split(/\d{4}/).at(-1) ?? "";
      if (match[0].replace(/[^\dA-Z]/g, "").length < 8) continue;
      const edge = match.index < text.length * 0.15 || match.index > text.length * 0.8 ? 0.5 : 0;
      const weight =
        fax.test(near.trimEnd()) || fax.test(near) ? -5 : minor.test(near) ? 0.2 : main.test(near) ? 1.5 : 1;
      push(match[0], { url, method: "text", weight: weight + (weight > 0.5 ? edge : 0) });
    }
  }
  return seen;
}

/**
 * The number callers are meant to dial: the one that structured data, links and the text of most pages agree on. Where a page
 * shows another than the structured data, the page is right.
 */
export function choosePhone(seen: readonly Seen[]): Found<string> | null {
  const ranked = [...Map.groupBy(seen, ({ number }) => number).values()]
    .map((group) => ({
      group,
      weight: weigh(group),
      visible: group.some(({ method }) => method === "text" || method === "link"),
    }))
    .filter(({ weight }) => weight > 0);
  const shown = ranked.filter(({ visible }) => visible);
  const [best, second] = (shown.length > 0 ? shown : ranked).toSorted((a, b) => b.weight - a.weight);
  const first = best?.group.find(({ weight }) => weight > 0.5) ?? best?.group[0];
  if (best === undefined || first === undefined) return null;
  const methods = new Set(best.group.map(({ method }) => method)).size;
  const clear = second === undefined || second.weight < best.weight * 0.6;
  const disowned = ranked.some(({ visible, group }) => !visible && group.some(({ method }) => method === "json-ld"));
  const confidence = !clear
    ? 0.65
    : disowned
      ? 0.75
      : methods >= 3
        ? 0.98
        : methods === 2
          ? 0.95
          : best.group.length > 1
            ? 0.9
            : 0.82;
  return { value: first.number, method: first.method, sourceUrl: first.url, confidence };
}

/** Each page and way of saying counts once or twice; a fax label anywhere counts against it everywhere. */
function weigh(group: readonly Seen[]): number {
  if (group.some(({ weight }) => weight < 0)) return -1;
  const counts = new Map<string, number>();
  for (const { url, method, weight } of group) {
    const key = `${method} ${url}`;
    counts.set(key, Math.min((counts.get(key) ?? 0) + weight, weight * 2, 4));
  }
  // Structured data repeated on every page was written once.
  const structured = [...counts]
    .filter(([key]) => /^(json-ld|microdata|open-graph)/.test(key))
    .map(([, weight]) => weight);
  const rest = [...counts].filter(([key]) => /^(link|text)/.test(key)).reduce((sum, [, weight]) => sum + weight, 0);
  return Math.max(0, ...structured) + rest;
}
