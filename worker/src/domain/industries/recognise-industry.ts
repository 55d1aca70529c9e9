import { industries } from "./catalogue.ts";
import { elsewhere, findSigns, type Meaning, wordsOf } from "./find-signs.ts";

/** An industry that a text speaks of. */
export interface RecognisedIndustry {
  id: string;
  /** 0 to 1. */
  confidence: number;
}

/** What a schema.org type weighs: more than any one word, because its owner chose it. */
const typeWeight = 6;
/** The word of a name that says what the business is weighs more: "Dental Accounting", "Spa Motors". */
const headFactor = 1.6;
/** Below this, nothing has said it. */
const enough = 2;
/** So far ahead of the next one a trade must be, as a part of its own score, or both are guesses. */
const margin = 0.15;
/** A line of so few words is a name; a longer one is prose. */
const longestName = 8;

/**
 * The trade of a business, by the words of its name or of a page and by the schema.org types it gives itself.
 * @param text a name, or the telling lines of a page with its name or title first; English or Spanish, accents or none
 * @param schemaTypes bare names or whole addresses: `Dentist`, `https://schema.org/Dentist`
 * @returns null where nothing says it
 */
export function recogniseIndustry(text: string, schemaTypes: readonly string[]): RecognisedIndustry | null {
  const [first = "", ...rest] = text.split("\n");
  const said = [...typesSaid(schemaTypes), ...first.split(/\s[–—:-]\s|[|·]/).flatMap(nameSays), ...linesSay(rest)];
  const scores = new Map<string, number>();
  for (const { id, weight } of said) scores.set(id, (scores.get(id) ?? 0) + weight);

  const [best, next] = [...scores].toSorted(([, a], [, b]) => b - a);
  if (best === undefined || best[0] === elsewhere || best[1] < enough) return null;
  const lead = 1 - (next?.[1] ?? 0) / best[1];
  if (lead < margin) return null;
  return { id: best[0], confidence: Math.min(0.95, (best[1] / (best[1] + 1)) * (0.6 + 0.4 * lead)) };
}

const byType = new Map<string, string>(
  industries.flatMap(({ id, schemaTypes }) => schemaTypes.map((type) => [type.toLowerCase(), id] as const)),
);

const typesSaid = (schemaTypes: readonly string[]): Meaning[] =>
  [...new Set(schemaTypes.map((type) => byType.get(type.replace(/^.*[/#:]/, "").toLowerCase())))]
    .filter((id) => id !== undefined)
    .map((id) => ({ id, weight: typeWeight }));

/** Ends the part of a name that says what it is: "Law Office of Maria Barber". */
const ofWhom = /^(?:of|for|in|at|by|with|near|de|del|para|en|por|con)$/;
/** People's names are no trades: "Barber & Sons Plumbing", "Dr. Barber". */
const surnames =
  /\b(?:dr|dra|mr|mrs|ms)\b\.?\s+\p{L}+|\p{L}+(?:,\s*\p{L}+)*,?\s+(?:&|and|y)\s+(?=(?:sons?|brothers|bros|associates?|partners?|co|company|hijos|hermanos|asociados|socios)\b)/giu;
const spanish = /^(?:la|el|lo|clinica|consultorio|centro|taller|despacho|bufete|servicio|escuela)$/;

/**
 * What a name says, the word that names the business most: the last in English, the first in Spanish and of those that
 * "and" joins.
 */
function nameSays(name: string): Meaning[] {
  const words = wordsOf(name.slice(0, 200).replace(surnames, " "));
  const signs = findSigns(words);
  if (words.length > longestName) return signs.flatMap(({ meanings }) => meanings);
  const of = words.findIndex((word, at) => at > 0 && ofWhom.test(word));
  const before = signs.filter(({ at }) => of < 0 || at < of);
  const candidates = before.length > 0 ? before : signs;
  // "Veterinary Clinic", "Karate Academy": what only hints does not take the lead from what says it.
  const saying = candidates.filter(({ meanings }) => meanings.some(({ weight }) => weight === 3));
  const telling = saying.length > 0 ? saying : candidates;
  const last = telling.findLast(({ at }, i) => i === 0 || !/^(?:and|y)$/.test(words[at - 1]!));
  const head = words.some((word) => spanish.test(word)) ? telling[0] : last;
  return signs.flatMap((sign) =>
    sign.meanings.map(({ id, weight }) => ({ id, weight: sign === head && weight > 1 ? weight * headFactor : weight })),
  );
}

/** What the lines of a page say; what they say often counts a little more, up to twice. */
function linesSay(lines: readonly string[]): Meaning[] {
  const times = new Map<readonly Meaning[], number>();
  for (const { meanings } of lines.flatMap((line) => findSigns(wordsOf(line)))) {
    times.set(meanings, (times.get(meanings) ?? 0) + 1);
  }
  return [...times].flatMap(([meanings, count]) =>
    meanings
      // Every practice speaks of insurance.
      .filter(({ id }) => id !== elsewhere)
      .map(({ id, weight }) => ({ id, weight: weight * Math.min(2, 1 + Math.log2(count) / 4) })),
  );
}
