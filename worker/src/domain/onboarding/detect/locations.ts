import type { PostalAddress, WeeklyHours } from "../../../contract/onboarding.ts";
import type { BusinessLocation } from "../website-facts.ts";
import { addressesIn } from "./contact/address-text.ts";
import { samePlace, structuredAddress } from "./contact/address.ts";
import { toE164 } from "./contact/phone.ts";
import { readWeek } from "./hours/read-week.ts";
import { toWeeklyHours } from "./hours/week.ts";
import type { Site } from "./site.ts";
import { structuredWeek } from "./structured/structured-hours.ts";
import { text } from "./structured/thing.ts";
import { blockText } from "./text/section.ts";

interface Place {
  label: string | null;
  address: PostalAddress;
  phone: string | null;
  hours: WeeklyHours | null;
  url: string;
}

const MOST = 20;
const number = /(?:\+\d{1,3}[ .-]?)?(?:\(\d{2,5}\)|\d{2,5})[ .-]{0,2}\d{2,4}(?:[ .-]{1,2}\d{2,4}){1,3}/g;

/** The places of a business that has several; empty where it has one. */
export function findLocations(site: Site, today: string): BusinessLocation[] {
  const structured = merged(described(site, today));
  const shown = merged(written(site));
  // Two addresses are one that was moved away from where machines read another than visitors do.
  const places = structured.length < 2 && shown.length < 2 ? [] : merged([...structured, ...shown]);
  if (places.length < 2) return [];
  const names = new Set(places.map(({ label }) => label));
  return places.slice(0, MOST).map(({ label, address, phone, hours, url }) => ({
    label:
      label !== null && names.size === places.length
        ? label.slice(0, 80)
        : (address.city ?? address.street ?? "").slice(0, 80),
    phone,
    address,
    hours,
    sourceUrl: url,
  }));
}

function described(site: Site, today: string): Place[] {
  return site.businesses.flatMap(({ thing, url }): Place[] => {
    const address = structuredAddress(thing, site.country);
    if (address === null || address.street === null) return [];
    const week = structuredWeek(thing, today);
    const phone = toE164(text(thing, "telephone") ?? "", site.country);
    return [{ label: text(thing, "name"), address, phone, hours: week && toWeeklyHours(week), url }];
  });
}

/** Each place once, with what any mention of it says. */
function merged(all: readonly Place[]): Place[] {
  const places: Place[] = [];
  for (const place of all) {
    const known = places.find((each) => samePlace(each.address, place.address));
    if (known === undefined) places.push({ ...place });
    else {
      known.phone ??= place.phone;
      known.hours ??= place.hours;
      known.label ??= place.label;
    }
  }
  return places;
}

/** Addresses in the text, each with the telephone and the hours that stand between it and the next. */
function written(site: Site): Place[] {
  const found: Place[] = [];
  for (const section of site.sections) {
    if (found.length > 100) break;
    const all = section.blocks.map(blockText).join("\n").slice(0, 8000);
    const addresses = addressesIn(all, site.country).filter(
      ({ address }) => address.street !== null && !/p\.?o\.? box/i.test(address.street),
    );
    for (const [i, { address, at }] of addresses.entries()) {
      const part = all.slice(
        i === 0 && addresses.length === 1 ? 0 : at,
        addresses[i + 1] === undefined ? undefined : addresses[i + 1]!.at - 60,
      );
      const phone =
        [...part.matchAll(number)].map(([said]) => toE164(said, site.country)).find((each) => each !== null) ?? null;
      const week = readWeek(part.slice(0, 1500))?.week;
      const label = addresses.length === 1 && section.heading !== "" ? section.heading : null;
      found.push({ label, address, phone, hours: week === undefined ? null : toWeeklyHours(week), url: section.url });
    }
  }
  return found;
}
