import type { CountryCode } from "libphonenumber-js/min";
import type { PageMaterial } from "../page-material.ts";
import { type StructuredBusiness, structuredBusinesses } from "./structured/business.ts";
import { type PageThings, pageThings } from "./structured/thing.ts";
import { oneLine } from "./plain.ts";
import { type Section, blockText, sectionsOf } from "./text/section.ts";

/** Everything detection looks at, taken apart once. */
export interface Site {
  pages: readonly PageMaterial[];
  sections: readonly Section[];
  things: readonly PageThings[];
  businesses: readonly StructuredBusiness[];
  /** The text of each page, one block a line. */
  texts: readonly { url: string; text: string }[];
  host: string;
  /** Where national numbers and postal codes without a country are from. */
  country: CountryCode;
  spanish: boolean;
}

/** More pages than the reader reads, and more text than a person would. */
const MOST_PAGES = 12;
const MOST_TEXT = 200_000;

const LONGEST_BLOCK = 3000;
const LONGEST_TITLE = 300;
const MOST_BLOCKS = 6000;

/** A page without anything so long that patterns would take their time over it, and without runs of blanks. */
function bounded(page: PageMaterial): PageMaterial {
  const line = (text: string) => oneLine(text.slice(0, LONGEST_BLOCK));
  return {
    ...page,
    title: page.title === null ? null : oneLine(page.title.slice(0, LONGEST_TITLE)),
    lang: page.lang?.slice(0, 20) ?? null,
    meta: Object.fromEntries(
      Object.entries(page.meta).map(([name, content]) => [name, oneLine(content.slice(0, LONGEST_TITLE))]),
    ),
    links: page.links
      .slice(0, 3000)
      .map(({ href, text }) => ({ href: href.slice(0, 500), text: oneLine(text.slice(0, 200)) })),
    blocks: page.blocks
      .slice(0, MOST_BLOCKS)
      .map((block) =>
        block.kind === "row"
          ? { ...block, cells: block.cells.slice(0, 40).map(line) }
          : { ...block, text: line(block.text) },
      ),
  };
}

export function siteOf(material: readonly PageMaterial[]): Site {
  const pages = material.slice(0, MOST_PAGES).map(bounded);
  const things = pages.flatMap(pageThings);
  const texts = pages.map((page) => ({
    url: page.url,
    text: page.blocks.map(blockText).join("\n").slice(0, MOST_TEXT),
  }));
  const host = hostOf(pages[0]?.url ?? "");
  const lang = pages[0]?.lang?.toLowerCase() ?? "";
  const all = texts.map(({ text }) => text.slice(0, 20_000)).join("\n");
  return {
    pages,
    sections: pages.flatMap(sectionsOf),
    things,
    businesses: structuredBusinesses(things),
    texts,
    host,
    country: countryOf(host, lang, all),
    spanish: lang.startsWith("es"),
  };
}

function hostOf(url: string): string {
  return /^https?:\/\/(?:www\.)?([^/:?#]{1,255})/i.exec(url)?.[1]?.toLowerCase() ?? "";
}

const byEnding: ReadonlyMap<string, CountryCode> = new Map(
  Object.entries({
    uk: "GB",
    es: "ES",
    mx: "MX",
    ca: "CA",
    ie: "IE",
    au: "AU",
    nz: "NZ",
    ar: "AR",
    co: "CO",
    pr: "PR",
    us: "US",
    de: "DE",
    at: "AT",
    ch: "CH",
    fr: "FR",
    it: "IT",
    nl: "NL",
    be: "BE",
    pt: "PT",
    cl: "CL",
    pe: "PE",
    ec: "EC",
    do: "DO",
    cr: "CR",
    gt: "GT",
    pa: "PA",
    uy: "UY",
  }),
);
/** A postcode or a dialling code on the page says it where the ending of the domain does not. */
const signs: readonly (readonly [CountryCode, RegExp])[] = [
  ["GB", /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}\b|\+44|\b\(?0(?:1\d{3}|20|7\d{3})\)? \d{3}|£\d/g],
  [
    "ES",
    /\b(?:\+34|0034)\b|\b(?:c\/|calle|avda\.?|avenida|plaza|paseo|carrer)\b[^\n]{0,60}\b(?:0[1-9]|[1-4]\d|5[0-2])\d{3}\b|\d ?€/gi,
  ],
  ["MX", /\+52\b|\bC\.?P\.? \d{5}\b|\bCDMX\b|\bCol\. [A-Z]/g],
  ["CA", /\b[ABCEGHJ-NPRSTVXY]\d[A-Z] \d[A-Z]\d\b/g],
  ["US", /\b[A-Z]{2},? \d{5}\b|\(\d{3}\) \d{3}-\d{4}|\b\d{3}[-.]\d{3}[-.]\d{4}\b|\+1\b|\$\d/g],
];

function countryOf(host: string, lang: string, text: string): CountryCode {
  const ending = byEnding.get(host.slice(host.lastIndexOf(".") + 1));
  // ".co" is sold everywhere.
  if (ending !== undefined && ending !== "CO") return ending;
  const counted = signs.map(([country, sign]) => ({ country, count: text.match(sign)?.length ?? 0 }));
  const best = counted.reduce((a, b) => (b.count > a.count ? b : a));
  if (best.count > 0) return best.country;
  const region = /^\w\w-(\w\w)$/.exec(lang)?.[1]?.toUpperCase();
  return (
    [...byEnding.values()].find((country) => country === region) ??
    // A language of which one country has by far the most websites.
    [...byEnding.values()].find((country) => country === lang.toUpperCase() && /^(?:de|fr|it|nl)$/.test(lang)) ??
    "US"
  );
}
