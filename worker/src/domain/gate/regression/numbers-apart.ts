/** Stand-ins of the block nobody is ever given. */
const standInPhone = (i: number): string => `21255501${String(60 + (i % 40)).padStart(2, "0")}`;

const listed = (start: number, ...languages: string[]): [string, string][] =>
  languages.flatMap((words) => words.split(" ").map((word, i): [string, string] => [word, String(start + i)]));
const tens = (...languages: string[]): [string, string][] =>
  languages.flatMap((words) => words.split(" ").map((word, i): [string, string] => [word, String((i + 2) * 10)]));

/** What each word of a number adds to its figures. */
const valueOf: Readonly<Record<string, string>> = Object.fromEntries([
  ["oh", "0"],
  ["una", "1"],
  ...listed(
    0,
    "zero one two three four five six seven eight nine",
    "cero uno dos tres cuatro cinco seis siete ocho nueve",
  ),
  ...listed(10, "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"),
  ...listed(
    10,
    "diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós",
  ),
  ...listed(23, "veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve"),
  ...tens("twenty thirty forty fifty sixty seventy eighty ninety"),
  ...tens("veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa"),
]);

/** A word of a number, as part of an expression. */
export const numberWord = `(?:${Object.keys(valueOf)
  .toSorted((a, b) => b.length - a.length)
  .join("|")})`;
const one = `(?:\\+?\\d+|(?:(?:double|triple|doble) )?${numberWord})(?![\\p{L}])`;
const between = "(?:[\\s().,-]+(?:(?:hundred(?: and)?|thousand|mil|y) )?)";
/** Figures read out or written, in groups or one by one, with nothing but pauses between them. */
const figures = new RegExp(`\\(?(?<![\\p{L}\\d:$€])${one}(?:${between}${one})*(?![\\p{L}\\d:])\\)?`, "giu");
const money = /^ ?(?:dollars?|bucks|pesos|euros|cents|usd|%|percent|por ciento|hundred|thousand|mil\b)/i;

/** What is asked for only to know who somebody is, and what is said of it. */
const credential = new RegExp(
  `\\b(?<what>codes?|cvv|cvc|pin|zip(?: code)?|postcode|policy|member(?:ship)?|account|licen[sc]e|plate|social|ssn|passport|p\\.? ?o\\.? box|expires?|exp|c[oó]digo(?: postal)?|p[oó]liza|cuenta|matr[ií]cula|placas?|pasaporte|folio|vence|c[eé]dula|dni|curp|rfc|(?:order|case|claim|invoice|reference|confirmation) (?:number|is|#)|id (?:number|is))(?<fill>(?:[ :#]+(?:number|no\\.?|is|it's|the|my|plate|id|es|el|la|n[uú]mero|de))*[ :#]+)(?<value>(?=[\\p{L}\\d-]*\\d|${numberWord}\\b)[\\p{L}\\d/-]{2,}(?: (?=[\\p{L}\\d-]*\\d|${numberWord}\\b)[\\p{L}\\d/-]+)*)`,
  "giu",
);
/** Letters and figures in one: a licence plate, an order, a policy. Not "90-minute". */
const mixed =
  /(?<![\p{L}\d-])(?=[\p{L}-]*\d)(?=[\d-]*\p{L})(?=(?:[\p{L}-]*\d){3})(?![\p{L}\d-]*\p{L}{4})[\p{L}\d-]{5,}(?![\p{L}\d-])/gu;
/** A vehicle's number, and others as long: figures among letters, whatever letters stand together. */
const long = /(?<![\p{L}\d-])(?=(?:\p{L}*\d){5})(?=\d*\p{L})[\p{L}\d]{8,}(?![\p{L}\d-])/gu;
const britishPostcode = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/g;

/**
 * A line with every number that belongs to somebody replaced: telephones and cards however they are read out, codes,
 * policies, plates. Times, prices and counts stay.
 * @param known telephone numbers met in this call, in order of appearance; it grows
 */
export const replaceNumbers = (text: string, known: string[]): string =>
  text
    .replace(credential, (...found) => {
      const { what, fill, value } = found.at(-1) as { what: string; fill: string; value: string };
      return digitsOf(value).length > 6 ? found[0] : `${what}${fill}1 2 3`;
    })
    .replace(mixed, "ABC 123")
    .replace(long, "ABC 123")
    .replace(/\b[A-Z]{2,4}[ -](?=\d[\d -]{3})/g, "")
    .replace(britishPostcode, "SW1A 1AA")
    .replace(figures, (found: string, offset: number, whole: string) =>
      standIn(found, whole.slice(offset + found.length), known),
    );

function standIn(found: string, after: string, known: string[]): string {
  const own = digitsOf(found);
  if (own.length < 4 || (own.length < 7 && money.test(after))) return found;
  const isOne = /^\d+$/.test(found.trim());
  // "Nine thirty" and "ten fifteen" are times; four figures one by one, or beginning with nought, are none.
  const isTime = own.length === 4 && !isOne && !/^\W*(?:oh|zero|cero|0)/i.test(found) && !oneByOne(found);
  if (isTime) return found;
  if (own.length < 7) return "1234567".slice(0, own.length).split("").join(" ");
  if (own.length > 12) return "0 0 0 0, 0 0 0 0, 0 0 0 0, 0 0 0 0";
  const key = own.slice(-7);
  if (!known.includes(key)) known.push(key);
  return standInPhone(known.indexOf(key))
    .split("")
    .join(" ")
    .replace(/^(.{5}) (.{5}) /, "$1, $2, ");
}

const oneByOne = (text: string): boolean =>
  (text.match(/\d+|\p{L}+/gu) ?? []).every((word) => (valueOf[word.toLowerCase()] ?? word).length === 1);

/** "Forty three" is 43, "double five" 55. */
function digitsOf(text: string): string {
  let out = "";
  let times = 1;
  let ten = false;
  for (const [word] of text.toLowerCase().matchAll(/\d+|\p{L}+/gu)) {
    if (word === "double" || word === "doble" || word === "triple") times = word === "triple" ? 3 : 2;
    else if (/^(?:\d+$)/.test(word) || valueOf[word] !== undefined) {
      const value = valueOf[word] ?? word;
      out = ten && /^[1-9]$/.test(value) ? out.slice(0, -1) + value : out + value.repeat(times);
      ten = /^[2-9]0$/.test(value) && valueOf[word] !== undefined;
      times = 1;
    }
  }
  return out;
}
