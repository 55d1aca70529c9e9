/** Words for the same service, by trade. The first of each group stands for all. */
const SAME_SERVICE: readonly (readonly string[])[] = [
  ["clean", "cleaning", "cleaned", "cleanup", "hygiene", "prophylaxis", "polish"],
  ["haircut", "trim", "barber"],
  ["exam", "examination", "checkup", "check-up", "physical"],
  ["whiten", "whitening", "bleaching", "whiter", "bleach"],
  ["color", "colour", "coloring", "colouring", "dye", "dyed", "tint"],
  ["highlight", "highlights", "balayage", "foils"],
  ["manicure", "nails"],
  ["extract", "extraction", "pulled", "removal"],
  ["fill", "filling", "cavity", "fillings"],
  ["consult", "consultation", "consulting", "advice"],
  ["repair", "fix", "fixed", "fixing", "repaired", "broken"],
  ["inspect", "inspection", "inspected"],
  ["tire", "tyre", "tires", "tyres"],
  ["vaccine", "vaccination", "vaccines", "shots", "immunization"],
  ["estimate", "quote", "estimation"],
  ["wax", "waxing"],
  ["massage", "massages", "rubdown"],
  ["facial", "facials"],
  ["drain", "drains", "clog", "clogged"],
  ["leak", "leaking", "leaky", "leaks"],
  ["heater", "heating", "furnace"],
  ["brake", "brakes"],
  ["ac", "cooling"],
  ["emergency", "urgent"],
  ["groom", "grooming", "groomed"],
  ["install", "installation", "installed"],
];

/** Two words for one. */
export const SERVICE_PHRASES: readonly (readonly [RegExp, string])[] = [
  [/\bhair ?cuts?\b|\bcut (?:my|his|her) hair\b|\b(?:my|his|her) hair cut\b/g, "haircut"],
  [/\b(?:a|just a|quick|dry) cut\b(?! (?:on|in|that|above|below|from|deep))/g, "haircut"],
  [/\b(men|women|kid|boy|girl|child)(?:'s|s'|s)? cuts?\b/g, "$1 haircut"],
  [/\bhair ?cuts? (?:and|with|plus) (?:an? )?beard(?: trim)?\b/g, "haircut beard"],
  [/\bbeard trims?\b|\btrim (?:my|his|the) beard\b/g, "beard shape"],
  [/\bblow ?outs?\b/g, "blow dry"],
  [/\b(?:check|checked) ?ups?\b/g, "checkup"],
  [/\bair condition(?:er|ing)\b|\ba c\b/g, "ac"],
  [/\bx rays?\b|\bx-rays?\b/g, "xray"],
  [/\btune ?ups?\b/g, "tuneup"],
  [/\bbe seen\b/g, ""],
  // Anybody who ever came was a patient; only a new one asks for what is for new ones.
  [/\b(?:new|first[ -]time) (?:patient|client|customer)s?\b/g, "newcomer"],
  [/\b(?:patient|client|customer)s?\b/g, ""],
];

/** Words in names of services that are said about everything: they decide only between services. */
export const VAGUE_SERVICE_WORDS: ReadonlySet<string> = new Set(
  (
    "chang change check test care treatment treat repair cut home house car auto dog cat men man women woman kid " +
    "child adult teen first time day long short deep full mini visit"
  ).split(" "),
);

/** Words in names of services that tell nothing apart. */
export const PLAIN_SERVICE_WORDS: ReadonlySet<string> = new Set(
  (
    "service services appointment session visit and the of for with a an minute minutes min hour hours or to in " +
    "your my new regular standard basic full general one"
  ).split(" "),
);

/** What is not wanted: "not a nail trim", "instead of the haircut". */
export const DENIED_SERVICE = /\b(?:not|instead of|rather than|forget) (?:an?|the|my)(?: [^ ]+){1,2}/g;

const STANDS_FOR: ReadonlyMap<string, string> = new Map(
  SAME_SERVICE.flatMap((group) => group.map((word) => [ending(word), ending(group[0] ?? word)] as const)),
);

/** The stem that stands for a word: "cleanings" and "hygiene" are "clean", "men's" is "men". */
export function serviceStem(word: string): string {
  const short = ending(word);
  return STANDS_FOR.get(short) ?? short;
}

/** English endings off. */
function ending(word: string): string {
  const bare = word.replace(/'s?$/, "");
  if (bare.length < 5) return bare.length > 3 ? bare.replace(/s$/, "") : bare;
  return bare.replace(/(?:ings?|ations?|ers?|ies|es|ed|s)$/, "").replace(/([bdgmnprt])\1$/, "$1");
}
