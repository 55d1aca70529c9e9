import { plainly } from "../../receptionist/lexicon/plainly.ts";

/** Stand-ins, the same for the same person throughout a call. */
const names = ["Emily Carter", "Daniel Brooks", "Laura Herrera", "Victor Salas", "Nora Whitfield", "Owen Price"];

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Parts of names that are no name. */
const particles = set(
  "de del la las los el y van von der den da dos das di du le al bin ibn san santa st and dr mr mrs ms",
);
/** Names that are words too: only where they are written as names. */
const alsoWords = set(
  "will may mark rich rose hope grace june april august bill art guy young long king day price cook best good green brown white black love sunny joy faith dean chase drew grant pat ray sol paz luz mar rio blanco leon cruz flores rey reyes campos iglesias casas santos",
);
/** Written with a capital, and nobody's name. */
const noName = set(
  "i i'm i'd i'll i've ok okay monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre english spanish french chinese ingles espanol christmas thanksgiving easter hanukkah labor memorial veterans independence new year year's eve navidad semana dr doctor doctora mr mrs ms miss sr sra srta don dona hi hello hey hola yes no si thanks thank please gracias bueno buenos buenas god tv us usa american medicaid medicare google example street avenue north south east west",
);

const kin =
  "wife|husband|son|daughter|mother|father|mom|mum|dad|brother|sister|aunt|uncle|cousin|niece|nephew|grandmother|grandfather|grandma|grandpa|boyfriend|girlfriend|fianc[eé]e?|friend|partner|boss|neighbou?r|kid|baby|dog|cat|esposa|esposo|marido|mujer|hij[oa]|madre|padre|mam[aá]|pap[aá]|herman[oa]|t[ií][oa]|prim[oa]|sobrin[oa]|abuel[oa]|novi[oa]|amig[oa]|jef[ea]|vecin[oa]|perr[oa]|gat[oa]";
