import type { EvidenceMethod, Found } from "../../../../contract/onboarding.ts";
import { addressesSeen } from "../contact/address.ts";
import { oneLine, plain } from "../plain.ts";
import type { Site } from "../site.ts";
import { isA, text } from "../structured/thing.ts";

interface Said {
  name: string;
  weight: number;
  method: EvidenceMethod;
  url: string;
  /** Two statements of one kind are one. */
  source: string;
}

const legal =
  /[,\s]+(?:l\.?l\.?c\.?|p\.?l\.?l\.?c\.?|inc(?:orporated)?\.?|ltd\.?|limited|pty\.?|plc|gmbh|s\.c\.|l\.?l\.?p\.?|corp(?:oration)?\.?|co\.? ?ltd\.?|p\.?c\.|s\.?l\.?(?:u|p)?\.?|s\.?a\.?(?: de c\.?v\.?)?|s\.? ?de ?r\.?l\.?(?: de c\.?v\.?)?|p\.?a\.)$/i;
/** Parts of titles that name a page, not a business. */
const page =
  /^(?:home(?: ?page)?|welcome|about(?: us)?|contact(?: us)?|our services|services|pricing|prices|rates|menu|faqs?|inicio|contacto|servicios|precios|tarifas|nosotros|sobre nosotros|quienes somos|blog|news|gallery|locations?|hours(?: .{0,20})?|book(?: now| online)?|get a quote|my (?:site|website|blog|wordpress.*)|untitled.*|just another wordpress site|mysite.*|default.*|index|wordpress|wix\.com|squarespace|website|new page.*|practice areas|preguntas frecuentes|reservas|treatments|our team|portfolio|testimonials|reviews|treatments (?:and|&) prices|services (?:and|&) (?:prices|pricing|rates)|fees|carta|official site|parking.*|insurance.*)$/;
const separator = /\s+[|•·»:~/]+\s+|\s+[-–—]{1,2}\s+|\s*[|»]\s*|:\s+/;
const welcome =
  /^(?:welcome to|bienvenid[oa]s? a|about|contact|call|visit|home of|the official (?:site|website) of)\s+(?!us$)/i;

/** The name a business goes by, without its legal form. */
export function findName(site: Site): Found<string> | null {
  const towns = new Set(addressesSeen(site).map(({ address }) => key(address.city ?? "")));
  const said = [...structured(site), ...titles(site), ...notices(site)].flatMap((each) => {
    const name = withoutTown(tidy(each.name), site.host, towns);
    return isName(name) ? [{ ...each, name, weight: each.weight + hostBonus(name, site.host) }] : [];
  });
  const groups = Map.groupBy(
    said.map((each) => ({ ...each, name: spaced(each.name, said, site) })),
    ({ name }) => key(name),
  );
  // "McAllister Solicitors Belfast" in the title says where.
  const inTown = (short: string, long: string) => towns.has(long.slice(short.length));
  for (const [short, group] of groups) {
    // "Fade Factory" on the sign and "Fade Factory Barbershop" in the title are one; the title says it in full.
    const [full] = [...groups].filter(([long, said]) => extended(short, long, group, said) && !inTown(short, long));
    if (full !== undefined)
      groups.set(full[0], [...full[1], ...group.map((each) => ({ ...each, weight: each.weight * 0.9 }))]);
  }
  const ranked = [...groups.values()]
    .map((group) => ({ group, sources: new Set(group.map(({ source }) => source)), weight: weigh(group) }))
    .toSorted((a, b) => b.weight - a.weight);
  const best = ranked[0];
  const first = best?.group.toSorted((a, b) => b.name.length - a.name.length || b.weight - a.weight)[0];
  if (best === undefined || first === undefined) return null;
  const confidence = best.sources.size >= 3 ? 0.98 : best.sources.size === 2 ? 0.94 : first.weight >= 3 ? 0.85 : 0.65;
  const name = best.group
    .map((each) => each.name)
    .find((each) => key(each) === key(first.name) && each !== each.toUpperCase());
  return { value: name ?? unshouted(first.name), method: first.method, sourceUrl: first.url, confidence };
}

