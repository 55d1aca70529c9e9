/** A day or time of day as named, without knowing today. `hour` is as spoken: 1-12 may be either half of the day. */
export type Mention =
  | { kind: "weekday"; weekday: number }
  | { kind: "date"; day: number; month: number | null; year: number | null }
  /** "12/5", which is one day in one country and another in the next. */
  | { kind: "numbers"; numbers: [number, number] }
  | { kind: "ahead"; days: number }
  | { kind: "time"; hour: number; minute: number; half: "am" | "pm" | null };

const listOf = (words: string): string[] => words.split(" ");
const englishUnits = listOf(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
);
const spanishUnits = listOf(
  "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve treinta",
);
const ordinals = listOf(
  "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
);
const tens: Record<string, number> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  treinta: 30,
  cuarenta: 40,
  cincuenta: 50,
};
const weekdays = [
  listOf("monday tuesday wednesday thursday friday saturday sunday"),
  listOf("lunes martes miercoles jueves viernes sabado domingo"),
];
const months = [
  listOf("january february march april may june july august september october november december"),
  listOf("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
];
const numbers = new Map<string, number>([
  ...englishUnits.map((word, i) => [word, i] as const),
  ...spanishUnits.map((word, i) => [word, i] as const),
  ...Object.entries(tens),
  ["una", 1],
  ["primero", 1],
  ["thirtieth", 30],
  ...ordinals.map((word, i) => [word, i] as const),
]);
const weekdayNumbers = new Map([
  ...weekdays.flatMap((names) => names.map((name, i) => [name, i + 1] as const)),
  ...([
    ["mon", 1],
    ["tue", 2],
    ["tues", 2],
    ["wed", 3],
    ["thu", 4],
    ["thur", 4],
    ["thurs", 4],
    ["fri", 5],
    ["sat", 6],
    ["sun", 7],
  ] as const),
]);
const monthNumbers = new Map([
  ...months.flatMap((names) => names.map((name, i) => [name, i + 1] as const)),
  ...months[0]!.map((name, i) => [name.slice(0, 3), i + 1] as const).filter(([name]) => name !== "may"),
  ["sept", 9] as const,
]);

const either = (words: Iterable<string>): string => [...words].sort((a, b) => b.length - a.length).join("|");
const WEEKDAY = `(?<weekday>${either(weekdayNumbers.keys())})`;
const MONTH = `(?<month>${either(monthNumbers.keys())})`;
const NUMBER = `(?:(?:twenty|thirty|forty|fifty|treinta|cuarenta|cincuenta)(?: y)? (?:${either([...englishUnits.slice(1, 10), ...ordinals.slice(1, 10), ...spanishUnits.slice(1, 10)])})|\\d{1,2}(?:st|nd|rd|th)?|${either(numbers.keys())})`;
const HALF =
  "(?: (?:o'?clock|en punto|sharp|exactly|hrs|horas))*(?: ?(?:(?<am>am|a m|in the morning|de la manana|por la manana)|(?<pm>pm|p m|in the afternoon|in the evening|at night|de la tarde|de la noche|por la tarde|por la noche)))";
const clock =
  "(?<hour>\\d{1,2}(?!\\d|st|nd|rd|th)|NUM)(?:(?::| )(?<minute>[0-5]\\d)(?!\\d)| (?:oh )?(?<spoken>NUM)| y (?<plus>NUM|cuarto|media)| menos (?<minus>NUM|cuarto))?".replaceAll(
    "NUM",
    `(?:(?:twenty|thirty|forty|fifty|treinta|cuarenta|cincuenta)(?: y)? (?:${either([...englishUnits.slice(1, 10), ...spanishUnits.slice(1, 10)])})|${either([...englishUnits.slice(1), ...spanishUnits.slice(1), "una", ...Object.keys(tens)])})`,
  );

/** "From Tuesday at three to Thursday": what comes before "to" is over. */
const movedFrom = new RegExp(
  ` from (?:[\\w:]+ ){1,8}?to (?=(?:the |next )?(?:${either(weekdayNumbers.keys())}|${NUMBER}|noon|tomorrow|today|${either(monthNumbers.keys())})\\b)| del? (?:[\\w:]+ ){1,8}?(?:al|para el|a la del) (?=(?:proximo )?(?:${either(weekdayNumbers.keys())}|${NUMBER})\\b)`,
  "g",
);

type Groups = Record<string, string | undefined>;
const readers: readonly (readonly [RegExp, (groups: Groups) => Mention | null])[] = [
  [
    / (?<year>20\d\d) (?<month>\d\d) (?<day>\d\d)(?= )/,
    ({ year, month, day }) => date(Number(day), Number(month), Number(year)),
  ],
  [
    / (?<first>\d{1,2}) slash (?<second>\d{1,2})(?= )/,
    ({ first, second }) => ({ kind: "numbers", numbers: [Number(first), Number(second)] }),
  ],
  [
    new RegExp(` ${MONTH} (?:the )?(?<day>${NUMBER})(?:(?: ,)? (?<year>20\\d\\d))?(?= )`),
    ({ month, day, year }) => date(numberOf(day), monthNumbers.get(month!)!, year),
  ],
  [
    new RegExp(` (?:the |el |dia )*(?<day>${NUMBER}) (?:of |de )?${MONTH}(?:(?: de| del)? (?<year>20\\d\\d))?(?= )`),
    ({ month, day, year }) => date(numberOf(day), monthNumbers.get(month!)!, year),
  ],
  [/ (?:at |a las? )?(?:noon|mediodia|midday)(?= )/, () => time(12, 0, "pm")],
  [/ (?:at |a las? )?(?:midnight|medianoche)(?= )/, () => time(0, 0, "am")],
  [
    new RegExp(` (?:at )?(?:half past|half) (?<hour>${NUMBER})(?:${HALF})?(?= )`),
    (g) => time(numberOf(g.hour), 30, half(g)),
  ],
  [
    new RegExp(` (?:at )?(?:a )?quarter (?<side>to|of|past|after) (?<hour>${NUMBER})(?:${HALF})?(?= )`),
    (g) =>
      /to|of/.test(g.side!) ? time(numberOf(g.hour) - 1 || 12, 45, half(g)) : time(numberOf(g.hour), 15, half(g)),
  ],
  [new RegExp(` (?:at |a las? |para las? |around )?${clock}${HALF}(?= )`), clockTime],
  [new RegExp(` (?:at|a las?|para las?|de las?|at around) ${clock}(?: (?:o'?clock|en punto|horas))?(?= )`), clockTime],
  [new RegExp(` ${clock} (?:o'?clock|en punto|hrs|horas)(?= )`), clockTime],
  [/ (?<hour>\d{1,2}):(?<minute>\d\d)(?= )/, clockTime],
  [/ (?:pasado manana|day after tomorrow)(?= )/, () => ({ kind: "ahead", days: 2 })],
  [/(?<! (?:la|en la)) (?:tomorrow|manana)(?= )/, () => ({ kind: "ahead", days: 1 })],
  [
    / (?:today|tonight|this morning|this afternoon|this evening|hoy|esta tarde|esta noche)(?= )/,
    () => ({ kind: "ahead", days: 0 }),
  ],
  [new RegExp(` ${WEEKDAY}(?= )`), ({ weekday }) => ({ kind: "weekday", weekday: weekdayNumbers.get(weekday!)! })],
  [
    new RegExp(` (?:the|el|dia) (?<day>${NUMBER})(?! (?:floor|option|one|time|door|appointment|cita|piso))(?= )`),
    ({ day }) =>
      /^\d+$|st$|nd$|rd$|th$|first|third|second/.test(day!) || numbers.has(day!)
        ? date(numberOf(day), null, undefined)
        : null,
  ],
];

/** The days and times named in plain words, in the order they were said. What follows "from" is where one moved from. */
export function mentionsIn(words: string): Mention[] {
  let rest = words.replace(movedFrom, (old) => " #".repeat(old.length).slice(0, old.length - 1) + " ");
  const found: { at: number; mention: Mention }[] = [];
  for (const [pattern, read] of readers) {
    for (let match = pattern.exec(rest); match !== null; match = pattern.exec(rest)) {
      const mention = read(match.groups ?? {});
      // What has been read is blanked out in place, so that "3 PM" is not read once more as the third.
      rest = `${rest.slice(0, match.index)}${" #".repeat(match[0].length).slice(0, match[0].length)}${rest.slice(match.index + match[0].length)}`;
      const lead = words.slice(0, match.index + 1);
      const moved =
        / (?:from|instead of|off|rather than|desde|en vez del?|en lugar del?)(?: (?:the|el|las|la))? $/.test(lead);
      if (mention !== null && !moved) found.push({ at: match.index, mention });
    }
  }
  return found.sort((a, b) => a.at - b.at).map(({ mention }) => mention);
}

function numberOf(word: string | undefined): number {
  if (word === undefined) return Number.NaN;
  if (/^\d/.test(word)) return Number.parseInt(word, 10);
  return word.split(/ (?:y )?/).reduce((sum, part) => sum + (numbers.get(part) ?? 0), 0);
}

function date(day: number, month: number | null, year: string | number | undefined): Mention | null {
  return day >= 1 && day <= 31 ? { kind: "date", day, month, year: year === undefined ? null : Number(year) } : null;
}

function time(hour: number, minute: number, side: "am" | "pm" | null): Mention | null {
  return hour >= 0 && hour <= 24 && minute < 60 ? { kind: "time", hour, minute, half: side } : null;
}

function clockTime(g: Groups): Mention | null {
  const hour = numberOf(g.hour);
  if (g.minus !== undefined) return time(hour - 1 || 12, 60 - (g.minus === "cuarto" ? 15 : numberOf(g.minus)), half(g));
  const minute = g.plus === "media" ? 30 : g.plus === "cuarto" ? 15 : numberOf(g.minute ?? g.spoken ?? g.plus ?? "0");
  return time(hour, minute, half(g));
}

function half(g: Groups): "am" | "pm" | null {
  return g.am === undefined ? (g.pm === undefined ? null : "pm") : "am";
}