const leads = new RegExp(
  `(?<![\\p{L}])(?:${kin}|mrs?|ms|miss|dr|doctora?|señora?|señorita|sra?|srta|don|doña|named|called|name is|(?:patient|client|customer|caller|child)(?: is|'s)|paciente es|soy|name's|ask for|asked for|asking for|talk to|speak to|speak with|talk with|looking for|se llama|me llamo|hablar con|hable con|pregunte por|d[ií]gale a|de parte de|a nombre de|habla)\\.?,? (?<first>[\\p{L}'’-]{2,})(?: (?<second>[\\p{L}'’-]{2,}))?`,
  "giu",
);
/** What may follow those words and is nobody's name. */
const notCalled = set(
  "book morning afternoon evening night noon available appointment change great good sounds sure kind sort one two three four five six seven eight nine ten eleven twelve hours manana tarde noche cita buen claro a an the my your our their his her him them us you me it its this that those these he she they we i someone somebody anyone anybody everyone one person people human real live actual agent representative operator receptionist secretary manager owner doctor doctora dentist nurse vet therapist stylist technician billing accounting reception staff team office front desk help support about again to in on at for from by of with or and is are was were be been being has have had will would can could should must may might do does did not no isn't doesn't wants want needs need likes got gets comes came goes went says said called calls just also really very so too now then today tomorrow yesterday soon here there who whose which what when where why how if because as but than please thanks thank sir ma'am madam un una unos unas el la los las mi su tu nuestro nuestra alguien persona humano gerente dueno duena encargado encargada medico dentista recepcion el ella ellos es esta era tiene tenia quiere necesita no si que quien y o con por para en de del al a lo se le me te nos ya tambien muy hoy manana",
);
const capitalised =
  /(?<before>\p{L}[\p{L}'’]*,? |["“(])?(?<![\p{L}\d])(?<word>\p{Lu}[\p{Ll}'’]+(?:[\p{Lu}-][\p{L}'’]+)*)/gu;
/** Before a thing with a name of its own, not a person: "my Honda", "take Aetna", "in Brooklyn". */
const ofThings = set(
  "a an my the your take takes accept have has in near on at use sell sells do does carry fix un una mi su en aceptan tienen",
);
/** At the end of a line of one or two names: "Kowalski speaking". */
const speaking = /^\W*(?<first>\p{L}[\p{L}'’-]+)(?: (?<second>\p{L}[\p{L}'’-]+))? (?:here|speaking|calling)\b/iu;

/**
 * Names in a line that nobody has told us: behind the words that introduce one, and wherever one is written with a capital
 * inside a sentence. Where a word may be a name it is one: a scenario with a wrong word is still a scenario.
 * @param own words of the business, plainly: whoever works there keeps their name
 */
export function namesIn(line: string, own: ReadonlySet<string>): string[] {
  const isName = (word: string | undefined): word is string =>
    word !== undefined &&
    !own.has(plainly(word)) &&
    !noName.has(plainly(word).replace(/'s$/, "")) &&
    !particles.has(plainly(word));
  const isNamed = (word: string | undefined): word is string => isName(word) && !notCalled.has(plainly(word));
  const found: string[] = [];
  for (const { groups } of [...line.matchAll(leads), ...[speaking.exec(line)].filter((match) => match !== null)]) {
    const { first, second } = groups as { first: string; second?: string };
    if (!isNamed(first)) continue;
    const whole = isNamed(second) && (/^\p{Lu}/u.test(second) || /^\p{Ll}/u.test(first)) && second.length > 3;
    found.push(withoutEnding(whole ? `${first} ${second}` : first));
  }
  for (const { index, groups } of line.matchAll(capitalised)) {
    const { before, word } = groups as { before?: string; word: string };
    const isFirst =
      before === undefined && /(?:^|(?<!\b(?:dr|mrs?|ms|sra?|\p{L}))[.!?…])\W*$/iu.test(line.slice(0, index));
    const next = /^ (\p{Lu}\p{Ll}[\p{L}'’-]*)/u.exec(line.slice(index + (before?.length ?? 0) + word.length))?.[1];
    const isThing = before !== undefined && ofThings.has(plainly(before).trim());
    if (!isNamed(word) || isThing || (isFirst && !isNamed(next))) continue;
    found.push(withoutEnding(word));
  }
  return found;
}

const withoutEnding = (name: string): string => name.replace(/['’]s$/u, "");

/** @param people every name in order of appearance, whole */
export function replaceNames(text: string, people: readonly string[]): string {
  const parts = new Map<string, string>();
  people.forEach((person, i) => {
    const [first, last] = names[i % names.length]!.split(" ") as [string, string];
    const own = person.split(/\s+/).filter((part) => part.length > 1 && !particles.has(plainly(part)));
    own.forEach((part, j) => {
      if (!parts.has(plainly(part))) parts.set(plainly(part), j === 0 ? first : last);
    });
  });
  const whole = people.flatMap((person, i) => {
    const words = person.split(/\s+/);
    return words.length > 1
      ? [
          [
            new RegExp(`(?<![\\p{L}])${words.map(escaped).join("\\s+")}(?![\\p{L}])`, "giu"),
            names[i % names.length]!,
          ] as const,
        ]
      : [];
  });
  return whole
    .reduce(
      (said, [name, other]) =>
        said.replace(name, (found) => (found === found.toLowerCase() ? other.toLowerCase() : other)),
      text,
    )
    .replace(asIn, (letter) => letter.slice(0, 1))
    .replace(/(?<![\p{L}\d'’])\p{L}(?:[ .,-]+\p{L}){2,}(?![\p{L}\d])/gu, (letters) => spelledAs(letters, parts))
    .replace(/[\p{L}'’]+(?:-[\p{L}'’]+)*/gu, (word) => partOf(word, parts));
}

const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

/** "B as in boy", "V de vaca". */
const asIn = /(?<![\p{L}\d'’])(\p{L} as in|[^aeiouy\P{L}] (?:for|de)) \p{L}+/giu;

/** A name, also as somebody's own: "Anna's". */
function partOf(word: string, parts: ReadonlyMap<string, string>): string {
  const [, stem = word, ending = ""] = /^(.+?)(['’]s)?$/u.exec(word) ?? [];
  const other = parts.get(plainly(stem));
  const isLow = stem === stem.toLowerCase();
  if (other === undefined || (isLow && alsoWords.has(plainly(stem)))) return word;
  return `${isLow ? other.toLowerCase() : other}${ending}`;
}

/** Letters said one by one are somebody's name, or nothing that may be kept either. */
function spelledAs(letters: string, parts: ReadonlyMap<string, string>): string {
  const word = plainly(letters).replace(/[^\p{L}]/gu, "");
  return (parts.get(word) ?? "Carter").toUpperCase().split("").join(" ");
}