/** The longer is the shorter and one word more, and a title or structured data says it. */
function extended(short: string, long: string, group: readonly Said[], said: readonly Said[]): boolean {
  const [a, b] = [group[0]?.name.split(" ").length ?? 0, said[0]?.name.split(" ").length ?? 0];
  return (
    long !== short &&
    long.startsWith(short) &&
    b === a + 1 &&
    said.some(({ source, weight }) => source !== "first" && source !== "heading" && weight > 0)
  );
}

/** "Twin Barbell – Uptown" and "Twin Barbell – South End" are places of Twin Barbell. */
function ofAllPlaces(names: readonly string[]): (name: string) => string {
  const firsts = new Set(names.map((name) => name.split(placeMark)[0] ?? ""));
  const shared = new Set(names).size > 1 && firsts.size === 1 ? [...firsts][0] : undefined;
  return (name) => (shared !== undefined && shared.length > 2 && name.startsWith(shared) ? shared : name);
}
const placeMark = /\s+[-–—|:@•·]\s+|,\s|\s\(/;

function structured(site: Site): Said[] {
  const organisations = new Set(["Organization", "WebSite", "Corporation"]);
  const whole = ofAllPlaces(site.businesses.flatMap(({ thing }) => text(thing, "name") ?? []));
  const found: Said[] = site.businesses.slice(0, 3).flatMap(({ thing, url, method }) => {
    const name = text(thing, "name") ?? text(thing, "legalName");
    return name === null
      ? []
      : [{ name: whole(name), weight: 3, method, url, source: isA(thing, organisations) ? "organisation" : method }];
  });
  for (const { things, url, method } of site.things) {
    const website = things.find((thing) => thing.types.includes("WebSite"));
    const name = website === undefined ? null : text(website, "name");
    if (name !== null) found.push({ name, weight: 1.5, method, url, source: "website" });
  }
  for (const { meta, url } of site.pages) {
    for (const property of ["og:site_name", "application-name", "apple-mobile-web-app-title"]) {
      const name = meta[property];
      if (name !== undefined)
        found.push({
          name,
          weight: property === "og:site_name" ? 2.5 : 1,
          method: "open-graph",
          url,
          source: property,
        });
    }
  }
  return found;
}

/** Parts of the titles; the one that stands on most pages is the name. */
function titles(site: Site): Said[] {
  const parts = site.pages.flatMap(({ title, meta, url }, i) =>
    [title ?? "", i === 0 ? (meta["og:title"] ?? "") : ""].flatMap((whole) => {
      const split = whole.split(separator);
      return split.map((name, at) => ({
        name: name.replace(welcome, ""),
        url,
        alone: split.length === 1,
        at,
        last: at === split.length - 1,
      }));
    }),
  );
  const counts = new Map<string, Set<string>>();
  for (const { name, url } of parts) counts.set(key(tidy(name)), (counts.get(key(tidy(name))) ?? new Set()).add(url));
  return parts.map(({ name, url, alone, at, last }) => {
    const pages = counts.get(key(tidy(name)))?.size ?? 1;
    const repeated = site.pages.length > 1 && pages > 1 ? 1.5 : 0;
    const place = alone ? 0.5 : at === 0 ? 0.6 : last ? 0.3 : 0;
    return { name, weight: 0.5 + repeated + place + slogan(name), method: "text" as const, url, source: "title" };
  });
}

/** "© 2024 Bright Smile Dental LLC. All rights reserved", the first heading, the first line of the page. */
function notices(site: Site): Said[] {
  const found: Said[] = [];
  for (const { url, text } of site.texts) {
    const notice =
      /(?:©|\(c\)|copyright)\s{0,3}(?:©\s{0,3})?(?:\d{4}(?:\s?[-–]\s?\d{4})?)?,?\s{0,3}(?:by |de )?([^\n©|•·]{3,70}?)(?:\.(?=\s|$)|,? (?:all rights|todos los|\d{4})|\s[-–—|]\s|[\n|•·]|$)/i.exec(
        text.slice(-6000),
      );
    if (notice?.[1] !== undefined)
      found.push({ name: notice[1], weight: 1.5, method: "text", url, source: "copyright" });
  }
  const home = site.pages[0];
  const heading = home?.blocks.find((block) => block.kind === "heading" && block.level === 1 && block.text !== "");
  if (home !== undefined && heading?.kind === "heading")
    found.push({
      name: heading.text.replace(welcome, ""),
      weight: (welcome.test(heading.text) ? 1.5 : 0.6) + slogan(heading.text),
      method: "text",
      url: home.url,
      source: "heading",
    });
  const first = home?.blocks.find((block) => block.kind === "text" && block.text.length < 50);
  if (home !== undefined && first?.kind === "text")
    found.push({ name: first.text, weight: 0.2, method: "text", url: home.url, source: "first" });
  return found;
}

/** "Dentist in Austin, TX" and whole sentences are no names. */
const slogan = (name: string): number =>
  /\b(?:in|near|serving|en|your|our|for|we|tu|su|best|affordable|trusted|#1)\b|[.!?]$|,/i.test(name) ? -0.7 : 0;

function weigh(group: readonly Said[]): number {
  const best = new Map<string, number>();
  for (const { source, weight } of group) best.set(source, Math.max(best.get(source) ?? 0, weight));
  return [...best.values()].reduce((a, b) => a + b, 0);
}

/** A name whose letters make up the domain is the name; one that shares its initials may be. */
function hostBonus(name: string, host: string): number {
  const label = host.split(".")[0]?.replace(/[^a-z0-9]/g, "") ?? "";
  if (label.length < 4) return 0;
  const letters = key(name);
  if (letters === label) return 2;
  const words = plain(name)
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 3);
  const held = words.filter((word) => label.includes(word)).length;
  return label.includes(letters) || letters.includes(label) ? 1.2 : words.length === 0 ? 0 : held / words.length;
}

/** "toothharbor", as a builder names a site after its domain, as others on it write it out. */
function spaced(name: string, said: readonly Said[], { pages }: Site): string {
  if (/[^a-z0-9]/.test(name)) return name;
  const full = said.filter(
    (each) => each.name.includes(" ") && key(each.name).startsWith(name) && slogan(each.name) === 0,
  );
  const written = pages[0]?.blocks.flatMap((block) => (block.kind === "row" ? [] : [block.text]));
  return (
    (full.find(({ source }) => source === "heading") ?? full[0])?.name ??
    written?.find((text) => text.includes(" ") && text.length < 50 && key(text) === name) ??
    name
  );
}

/** "TORRES TAX SERVICE" as it is said; single words and abbreviations stay. */
function unshouted(name: string): string {
  if (name !== name.toUpperCase() || !name.includes(" ")) return name;
  return name.replace(/\p{L}[\p{L}'’]+/gu, (word) =>
    /[AEIOU]/.test(word) ? word.charAt(0) + word.slice(1).toLowerCase() : word,
  );
}

/** "Mr. Keys Locksmith Miami" at mrkeyslocksmith.com: where a town follows, the domain says that the name ends before it.
 * A comma says so too. */
function withoutTown(name: string, host: string, towns: ReadonlySet<string>): string {
  const label = host.split(".")[0]?.replace(/[^a-z0-9]/g, "") ?? "";
  const words = name.split(" ");
  const end = words.findIndex((_, i) => key(words.slice(0, i + 1).join(" ")) === label) + 1;
  if (end > 0 && towns.has(key(words.slice(end).join(" ")))) return tidy(words.slice(0, end).join(" "));
  const comma = name.indexOf(", ");
  const tail = key(name.slice(comma));
  const inTown = comma > 3 && [...towns].some((town) => town.length > 2 && tail.startsWith(town));
  return inTown ? tidy(name.slice(0, comma)) : name;
}

function tidy(name: string): string {
  let said = oneLine(name)
    .replace(/^["'“”]+|["'“”]+$/g, "")
    .replace(/[®™]/g, "")
    .slice(0, 121);
  for (let i = 0; i < 2; i++) said = said.replace(legal, "");
  return said.replace(/[\s,.;:!|–—-]+$/, (end) => (/^\.$/.test(end) && /\b[A-Z]\.$/.test(said) ? end : "")).trim();
}

function isName(name: string): boolean {
  return (
    name.length >= 2 &&
    name.length <= 80 &&
    /\p{L}/u.test(name) &&
    !page.test(plain(name)) &&
    name.split(" ").length <= 9 &&
    !/https?:|@|\.(?:com|net|org|es)\b.{3}/.test(name)
  );
}

const key = (name: string): string =>
  plain(name)
    .replace(/\b(?:the|and|&|el|la)\b/g, " ")
    .replace(/[^a-z0-9]/g, "");
