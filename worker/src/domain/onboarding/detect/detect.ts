import type { Found } from "../../../contract/onboarding.ts";
import { recogniseIndustry } from "../../industries/recognise-industry.ts";
import { zoneOfAddress } from "../../places/zone-of-address.ts";
import type { PageMaterial } from "../page-material.ts";
import type { BusinessLocation, WebsiteFacts } from "../website-facts.ts";
import { addressesSeen, chooseAddress } from "./contact/address.ts";
import { findEmail } from "./contact/email.ts";
import { choosePhone, phonesSeen } from "./contact/phone.ts";
import { chooseHours } from "./hours/choose-hours.ts";
import { findClosedDates } from "./hours/find-closed-dates.ts";
import { hoursInText } from "./hours/page-hours.ts";
import { findLocations } from "./locations.ts";
import { findOffers } from "./offers/find-offers.ts";
import { type Site, siteOf } from "./site.ts";
import { structuredWeek } from "./structured/structured-hours.ts";
import { findFaq } from "./text/faq.ts";
import { findLanguage } from "./text/language.ts";
import { findName } from "./text/name.ts";

export interface DetectContext {
  /** The day the pages were read, `YYYY-MM-DD`: closed dates lie in the twelve months that follow. */
  today: string;
}

/**
 * What the pages of one website say of its business, the home page first. Never throws: what cannot be understood is absent.
 */
export function detectFacts(material: readonly PageMaterial[], { today }: DetectContext): WebsiteFacts {
  const site = siteOf(material);
  const locations = findLocations(site, today);
  const several = locations.length > 1;
  const seen = addressesSeen(site);
  const address = several ? null : chooseAddress(seen);
  const zone = several ? sharedZone(locations) : address && withValue(address, zoneOfAddress(address.value));
  const country = address?.value.country ?? seen[0]?.address.country ?? site.country;
  const industry = findIndustry(site);
  const { services, answers } = findOffers(site, industry?.value ?? null);
  const phones = phonesSeen(site, site.country);
  const first = choosePhone(phones);
  const phone = several && !isShared(locations, first?.value ?? null) ? ofNoPlace(phones, locations) : first;
  return {
    name: findName(site),
    industry,
    phone,
    email: findEmail(site),
    address,
    timeZone: zone,
    language: findLanguage(site, country),
    hours: several ? sharedHours(site, locations, today) : findHours(site, today),
    closedDates: findClosedDates(site, today),
    services,
    faq: [...findFaq(site), ...answers],
    locations,
  };
}

function findHours(site: Site, today: string): WebsiteFacts["hours"] {
  const structured = site.businesses.slice(0, 6).flatMap(({ thing, url, method }) => {
    const week = structuredWeek(thing, today);
    return week === null ? [] : [{ week, url, method }];
  });
  return chooseHours(structured, hoursInText(site.sections, today));
}

/** Several places have hours in common only where each says the same, or the site says them once for all. */
function sharedHours(site: Site, locations: readonly BusinessLocation[], today: string): WebsiteFacts["hours"] {
  const said = new Set(locations.flatMap(({ hours }) => (hours === null ? [] : [JSON.stringify(hours)])));
  const found = said.size > 1 ? null : findHours(site, today);
  const alone =
    hoursInText(site.sections, today).length > 1 && said.size === 1 && locations.some(({ hours }) => hours === null);
  return alone ? null : found;
}

/** A number is that of the whole business where no place has it for itself. */
function isShared(locations: readonly BusinessLocation[], phone: string | null): boolean {
  const own = locations.filter((location) => location.phone === phone);
  return (
    own.length === 0 ||
    own.length === locations.length ||
    locations.every((location) => location.phone === null || location.phone === phone)
  );
}

/** "General questions: …": a number that is meant to be called and that none of the places has. */
function ofNoPlace(
  phones: ReturnType<typeof phonesSeen>,
  locations: readonly BusinessLocation[],
): WebsiteFacts["phone"] {
  const own = new Set(locations.map(({ phone }) => phone));
  const free = choosePhone(phones.filter(({ number, weight }) => !own.has(number) && (weight >= 1 || weight < 0)));
  return free && { ...free, confidence: Math.min(free.confidence, 0.75) };
}

function sharedZone(locations: readonly BusinessLocation[]): Found<string> | null {
  const zones = new Set(locations.map(({ address }) => (address === null ? null : zoneOfAddress(address))));
  const [zone] = zones;
  return zones.size === 1 && zone !== undefined && zone !== null
    ? { value: zone, method: "text", sourceUrl: locations[0]?.sourceUrl ?? null, confidence: 0.9 }
    : null;
}

const withValue = <T>(from: Found<unknown>, value: T | null): Found<T> | null =>
  value === null ? null : { ...from, value };

/** The words that tell a trade: titles, headings and descriptions, not the whole of a page. */
function findIndustry(site: Site): WebsiteFacts["industry"] {
  const types = site.businesses.flatMap(({ thing }) => thing.types);
  const telling = site.pages
    .slice(0, 6)
    .flatMap(({ title, meta, blocks }) => [
      title ?? "",
      meta.description ?? "",
      ...blocks.filter((block) => block.kind === "heading").map((block) => block.text),
    ]);
  // Maryland is no doctor.
  const body = (site.texts[0]?.text.slice(0, 3000) ?? "").replace(/\b[A-Z]{2},? \d{5}\b/g, " ");
  const found = recogniseIndustry([...telling, body].join("\n").slice(0, 8000), [...new Set(types)].slice(0, 20));
  return (
    found && {
      value: found.id,
      method: types.length > 0 ? "json-ld" : "text",
      sourceUrl: site.pages[0]?.url ?? null,
      confidence: found.confidence,
    }
  );
}
