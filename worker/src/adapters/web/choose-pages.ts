import type { PageMaterial } from "../../domain/onboarding/page-material.ts";

/** Kinds of page a receptionist wants to know, by what their addresses and links say in English and Spanish; the first first. */
const kinds: readonly RegExp[] = [
  /\b(?:contact|contacto|contactanos|contactenos|contact-?us|get-?in-?touch|find-?us|visit(?:-?us)?|visitanos)\b/,
  /\b(?:services?|servicios?|treatments?|tratamientos?|procedures?|practice-areas?|areas-de-practica|menus?|carta|especialidades|specialties|what-we-do|que-hacemos|classes|clases|repairs?|reparaciones)\b/,
  /\b(?:pric(?:es|ing|e-?list)|precios?|tarifas?|rates?|fees?|cost|costs|costos?|packages?|paquetes?|membership|membresias?)\b/,
  /\b(?:hours?|opening(?:-?(?:hours|times))?|horarios?|timetable|schedule)\b/,
  /\b(?:faqs?|questions|preguntas|preguntas-frecuentes|help|ayuda)\b/,
  /\b(?:locations?|directions?|ubicacion(?:es)?|sucursales|sedes|clinics|clinicas|offices|como-llegar|where)\b/,
  /\b(?:about(?:-?us)?|sobre|nosotros|sobre-nosotros|quienes-somos|acerca(?:-de)?|our-(?:team|story|practice)|team|equipo|new-?patients?)\b/,
];

/** What never says more: accounts, shops, law, news, calendars that go on for ever, and files. */
const never =
  /\b(?:log-?in|sign-?in|sign-?up|register|account|cuenta|cart|carrito|checkout|wp-(?:admin|login|json)|privacy|privacidad|terms|terminos|cookies?|legal|sitemap|feed|rss|blog|news|noticias|tags?|category|author|search|calendar|calendario|events?|eventos|archives?|careers?|jobs|empleo|press|reviews?|testimonials?|gallery|galeria|portal|unsubscribe|share|print)\b|\/(?:19|20)\d\d\/|\/page\/\d/;
const file = /\.(?!html?$|php\d?$|aspx?$|jsp$|cfm$|shtml$|xhtml$)[a-z][a-z\d]{1,5}$/;
const indexFile = /\/(?:index|default|home)\.(?:html?|php|aspx?)$/;
/** Parameters that only say where a visitor comes from. */
const tracking = /^(?:utm_\w+|fbclid|gclid|msclkid|ref|source|mc_[a-z]+)$/;
/** A site with more of one kind spells out what its overview lists. */
const mostOfOneKind = 2;
/** Longest address, characters. */
const longest = 300;

/**
 * Which pages to read after the home page: of each kind the one that says it most plainly, then a second.
 * @param home its links, in the order of the page
 * @param most how many at most
 * @returns absolute addresses on the same site, the most useful first, none twice
 */
export function choosePages(home: Pick<PageMaterial, "url" | "links">, most: number): string[] {
  const known = new Set([pageKey(home.url)]);
  const site = hostOf(new URL(home.url));
  const found: { href: string; kind: number; rank: number }[] = [];
  for (const { href, text } of home.links) {
    const url = URL.parse(href);
    if (url === null || !/^https?:$/.test(url.protocol) || hostOf(url) !== site || known.has(pageKey(href))) continue;
    const path = plain(safelyDecoded(url.pathname));
    if (never.test(path) || file.test(path) || href.length > longest) continue;
    if ([...url.searchParams.keys()].filter(isMeant).length > 1) continue;
    const [inPath, inText] = [kindOf(path), kindOf(plain(text))];
    const kind = Math.min(inPath, inText);
    if (kind === kinds.length) continue;
    known.add(pageKey(href));
    url.hash = "";
    // A page that both its address and its link name, and that stands high, is the overview.
    found.push({ href: url.href, kind, rank: (inPath === inText ? 0 : 2) + path.replace(/\/$/, "").split("/").length });
  }
  const taken = new Map<number, number>();
  return found
    .sort((a, b) => a.rank - b.rank)
    .map(({ href, kind }) => {
      const turn = taken.get(kind) ?? 0;
      taken.set(kind, turn + 1);
      return { href, kind, turn };
    })
    .filter(({ turn }) => turn < mostOfOneKind)
    .sort((a, b) => a.turn - b.turn || a.kind - b.kind)
    .slice(0, most)
    .map(({ href }) => href);
}

/** What two addresses of the same page have in common. */
export function pageKey(href: string): string {
  const url = new URL(href);
  const query = new URLSearchParams([...url.searchParams].filter(([name]) => isMeant(name)));
  query.sort();
  return `${hostOf(url)}${url.pathname.replace(indexFile, "/").replace(/\/+$/, "")}?${query.toString()}`;
}

const isMeant = (parameter: string): boolean => !tracking.test(parameter);

const hostOf = (url: URL): string => url.host.replace(/^www\./, "");

function kindOf(words: string): number {
  const kind = kinds.findIndex((sign) => sign.test(words));
  return kind < 0 ? kinds.length : kind;
}

/** Lower case without accents, words joined as in addresses. */
const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .trim()
    .replaceAll(/[\s_+]+/g, "-");

function safelyDecoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
