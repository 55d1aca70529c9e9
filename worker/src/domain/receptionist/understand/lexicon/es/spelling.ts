import type { SpellingWords } from "../../contact/spelling.ts";

const NAMES: Record<string, string> = {
  be: "b",
  ce: "c",
  che: "ch",
  de: "d",
  efe: "f",
  ge: "g",
  hache: "h",
  ache: "h",
  jota: "j",
  ka: "k",
  ca: "k",
  ele: "l",
  elle: "ll",
  eme: "m",
  ene: "n",
  eñe: "ñ",
  enie: "ñ",
  pe: "p",
  cu: "q",
  ere: "r",
  erre: "r",
  ese: "s",
  te: "t",
  uve: "v",
  ve: "v",
  equis: "x",
  ye: "y",
  zeta: "z",
  seta: "z",
  ceta: "z",
};

/** The others are everyday words: "de", "te", "ese", "ve". */
const CERTAIN = "efe hache jota ka ele elle eme ene eñe enie cu ere erre uve equis ye zeta ceta";

const LETTER = `(?:[a-zñ]|${Object.keys(NAMES).join("|")})`;
const EDGE = "(?<![\\p{L}'])";
const END = "(?![\\p{L}'])";

/** How words are spelled aloud in Spanish: by the names of the letters, "be de burro", "con jota". */
export function spellingWords(): SpellingWords {
  return {
    letters: new Map(Object.entries(NAMES)),
    certain: new Set(CERTAIN.split(" ")),
    phrases: [
      [/(?<!\p{L})(?:doble (?:u|uve|ve)|(?:uve|ve) doble)(?!\p{L})/giu, "w"],
      [/(?<!\p{L})i griega(?!\p{L})/giu, "y"],
      [/(?<!\p{L})i latina(?!\p{L})/giu, "i"],
      [/(?<!\p{L})(?:be|b) (?:grande|larga|alta)(?!\p{L})/giu, "b"],
      [/(?<!\p{L})(?:ve|uve|v|b) (?:chica|corta|baja|pequeña|chiquita)(?!\p{L})/giu, "v"],
      [/(?<!\p{L})(?:ene con tilde|ene de ñoño|n con tilde)(?!\p{L})/giu, "ñ"],
    ],
    asIn: /^(?:como de|como en|como|de) /,
    spelledOut: new RegExp(
      "(?:(?<!\\p{L})(?:se escribe|se deletrea|deletread[oa]|es|o sea|con)[\\s,:]+)*" +
        `(?:(?:${EDGE}doble )?${EDGE}${LETTER}${END}(?: (?:como(?: de| en)?|de) \\p{L}{3,20})?[\\s,.-]*){3,40}${END}`,
      "giu",
    ),
    withALetter: new RegExp(
      `${EDGE}(?:con|sin) (?:(?:una?|la|doble|dos) )?(?:(?<letter>${LETTER})|acento|tilde)(?: (?:al final|al principio|grande|chica|corta|larga|de \\p{L}+))?${END}`,
      "giu",
    ),
    fewest: { asked: 3, unasked: 4 },
  };
}
