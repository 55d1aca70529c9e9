/** Where an area code of the North American plan is. */
export interface AreaCodePlace {
  /** IANA. */
  zone: string;
  /** ISO 3166-2 without the country: `NY`, `ON`; empty for countries of one region. */
  region: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
}

/** Where an area code is, or null for one that is not geographic or not assigned. */
export function placeOfAreaCode(_areaCode: string): AreaCodePlace | null {
  return null;
}

/** Area codes to try where this one has no number: overlays of the same place first, then its region; itself not among them. */
export function nearbyAreaCodes(_areaCode: string): string[] {
  return [];
}
