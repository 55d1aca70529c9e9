import type { Found, PostalAddress } from "../../../../contract/onboarding.ts";
import { regionCode } from "../../../places/regions.ts";
import type { Site } from "../site.ts";
import { type Thing, text, texts, things } from "../structured/thing.ts";
import { addressesIn } from "./address-text.ts";

export interface AddressSeen {
  address: PostalAddress;
  url: string;
  method: "json-ld" | "microdata" | "open-graph" | "text";
}

const countries: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "united states": "US",
    "united states of america": "US",
    usa: "US",
    "united kingdom": "GB",
    uk: "GB",
    england: "GB",
    scotland: "GB",
    wales: "GB",
    "great britain": "GB",
    spain: "ES",
    españa: "ES",
    espana: "ES",
    mexico: "MX",
    méxico: "MX",
    canada: "CA",
    ireland: "IE",
    australia: "AU",
    "new zealand": "NZ",
    germany: "DE",
    deutschland: "DE",
    france: "FR",
    "puerto rico": "PR",
  }),
);

/** Every address the site gives, the most trusted first. */
export function addressesSeen(site: Site): AddressSeen[] {
  const seen: AddressSeen[] = [];
  for (const { thing, url, method } of site.businesses) {
    const address = structuredAddress(thing, site.country);
    if (address !== null) seen.push({ address, url, method });
  }
  for (const page of site.pages) {
    const said = (name: string) => page.meta[`business:contact_data:${name}`] ?? null;
    if (said("street_address") === null) continue;
    const country = said("country_name");
    seen.push({
      address: address(
        said("street_address"),
        said("locality"),
        said("region"),
        said("postal_code"),
        country,
        site.country,
      ),
      url: page.url,
      method: "open-graph",
    });
  }
  for (const { url, text } of site.texts)
    for (const { address } of addressesIn(text, site.country))
      if (address.street !== null || address.city !== null) seen.push({ address, url, method: "text" });
  // Nobody is received in a post office box.
  const visited = seen.filter(({ address }) => !/\bp\.?\s?o\.?\s?box\b/i.test(address.street ?? ""));
  return visited.some(({ address }) => address.street !== null) ? visited : seen;
}

/** The address of a schema.org thing, or null where it has none that says anything. */
export function structuredAddress(thing: Thing, country: string): PostalAddress | null {
  const held = things(thing, "address")[0] ?? things(thing, "location").flatMap((place) => things(place, "address"))[0];
  if (held === undefined) {
    const written = texts(thing, "address")[0];
    return written === undefined ? null : (addressesIn(written, country)[0]?.address ?? null);
  }
  const found = address(
    text(held, "streetAddress"),
    text(held, "addressLocality"),
    text(held, "addressRegion"),
    text(held, "postalCode"),
    text(held, "addressCountry"),
    country,
  );
  return found.street === null && found.city === null && found.postalCode === null ? null : found;
}

function address(
  street: string | null,
  city: string | null,
  region: string | null,
  postalCode: string | null,
  country: string | null,
  fallback: string,
): PostalAddress {
  const named =
    country === null
      ? null
      : (countries.get(country.toLowerCase()) ?? (/^[a-z]{2}$/i.test(country) ? country.toUpperCase() : null));
  const code = named ?? fallback;
  return {
    street: clip(street, 200),
    city: clip(city, 100),
    region:
      region === null ? null : clip(code === "US" || code === "CA" ? (regionCode(region) ?? region) : region, 100),
    postalCode: clip(postalCode, 20),
    country: code,
  };
}

const clip = (said: string | null, most: number): string | null =>
  said === null || said === "" ? null : said.slice(0, most);

/** The same place, however it is written. */
export function samePlace(a: PostalAddress, b: PostalAddress): boolean {
  const number = (address: PostalAddress) => /\d+/.exec(address.street ?? "")?.[0];
  const code = (address: PostalAddress) => address.postalCode?.replace(/\s/g, "").slice(0, 5).toUpperCase();
  if (code(a) !== undefined && code(b) !== undefined && code(a) !== code(b)) return false;
  return number(a) === undefined || number(b) === undefined || number(a) === number(b);
}

/** The address of a business that has one; what visitors read goes before structured data that says otherwise. */
export function chooseAddress(seen: readonly AddressSeen[]): Found<PostalAddress> | null {
  const first =
    seen.find(({ method, address }) => method !== "text" && address.city !== null) ??
    seen.find(({ address }) => address.street !== null) ??
    seen[0];
  if (first === undefined) return null;
  const visible = seen.filter(({ method }) => method === "text");
  const agreed = visible.some(({ address }) => samePlace(address, first.address));
  if (first.method === "text") {
    const complete = seen.find(({ address }) => address.street !== null && samePlace(address, first.address)) ?? first;
    return found(complete, complete.address.street === null ? 0.7 : visible.length > 1 ? 0.92 : 0.85);
  }
  if (agreed || visible.length === 0) return found(first, agreed ? 0.97 : 0.88);
  return found(visible[0]!, 0.65);
}

const found = ({ address, url, method }: AddressSeen, confidence: number): Found<PostalAddress> => ({
  value: address,
  method,
  sourceUrl: url,
  confidence,
});
