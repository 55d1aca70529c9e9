import { areaCodes } from "./area-codes.ts";

/** Where an area code of the North American plan is. */
export interface AreaCodePlace {
  /** IANA. */
  zone: string;
  /** ISO 3166-2 without the country: `NY`, `ON`; empty for countries of one region. */
  region: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
}

interface Area extends AreaCodePlace {
  /** Codes of one place. */
  codes: readonly string[];
}

/** Every place with its codes, neighbours beside each other. */
const areas: readonly Area[] = Object.entries(areaCodes).flatMap(([zone, countries]) =>
  Object.entries(countries).flatMap(([country, regions]) =>
    regions.split(";").flatMap((each) => {
      const [region, places] = each.split(":") as [string, string];
      return places.split(" ").map((codes) => ({ zone, country, region, codes: codes.split("/") }));
    }),
  ),
);

const areaOf = new Map(areas.flatMap((area) => area.codes.map((code) => [code, area] as const)));

/** Where an area code is, or null for one that is not geographic or not assigned. */
export function placeOfAreaCode(areaCode: string): AreaCodePlace | null {
  const area = areaOf.get(areaCode);
  return area === undefined ? null : { zone: area.zone, region: area.region, country: area.country };
}

/**
 * Area codes to try where this one has no number: those of the same place first, then the rest of its region, neighbours
 * before those further off. Itself is not among them; empty for a code that is no place.
 */
export function nearbyAreaCodes(areaCode: string): string[] {
  const own = areaOf.get(areaCode);
  if (own === undefined) return [];
  const region = areas.filter(({ country, region: name }) => country === own.country && name === own.region);
  const at = region.indexOf(own);
  return region
    .map(({ codes }, i) => ({ codes, distance: Math.abs(i - at) }))
    .toSorted((a, b) => a.distance - b.distance)
    .flatMap(({ codes }) => codes)
    .filter((code) => code !== areaCode);
}
