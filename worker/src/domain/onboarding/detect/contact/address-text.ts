import type { PostalAddress } from "../../../../contract/onboarding.ts";
import { regionCode, regionNames } from "../../../places/regions.ts";
import { oneLine } from "../plain.ts";

export interface AddressFound {
  address: PostalAddress;
  /** Where its postal code stands in the text. */
  at: number;
}

const BEFORE = 140;
const state = `(?:[A-Z]{2}|${regionNames.join("|")})`;
const american = new RegExp(`\\b(${state})\\.?,?\\s{1,3}(\\d{5})(?:-\\d{4})?(?!\\d)`, "g");
const canadian =
  /(?:\(|\b)(AB|BC|MB|N[BLSTU]|ON|PE|QC|SK|YT|Alberta|British Columbia|Manitoba|Ontario|Quebec|Québec|Saskatchewan|Nova Scotia)\)?,?\s{1,3}([ABCEGHJ-NPRSTVXY]\d[A-Z])\s?(\d[A-Z]\d)\b/g;
const british = /\b([A-Z]{1,2}\d[A-Z\d]?)\s?(\d[ABD-HJLNP-UW-Z]{2})\b/g;
const irish = /\b([AC-FHKNPRTV-Y]\d{2}|D6W) ?([\dAC-FHKNPRTV-Y]{4})\b/g;
const australian = /\b(ACT|NSW|NT|QLD|SA|TAS|VIC|WA)\.?,?\s{1,3}(\d{4})(?!\d)/g;
const spanish =
  /(?<!\d)((?:0[1-9]|[1-4]\d|5[0-2])\d{3})[\s,-]{1,3}(\p{Lu}[\p{L}'’.-]{1,25}(?: (?:de|del|la|las|los|el|y|d'|\p{Lu}[\p{L}'’.-]{1,25})){0,5})(?:\s?[(,]\s?(\p{Lu}[\p{L} ]{2,30})\)?)?/gu;
const mexican = /\bC\.?\s?P\.?\s{0,2}(\d{5})\b[,.\s]{0,3}([^\n,]{2,40})?(?:,\s{0,2}([^\n,.]{2,40}))?/g;
const street =
  /\b(c\/|c\.|calle|avda|av\.?|avenida|plaza|pza|paseo|p\.º|carrer|ronda|camino|gran v[ií]a|carretera|blvd|boulevard|calzada|travesera|rambla|r[uú]a)\b|\bC\/|n[º°]/i;
/** What stands before a street and is none of it. */
const lead =
  /^.{0,60}?\b(?:address|located at|visit us at|find us at|direcci[oó]n|we are at|come see us at|location|office|estamos en)\b\s{0,2}:?\s{0,2}/i;

/** The postal addresses in a text, by their postal codes: of North America, Britain, Ireland, Australia and Spain. */
export function addressesIn(text: string, country: string): AddressFound[] {
  const found: AddressFound[] = [];
  const push = (at: number, address: PostalAddress | null) => {
    if (address !== null && found.length < 40) found.push({ at, address });
  };
  for (const m of text.matchAll(american)) {
    const region = regionCode(m[1] ?? "");
    if (region !== null)
      push(m.index, withStreet(before(text, m.index), { region, postalCode: m[2] ?? null, country: "US" }));
  }
  for (const m of text.matchAll(canadian))
    push(
      m.index,
      withStreet(before(text, m.index), {
        region: regionCode(m[1] ?? ""),
        postalCode: `${m[2]} ${m[3]}`,
        country: "CA",
      }),
    );
  if (country === "GB")
    for (const m of text.matchAll(british))
      push(m.index, withStreet(before(text, m.index), { region: null, postalCode: `${m[1]} ${m[2]}`, country: "GB" }));
  if (country === "IE")
    for (const m of text.matchAll(irish))
      push(m.index, withStreet(before(text, m.index), { region: null, postalCode: `${m[1]} ${m[2]}`, country }));
  if (country === "AU")
    for (const m of text.matchAll(australian))
      push(m.index, withStreet(before(text, m.index), { region: m[1] ?? null, postalCode: m[2] ?? null, country }));
  if (country === "ES") {
    for (const m of text.matchAll(spanish)) {
      const parts = before(text, m.index);
      const at = parts.findLastIndex((part) => street.test(part));
      const road =
        at === -1
          ? null
          : parts
              .slice(at)
              .join(", ")
              .replace(/[\s,-]+$/, "");
      if (road !== null)
        push(m.index, {
          street: road,
          city: m[2] ?? null,
          region: m[3]?.trim() ?? null,
          postalCode: m[1] ?? null,
          country,
        });
    }
  }
  if (country === "MX")
    for (const m of text.matchAll(mexican)) {
      const parts = before(text, m.index);
      const at = parts.findLastIndex((part) => street.test(part) || /\d/.test(part));
      push(m.index, {
        street: at === -1 ? null : parts.slice(at).join(", "),
        city: tidy(m[2]),
        region: tidy(m[3]),
        postalCode: m[1] ?? null,
        country,
      });
    }
  return found;
}

/** The parts of an address before its last line, in order. */
function before(text: string, at: number): string[] {
  const parts = text
    .slice(Math.max(0, at - BEFORE), at)
    .split(/\n|,|•|·|\||–|(?<=\b(?:St|Rd|Ave|Dr|Blvd|Ln|Hwy|Pkwy|Suite|Ste)\b\.?(?: #?\d{1,5})?) {2,}/)
    // "… MT 59806. Shop: 2905 Latimer St": the sentence before is none of it.
    .map((part) => oneLine(part).replace(/^.{0,80}[.:] (?=\d{1,6} \p{Lu}\p{Ll})/u, ""))
    .filter((part) => part !== "");
  return parts.slice(-5);
}

const numbered =
  /^(?:(?!\d{1,2}(?::\d\d|\s?[ap]\.?m))#?\d{1,6}[a-z]?\b|(?:unit|suite|ste|flat|shop|floor|p\.?o\.? box|the )|(?:one|two|three) \w)/i;

/** A road without a house number. */
const roadName =
  /^\p{Lu}[\p{L}' ]{2,40} (?:lane|road|street|avenue|drive|court|square|terrace|mews|crescent|industrial estate)$/iu;

/** City next to the postal code, the street before it: from the last part that begins with a house number on. */
function withStreet(
  parts: readonly string[],
  rest: Pick<PostalAddress, "region" | "postalCode" | "country">,
): PostalAddress | null {
  let [...left] = parts;
  let city = left.pop() ?? "";
  const glued =
    /^(\d{1,6} .{3,60}\b(?:St|Street|Rd|Road|Ave|Avenue|Blvd|Boulevard|Dr|Drive|Ln|Lane|Way|Hwy|Highway|Pkwy|Parkway|Pl|Place|Ct|Court|Sq|Square|Cir|Circle|Pike|Broadway)\b\.?(?: (?:[NSEW]{1,2}|(?:#|Suite|Ste\.?|Unit) ?\w{1,5}))?)\s+(\p{Lu}[\p{L} .'-]{2,40})$/u.exec(
      city.replace(lead, ""),
    );
  const within = /^((?:unit|suite|ste\.?|apt\.?|#) ?[\w-]{1,6}) (\p{Lu}[\p{L} .'-]{2,40})$/iu.exec(city);
  if (within !== null) return withStreet([...left, within[1] ?? "", within[2] ?? ""], rest);
  if (glued === null) {
    // After a telephone number on the same line.
    const tail = /^\D{0,40}[\d(][\d ().-]{8,16}\s(?=\d{1,6} )/.exec(city);
    if (tail !== null) return withStreet([...left, city.slice(tail[0].length)], rest);
  } else {
    left = [...left, glued[1] ?? ""];
    city = glued[2] ?? "";
  }
  // "Dublin 1", a district.
  if (rest.country === "IE") city = city.replace(/^(Dublin) \d{1,2}W?$/, "$1");
  if (!/^[\p{L}][\p{L} .'’-]{1,40}$/u.test(city)) return null;
  let county = rest.region;
  // "Leeds, West Yorkshire LS1 4AB": the town is before the county.
  if (
    rest.country === "GB" &&
    /shire$|^(?:kent|surrey|essex|devon|cornwall|norfolk|suffolk|dorset|somerset|(?:east|west) sussex|greater \w+|merseyside|cumbria|tyne and wear)$/i.test(
      city,
    )
  )
    [city, county] = [left.pop() ?? city, city];
  const parted = left.map((part) => part.replace(lead, ""));
  const house = parted.findLastIndex((part) =>
    /^(?:(?!\d{1,2}(?::\d\d|\s?[ap]\.?m))\d{1,6}[a-z]?(?:-\d{1,4})?\b|one |two )/i.test(part),
  );
  const counted = house === -1 ? parted.findLastIndex((part) => numbered.test(part) && /\d/.test(part)) : house;
  const from = counted === -1 ? parted.findLastIndex((part) => roadName.test(part)) : counted;
  // "Suite 101, 655 Harmon Loop Road", "First Floor, 112 Capel Street".
  const inside = /^(?:(?:suite|ste\.?|unit|flat|level|office) \w{1,6}|(?:ground|first|second|third|top) floor)$/i;
  const begin = from > 0 && inside.test(parted[from - 1] ?? "") ? from - 1 : from;
  const road = begin === -1 ? null : left.slice(begin).join(", ").replace(lead, "");
  return { street: road === "" ? null : (road?.slice(0, 200) ?? null), city, ...rest, region: county };
}

const tidy = (part: string | undefined): string | null => {
  const said = oneLine(part ?? "").replace(/[.,]$/, "");
  return said === "" ? null : said;
};
