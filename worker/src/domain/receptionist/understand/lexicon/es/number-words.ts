import type { NumberWords } from "../../numbers.ts";

const SMALL =
  "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete " +
  "dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete " +
  "veintiocho veintinueve";
const UNITS: ReadonlyMap<string, number> = new Map([
  ...SMALL.split(" ").map((word, value) => [word, value] as const),
  ["veintiun", 21],
  ["veintiuna", 21],
]);
const TENS: ReadonlyMap<string, number> = new Map(
  "treinta cuarenta cincuenta sesenta setenta ochenta noventa".split(" ").map((word, at) => [word, 30 + 10 * at]),
);
const HUNDREDS: ReadonlyMap<string, number> = new Map([
  ["cien", 100],
  ["ciento", 100],
  ...["doscient", "trescient", "cuatrocient", "quinient", "seiscient", "setecient", "novecient", "ochocient"].flatMap(
    (stem, at) => {
      const value = stem === "novecient" ? 900 : stem === "ochocient" ? 800 : 200 + 100 * at;
      return [[`${stem}os`, value] as const, [`${stem}as`, value] as const];
    },
  ),
]);
const ORDINALS: ReadonlyMap<string, number> = new Map(
  [
    "primero primera primer",
    "segundo segunda",
    "tercero tercera tercer",
    "cuarto cuarta",
    "quinto quinta",
    "sexto sexta",
    "septimo septima",
    "octavo octava",
    "noveno novena",
    "decimo decima",
  ].flatMap((words, at) => words.split(" ").map((word) => [word, at + 1] as const)),
);

interface Read {
  value: number;
  used: number;
}

/** A number below 1,000 at `words[at]`: "ciento veinte", "treinta y cinco", "cincuenta cinco" with its "y" swallowed. */
function belowThousand(words: readonly string[], at: number): Read | undefined {
  const hundred = HUNDREDS.get(words[at] ?? "");
  if (hundred !== undefined) {
    // "Ochocientos cinco cinco cinco" is dictated: 800, then single digits.
    const dictated = isDigit(words[at + 1]) && isDigit(words[at + 2]);
    const rest = words[at] === "cien" || dictated ? undefined : belowHundred(words, at + 1);
    return { value: hundred + (rest?.value ?? 0), used: 1 + (rest?.used ?? 0) };
  }
  return belowHundred(words, at);
}

const isDigit = (word: string | undefined) => (UNITS.get(word ?? "") ?? 10) < 10;

function belowHundred(words: readonly string[], at: number): Read | undefined {
  const ten = words[at] === "veinte" && words[at + 1] === "y" ? 20 : TENS.get(words[at] ?? "");
  if (ten !== undefined) {
    const and = words[at + 1] === "y" ? 1 : 0;
    const unit = UNITS.get(words[at + 1 + and] ?? "") ?? 0;
    if (unit > 0 && unit < 10) return { value: ten + unit, used: 2 + and };
    return { value: ten, used: 1 };
  }
  const unit = UNITS.get(words[at] ?? "");
  return unit === undefined ? undefined : { value: unit, used: 1 };
}

/** The same up to 999,999: "dos mil veintisiete", "mil quinientos". */
function cardinal(words: readonly string[], at: number): Read | undefined {
  const digits = /^[1-9]\d{0,2}$/.test(words[at] ?? "") && words[at + 1] === "mil" ? Number(words[at]) : undefined;
  const first = digits === undefined ? belowThousand(words, at) : { value: digits, used: 1 };
  const thousand = at + (first?.used ?? 0);
  if (words[thousand] !== "mil" || first?.value === 0) return first;
  const rest = belowThousand(words, thousand + 1);
  return {
    value: 1000 * (first?.value ?? 1) + (rest?.value ?? 0),
    used: (first?.used ?? 0) + 1 + (rest?.used ?? 0),
  };
}

/** "a la una" is an hour and "una cita" is none; "la una y media" still wants its minutes. */
function anHour(words: readonly string[], at: number): string | undefined {
  if (words[at] !== "una" && words[at] !== "1") return undefined;
  const next = words[at + 1] ?? "";
  const minutes =
    /^(?:y|con|menos)$/.test(next) && /^(?:media|cuarto|cinco|diez|quince|veinte|\d+)$/.test(words[at + 2] ?? "");
  if (minutes) return "1";
  if (words[at] === "una" && /^(?:la|las)$/.test(words[at - 1] ?? "")) {
    return UNITS.has(next) || TENS.has(next) ? "1" : "1:00";
  }
  const clock = /^(?:pm|am)$/.test(next) || (/^(?:de|en)$/.test(next) && /^(?:la|punto)$/.test(words[at + 2] ?? ""));
  return words[at] === "una" && clock && /^(?:tarde|manana|madrugada)?$/.test(words[at + 3] ?? "") ? "1:00" : undefined;
}

/** Spoken numbers as digits; ordinals stay words, because "cuarto" is a quarter as well as a fourth. */
function digitise(words: readonly string[]): string[] {
  const out: string[] = [];
  for (let at = 0; at < words.length;) {
    const hour = anHour(words, at);
    const read = hour === undefined ? cardinal(words, at) : undefined;
    out.push(hour ?? (read === undefined ? (words[at] as string) : String(read.value)));
    at += read?.used ?? 1;
  }
  return out;
}

/** Numbers as Spanish says them. */
export function numberWords(): NumberWords {
  return {
    units: UNITS,
    tens: TENS,
    ordinals: ORDINALS,
    isNumber: (word) => UNITS.has(word) || TENS.has(word) || HUNDREDS.has(word) || word === "mil",
    digitise,
  };
}
