import { plain } from "../plain.ts";

/** A time as written: which half of the day it is in may be left to the reader. */
export interface Clock {
  minutes: number;
  /** `sure`: a 24-hour reading, or said by am and pm. `loose`: "9" or "5:30", in either half. */
  half: "am" | "pm" | "sure" | "loose";
}

export type HourToken =
  | { kind: "days"; days: readonly number[] }
  | { kind: "clock"; clock: Clock }
  | { kind: "line" | "stop" | "to" | "and" | "until" | "closed" | "appointment" | "holiday" | "month" }
  /** Round the clock; with `week` on every day. */
  | { kind: "all-day"; week: boolean }
  /** "first", "every other": the day that follows is no weekly one. */
  | { kind: "irregular" }
  /** What has hours of its own: a kitchen, a happy hour, an emergency line. */
  | { kind: "apart" }
  /** "every day except Tuesday". */
  | { kind: "except" }
  | { kind: "open" }
  | { kind: "other" };

type Rule = readonly [pattern: RegExp, read: (match: RegExpExecArray) => HourToken];

const all = [0, 1, 2, 3, 4, 5, 6];
const english = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const spanish = ["lun", "mar", "mie", "jue", "vie", "sab", "dom"];
const schema = ["mo", "tu", "we", "th", "fr", "sa", "su"];
const letters: Readonly<Record<string, number>> = { m: 0, t: 1, tu: 1, w: 2, th: 3, f: 4, s: 5, sa: 5, su: 6 };
const spanishLetters: Readonly<Record<string, number>> = { l: 0, m: 1, x: 2, j: 3, v: 4, s: 5, d: 6 };

const rule = (source: string, read: Rule[1]): Rule => [new RegExp(source, "uy"), read];
const says = (source: string, token: HourToken): Rule => rule(`(?:${source})(?![\\p{L}\\d])`, () => token);
const named = (names: readonly string[]) => (match: RegExpExecArray) =>
  ({ kind: "days", days: [names.indexOf(match[1] ?? "")] }) as const;

/** Hours as words, English and Spanish: only where two of them make a range that counts nothing else ("one to two weeks"). */
const hourWords =
  "one two three four five six seven eight nine ten eleven twelve|una dos tres cuatro cinco seis siete ocho nueve diez once doce"
    .split("|")
    .map((words) => words.split(" "));
const hourWord = hourWords.flat().join("|");
const rangeWord = " ?(?:-|to|till|until|a|a las|hasta las) ?";
const counted =
  "(?! ?(?:hours?|days?|weeks?|months?|years?|minutes?|times|people|business|guests?|sessions?|visits?|horas|dias|semanas|meses|anos|minutos|veces|personas|sesiones))";

const between = (from: number, to: number): number[] =>
  Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, i) => (from + i) % 7);

