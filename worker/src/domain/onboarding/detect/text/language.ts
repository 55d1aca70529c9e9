import type { Found } from "../../../../contract/onboarding.ts";
import type { Language } from "../../../conversation/language.ts";
import { detectLanguage } from "../../../receptionist/understand/detect-language.ts";
import type { Site } from "../site.ts";

/** "Se habla español", "Do you speak Spanish?": to a caller's ear a wish to change over, on a page a notice. */
const spoken =
  /\b(?:speaks?|hablamos|hablan?|atendemos)\b[^\n]{0,30}\b(?:spanish|english|español|inglés|ingles)|\b(?:spanish|english)\b[^\n]{0,12}\bspoken\b|\ben español\b|\bin english\b/gi;
const CHUNK = 400;
const MOST_CHUNKS = 60;

/** The language most of a site is written in, and whose way of it: British where it is British or nearer to it, Spain's where it is in Spain. */
export function findLanguage(site: Site, country: string): Found<"en-US" | "en-GB" | "es-US" | "es-ES"> | null {
  const home = site.pages[0];
  if (home === undefined) return null;
  const said: Language | null =
    home.lang === null ? null : /^es\b/i.test(home.lang) ? "es" : /^en\b/i.test(home.lang) ? "en" : null;
  const votes = { en: 0, es: 0 };
  for (const { text } of site.texts)
    for (let at = 0, chunks = 0; at < text.length && chunks < MOST_CHUNKS; at += CHUNK, chunks++)
      vote(votes, text.slice(at, at + CHUNK));
  const total = votes.en + votes.es;
  const foreign = home.lang !== null && said === null && /^[a-z]{2}\b/i.test(home.lang);
  if (total === 0 && said === null) return null;
  const language: Language = total === 0 ? (said ?? "en") : votes.es > votes.en ? "es" : "en";
  const value =
    language === "es"
      ? country === "ES"
        ? "es-ES"
        : "es-US"
      : ["GB", "IE", "AU", "NZ"].includes(country) || /^en-(?:gb|ie|au|nz)/i.test(home.lang ?? "")
        ? "en-GB"
        : "en-US";
  const clear = Math.max(votes.en, votes.es) >= total * 0.8;
  return {
    value,
    method: "text",
    sourceUrl: home.url,
    // What is in neither language may sound a little like one of them.
    confidence: foreign ? 0.4 : said === language ? (clear ? 0.98 : 0.85) : clear ? 0.9 : 0.7,
  };
}

/** Asked from both sides, because the detector keeps to the language it is given unless it hears the other. */
function vote(votes: Record<Language, number>, page: string): void {
  // A sign in the window, not the language of the shop.
  const text = page.replace(spoken, " ");
  if (detectLanguage(text, "en") === "es") votes.es++;
  else if (detectLanguage(text, "es") === "en") votes.en++;
}
