import type { PostalAddress } from "../../contract/onboarding.ts";
import { plainly } from "../receptionist/lexicon/plainly.ts";
import { australianZones, mexicanZones, provinces, regionCode, stateZones } from "./regions.ts";

/** Parts of states that keep another zone than the rest: by the first three digits of the ZIP code, and by their towns. */
const splits: readonly { state: string; zone: string; zips: string; towns: RegExp }[] = [
  { state: "TX", zone: "America/Denver", zips: "798 799 885", towns: /^(el paso|socorro|van horn)$/ },
  {
    state: "FL",
    zone: "America/Chicago",
    zips: "324 325",
    towns: /^(pensacola|panama city( beach)?|destin|fort walton beach|marianna|crestview|gulf breeze)$/,
  },
  {
    state: "TN",
    zone: "America/New_York",
    zips: "374 376 377 378 379",
    towns:
      /^(knoxville|chattanooga|johnson city|kingsport|bristol|maryville|cleveland|oak ridge|sevierville|gatlinburg)$/,
  },
  {
    state: "KY",
    zone: "America/Chicago",
    zips: "420 421 422 423 424",
    towns: /^(paducah|bowling green|owensboro|hopkinsville|henderson|murray|madisonville)$/,
  },
  {
    state: "IN",
    zone: "America/Chicago",
    zips: "463 464 476 477",
    towns: /^(gary|hammond|evansville|valparaiso|merrillville|crown point|michigan city|newburgh)$/,
  },
  { state: "ND", zone: "America/Denver", zips: "586", towns: /^dickinson$/ },
  { state: "SD", zone: "America/Denver", zips: "577", towns: /^(rapid city|spearfish|sturgis|deadwood)$/ },
  { state: "NE", zone: "America/Denver", zips: "693", towns: /^(scottsbluff|alliance|chadron|sidney|gering)$/ },
  {
    state: "ID",
    zone: "America/Los_Angeles",
    zips: "835 838",
    towns: /^(coeur d'alene|lewiston|moscow|sandpoint|post falls)$/,
  },
  { state: "OR", zone: "America/Boise", zips: "979", towns: /^(ontario|nyssa|vale)$/ },
  { state: "MI", zone: "America/Menominee", zips: "", towns: /^(iron mountain|menominee|ironwood|kingsford)$/ },
  { state: "KS", zone: "America/Denver", zips: "", towns: /^(goodland|sharon springs|tribune)$/ },
];

const single: ReadonlyMap<string, string> = new Map(
  Object.entries({
    GB: "Europe/London",
    IE: "Europe/Dublin",
    PR: "America/Puerto_Rico",
    NZ: "Pacific/Auckland",
    FR: "Europe/Paris",
    DE: "Europe/Berlin",
    AT: "Europe/Vienna",
    CH: "Europe/Zurich",
    IT: "Europe/Rome",
    NL: "Europe/Amsterdam",
    BE: "Europe/Brussels",
    CR: "America/Costa_Rica",
    GT: "America/Guatemala",
    PA: "America/Panama",
    UY: "America/Montevideo",
    CO: "America/Bogota",
    AR: "America/Argentina/Buenos_Aires",
    PE: "America/Lima",
    DO: "America/Santo_Domingo",
  }),
);

/**
 * The IANA zone of a postal address: the United States by state (and by ZIP code or town where a state keeps two zones),
 * Canada by province, Mexico and Australia by state, Spain with the Canary Islands, and countries that keep one zone. Null where the
 * address does not tell.
 */
export function zoneOfAddress({ country, region, city, postalCode }: PostalAddress): string | null {
  const code = region === null ? null : regionCode(region);
  switch (country) {
    case "US":
      return code === null ? null : zoneOfState(code, plainly(city ?? ""), postalCode?.slice(0, 3) ?? "");
    case "CA":
      return provinces[code ?? ""] ?? null;
    case "MX":
      return region === null && city === null ? null : zoneInMexico(plainly(`${region ?? ""} ${city ?? ""}`));
    case "AU":
      return zoneInAustralia(region, postalCode);
    case "ES":
      return isCanary(postalCode, plainly(`${region ?? ""} ${city ?? ""}`)) ? "Atlantic/Canary" : "Europe/Madrid";
    default:
      return country === null ? null : (single.get(country) ?? null);
  }
}

function zoneOfState(state: string, city: string, zip: string): string | null {
  const split = splits.find(
    (each) =>
      each.state === state && (zip === "" ? each.towns.test(city) : each.zips.includes(zip) || each.towns.test(city)),
  );
  return split?.zone ?? stateZones[state] ?? null;
}

const zoneInMexico = (place: string): string =>
  mexicanZones.find(([pattern]) => pattern.test(place))?.[1] ?? "America/Mexico_City";

/** Two places of New South Wales keep their own. */
function zoneInAustralia(region: string | null, postalCode: string | null): string | null {
  if (postalCode === "2898") return "Australia/Lord_Howe";
  if (postalCode === "2880") return "Australia/Broken_Hill";
  return australianZones[region?.toUpperCase() ?? ""] ?? null;
}

const isCanary = (postalCode: string | null, place: string): boolean =>
  postalCode === null
    ? /canari|palmas|tenerife|lanzarote|fuerteventura|la gomera|la laguna|el hierro/.test(place)
    : /^3[58]/.test(postalCode);