/** The first that matches where a token begins is taken. Every quantifier is bounded, so reading is linear. */
const rules: readonly Rule[] = [
  // Money, telephone numbers, dates in figures and percentages are no times.
  rule(
    "[$£€]\\s?\\d[\\d.,]{0,12}|\\d[\\d.,]{0,12}\\s?(?:[€%]|eur(?:os?)?\\b)|\\(\\d{3,5}\\)[ \\d.-]{6,14}|\\+\\d[\\d ().-]{7,18}|\\d{3}[.-]\\d{3}[.-]\\d{4}|\\d{1,5}(?:-\\d{1,5}){2,5}|\\d{1,5}(?:[.]\\d{1,5}){2,5}|\\d{3} \\d{3}[ -]\\d{3,4}|\\d{1,2}\\/\\d{1,2}\\/\\d{2,4}",
    () => ({ kind: "other" }),
  ),
  says("(?<!within )(?<!\\d)24 ?[/-] ?7(?:[/-]365)?|24 (?:hours|hrs)(?: a day)?,? (?:7|seven) days(?: a week)?", {
    kind: "all-day",
    week: true,
  }),
  says(
    "(?:24 ?(?:-| )?(?:hours?|hrs?|horas|h)|twenty-?four hours) ?(?:notice|in advance|prior|before|cancel|antes|de antelacion)",
    {
      kind: "other",
    },
  ),
  says("(?:las )?(?<!within )24 ?(?:hours|hrs|horas|h)(?: a day| al dia)?|around the clock|open all day", {
    kind: "all-day",
    week: false,
  }),
  says(
    "(?:7|seven|siete) (?:days|dias)(?: (?:a|per|each|of the) week| (?:a|de|por) la semana)?|every ?day|daily|all week(?: long)?|todos los dias|a diario|diariamente",
    { kind: "days", days: all },
  ),
  says("week ?days?|entre semana|dias (?:laborables|habiles)|laborables", { kind: "days", days: [0, 1, 2, 3, 4] }),
  says("week ?ends?|fin(?:es)? de semana", { kind: "days", days: [5, 6] }),
  rule(
    "\\b(\\d{2})([0-5]\\d) ?(?:h|hrs?)?(?= ?(?:-|to|a) ?\\d{4}\\b)|(?<=\\d{4} ?(?:h|hrs?)? ?(?:-|to|a) ?)(\\d{2})([0-5]\\d)\\b",
    (m) => clock(m[1] ?? m[3], m[2] ?? m[4], "", true),
  ),
  rule(
    `\\b(?!one ?(?:-|to) ?one\\b)(${hourWord})(?=${rangeWord}(?:${hourWord})\\b${counted})|(?<=\\b(?:${hourWord})${rangeWord})(?<!one ?(?:-|to) ?)(${hourWord})\\b${counted}`,
    ([said]) => clock(String(Math.max(...hourWords.map((words) => words.indexOf(said))) + 1), undefined, "", false),
  ),
  says("(?:12 ?)?(?:noon|mediodia|midday)", { kind: "clock", clock: { minutes: 720, half: "sure" } }),
  says("(?:12 ?)?(?:midnight|medianoche)", { kind: "clock", clock: { minutes: 1440, half: "sure" } }),
  says(
    "(?:\\d{1,2} (?:of |de )?)?(?:january|jan|february|feb|march|april|apr|june|jun|july|jul|august|aug|september|sept?|october|oct|november|nov|december|dec|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\\.?(?: \\d{1,2}(?:st|nd|rd|th)?(?!:|\\d| ?[ap]\\.?m))?|may \\d{1,2}",
    { kind: "month" },
  ),
  says(
    "(?:every other|alternate|alternating|first|second|third|fourth|last|1st|2nd|3rd|4th|some|select|primer|segundo|ultimo)(?= (?:mon|tue|wed|thu|fri|sat|sun|lun|mar|mie|jue|vie|sab|dom|week))",
    {
      kind: "irregular",
    },
  ),
  says(
    "\\d{1,3}(?:-\\d{1,3})? ?(?:min(?:ute)?s?|minutos?|years?|yrs?|anos?|people|personas|miles?|feet|ft|days?|dias|weeks?|st|nd|rd|th)",
    {
      kind: "other",
    },
  ),
  rule(
    "(?<!\\d)(\\d{1,2})(?:[:.h]([0-5]\\d))?(?!\\d|[:.]\\d)(?:(?: ?([ap])\\.? ?m\\b\\.?|([ap])\\b)| ?h(?:rs?|s)?\\b\\.?| ?horas?\\b)?( (?:de|por|en) la (?:manana|tarde|noche)| in the (?:morning|afternoon|evening))?",
    (m) => {
      const part = m[5]?.slice(-3) ?? "";
      const half = m[3] ?? m[4] ?? (part === "" ? "" : /ana|orning$/.test(m[5] ?? "") ? "a" : "p");
      return clock(m[1], m[2], half, m[2] !== undefined && m[1]?.startsWith("0") === true);
    },
  ),
  rule("\\b(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|r|rs|ur)?(?:days?)?(?:'?s)?\\b\\.?", named(english)),
  rule("\\b(lun|mar|mie|jue|vie|sab|dom)(?:es|tes|rcoles|ves|rnes|ado|ingo)?s?\\b\\.?", named(spanish)),
  rule("\\b(mo|tu|we|th|fr|sa|su)(?=[-,]| (?:\\d|-))", named(schema)),
  // "V: 8:00 - 15:00"; an M may be either of two days, and T and F are telephones.
  rule("(?<=^|\\n)([lxjvsd]):", (m) => ({ kind: "days", days: [spanishLetters[m[1] ?? ""] ?? 0] })),
  rule("\\bl(?: ?- ?| a )([jvsd])\\b", (m) => ({ kind: "days", days: between(0, spanishLetters[m[1] ?? ""] ?? 4) })),
  rule("\\b(tu|th|[mtw]) ?(?:-|to|thru) ?(th|sa|su|[wfs])\\b", (m) => ({
    kind: "days",
    days: between(letters[m[1] ?? ""] ?? 0, letters[m[2] ?? ""] ?? 4),
  })),
  rule("\\b(?:th|tu|[mtwf])(?: ?[/,&] ?(?:th|tu|[mtwf])\\b){1,4}|\\bmwf\\b|\\btth\\b", (m) => ({
    kind: "days",
    days: (m[0].match(/th|tu|[mtwf]/g) ?? []).map((letter) => letters[letter] ?? 0),
  })),
  rule("\\b([mf])(?=:? ?\\d{1,2}(?::\\d\\d)? ?[ap]m)", (m) => ({ kind: "days", days: [letters[m[1] ?? ""] ?? 0] })),
  says(
    "by (?:appointment|appt\\.?|arrangement|request)(?: only)?|appointments? only|appt\\.? only|(?:con|solo|bajo|previa) (?:con )?cita(?: previa)?|cita previa|call for (?:appointment|hours|availability)|on request",
    { kind: "appointment" },
  ),
  says(
    "(?:we're |we are )?(?:closed|cerrad[oa]s?|cerramos|not open|no hours)|no abrimos|clos(?:e|es|ed|ing) (?:for|over|at) (?:a |an hour for )?lunch|cerramos (?:para comer|a mediodia)",
    { kind: "closed" },
  ),
  says(
    "(?:(?:bank|public|federal|major|national|all) )?holidays?|festivos?|feriados?|dias? festivos?|thanksgiving|christmas(?: eve| day)?|easter|new year'?s?(?: eve| day)?",
    { kind: "holiday" },
  ),
  says(
    "kitchen|cocina|open house|last (?:call|orders?|entry|appointments?|seating)|happy hour|emergenc(?:y|ies)|urgencias|after[- ]hours|on[- ]call|brunch specials?|delivery|drive[- ]?thr(?:u|ough)|phone lines?|phones? (?:are )?answered|ultimas? (?:citas?|pedidos?)|reparto|a domicilio",
    { kind: "apart" },
  ),
  says("except(?: for| on)?|excepto|menos|salvo", { kind: "except" }),
  says("until|till|'til|hasta(?: las?)?", { kind: "until" }),
  rule("-", () => ({ kind: "to" })),
  says("to|through|thru|al?(?: las?)?", { kind: "to" }),
  rule("[,&+/]", () => ({ kind: "and" })),
  says("and|y|e|then|plus|also|including", { kind: "and" }),
  says("open|opening|opens|hours?|abiert[oa]s?|abrimos|horarios?|we're open", { kind: "open" }),
  rule("\\n", () => ({ kind: "line" })),
  rule("[;|•·.](?!\\d)", () => ({ kind: "stop" })),
  // Says nothing of its own.
  rule("[:()]", () => ({ kind: "open" })),
  says("from|between|desde|de|entre|las?|los|el|del|on|at|the|every|each|todos|cada", { kind: "open" }),
];

/** Nobody writes opening hours longer than this. */
const LONGEST = 1500;

/** What bears on opening hours in a text, in order; line breaks count. */
export function hourTokens(text: string): HourToken[] {
  const said = plain(text.slice(0, LONGEST)).replace(/ ?\n ?/g, "\n");
  const tokens: HourToken[] = [];
  let at = 0;
  while (at < said.length) {
    if (said[at] === " ") {
      at++;
      continue;
    }
    const [length, token] = tokenAt(said, at);
    tokens.push(token);
    at += length;
  }
  return tokens;
}

function tokenAt(said: string, at: number): [length: number, HourToken] {
  for (const [pattern, read] of rules) {
    pattern.lastIndex = at;
    const match = pattern.exec(said);
    if (match !== null && match[0] !== "" && startsWord(said, at, match[0])) return [match[0].length, read(match)];
  }
  word.lastIndex = at;
  return [word.exec(said)?.[0].length ?? 1, { kind: "other" }];
}

const word = /[\p{L}\p{N}']{1,40}/uy;

const startsWord = (said: string, at: number, matched: string): boolean =>
  !/^\p{L}/u.test(matched) || at === 0 || !/\p{L}/u.test(said[at - 1] ?? "");

function clock(hour: string | undefined, minute: string | undefined, half: string, whole: boolean): HourToken {
  const [h, m] = [Number(hour), Number(minute ?? 0)];
  if (h > 24 || (h === 24 && m > 0) || (half !== "" && (h > 12 || h === 0))) {
    return h <= 24 && half !== "" ? { kind: "clock", clock: { minutes: h * 60 + m, half: "sure" } } : { kind: "other" };
  }
  if (half === "a") return { kind: "clock", clock: { minutes: (h % 12) * 60 + m, half: "am" } };
  if (half === "p") return { kind: "clock", clock: { minutes: ((h % 12) + 12) * 60 + m, half: "pm" } };
  return { kind: "clock", clock: { minutes: h * 60 + m, half: whole || h > 12 || h === 0 ? "sure" : "loose" } };
}
