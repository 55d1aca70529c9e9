import type { Weekday } from "../../when/calendar.ts";
import type { DateMeaning, Portion } from "../../when/date-meaning.ts";
import type { DatePattern, DateWords } from "../../when/date-phrases.ts";
import { MONTHS, WEEKDAYS } from "./calendar-words.ts";

type Groups = Record<string, string | undefined>;

const WD = "(?<wd>lunes|martes|miercoles|jueves|viernes|sabado|domingo)s?";
const MONTH = `(?<month>${[...MONTHS.keys()].join("|")})`;
const DAY = "(?<day>\\d{1,2}|primero?)(?![:\\d/])";
const YEAR = "(?: (?:del? )?(?:ano )?(?<year>20\\d\\d))?";
const COUNT = "(?<n>\\d{1,3}|una?|un par de|par de)";
const NEXT = "(?:que (?:viene|entra|sigue)|proxim[oa]|siguiente|entrante|venider[oa])";
const NEXT_WEEK = `(?:(?:proxima|siguiente|otra) semana|semana ${NEXT}|semana de arriba|esta semana que (?:viene|entra))`;
const NEXT_MONTH = `(?:(?:proximo|siguiente|otro) mes|mes ${NEXT})`;
const THIS_WEEK = "(?:esta (?:misma )?semana|la semana en curso)";
const PORTION =
  "(?<portion>(?:a |al |por |para )?(?:principios?|comienzos?|inicios?|mediados?|mitad|fin|fines|final|finales) (?:del?|de la)|" +
  "(?:a )?ultimos del?|lo que queda del?(?: la)?|el resto del?(?: la)?)";

function count(text: string | undefined): number {
  if (text === undefined || /^una?$/.test(text)) return 1;
  return text.includes("par") ? 2 : Number(text);
}

/** "En ocho días" is a week and "en quince" two: both ends are counted. */
function days(n: number): number {
  return n === 8 ? 7 : n === 15 ? 14 : n;
}

function weekday(g: Groups): Weekday {
  return (WEEKDAYS.indexOf(g.wd ?? "") + 1) as Weekday;
}

function portion(text: string | undefined): Portion {
  if (text === undefined || /queda|resto/.test(text)) return "all";
  if (/princip|comienz|inicio/.test(text)) return "early";
  return /media|mitad/.test(text) ? "middle" : "late";
}

function dayNumber(text: string | undefined): number {
  return text?.startsWith("primer") ? 1 : Number(text);
}

const optionalYear = (g: Groups) => (g.year === undefined ? {} : { year: Number(g.year) });
const monthNumber = (g: Groups) => MONTHS.get(g.month ?? "") as number;
const NTHS: readonly RegExp[] = [/^(?:prim|1)/, /^(?:seg|2)/, /^(?:ter|3)/, /^(?:cuart|4)/, /^(?:quint|5)/];
const NTH = "(?<nth>primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|quint[oa]|ultim[oa])";
const OF_MONTH = `(?:de |del |en )(?:el )?(?:mes de )?(?:${MONTH}|(?<next>${NEXT_MONTH})|(?:este )?mes)`;

/** Which of its kind in a month; -1 is the last. */
function nth(text: string | undefined): number {
  return NTHS.findIndex((pattern) => pattern.test(text ?? "")) + 1 || -1;
}

function inMonth(g: Groups): { month?: number; ahead?: number } {
  if (g.month !== undefined) return { month: monthNumber(g) };
  return { ahead: g.next === undefined ? 0 : 1 };
}

const NOT_A_DAY =
  "(?! (?:[0-5]\\d|opcion|opciones|veces|vez|horas?|minutos?|personas?|por ciento|pesos|dolares|euros|piso|cuadras?|anos|" +
  "de la (?:manana|tarde|noche|lista)|en punto|[ap]m|y media|y cuarto|menos)(?!\\w))";

function pattern(source: string, read: DatePattern["read"]): DatePattern {
  return { re: new RegExp(`(?<![\\w:/@.-])${source}(?![\\w@])`, "g"), read };
}

function ahead(unit: string | undefined, n: number): DateMeaning {
  if (unit === "mes") return { kind: "months", months: n };
  return { kind: "days", days: unit === "semana" ? 7 * n : days(n) };
}

function named(g: Groups): DateMeaning {
  return { kind: "monthday", day: dayNumber(g.day), month: monthNumber(g), ...optionalYear(g) };
}

function inFigures(a: number, b: number, g: Groups, dayFirst: boolean): DateMeaning {
  const monthIsSecond = b <= 12 && (dayFirst || a > 12);
  return { kind: "monthday", day: monthIsSecond ? a : b, month: monthIsSecond ? b : a, ...optionalYear(g) };
}

const inDays = (n: number): DateMeaning => ({ kind: "days", days: n });

function patterns(): DatePattern[] {
  return [
    pattern("(?<year>20\\d\\d)-(?<m>\\d{1,2})-(?<day>\\d{1,2})", (g) => ({
      kind: "monthday",
      day: Number(g.day),
      month: Number(g.m),
      year: Number(g.year),
    })),
    pattern("(?<a>\\d{1,2})/(?<b>\\d{1,2})(?:/(?<year>20\\d\\d|\\d\\d))?(?!/)", (g, dayFirst) =>
      inFigures(Number(g.a), Number(g.b), g, dayFirst),
    ),
    pattern("(?<a>\\d{1,2})-(?<b>\\d{1,2})-(?<year>20\\d\\d)", (g, dayFirst) =>
      inFigures(Number(g.a), Number(g.b), g, dayFirst),
    ),
    pattern(`semana del? (?:lunes |dia )?${DAY}(?: de ${MONTH})?`, (g) => ({
      kind: "week-of",
      day: dayNumber(g.day),
      ...(g.month === undefined ? {} : { month: monthNumber(g) }),
    })),
    pattern(`${DAY} (?:del? )?(?:mes de )?${MONTH}${YEAR}`, named),
    pattern(
      `${MONTH} (?:el )?${DAY}(?! (?:horas?|de la|del? (?:${[...MONTHS.keys()].join("|")})|[ap]m))${YEAR}`,
      named,
    ),
    pattern(
      `${DAY} (?:del? )(?:el )?(?:(?<next>${NEXT_MONTH})|(?:este|presente) mes|mes(?: en curso)?|corriente)`,
      (g) => ({
        kind: "monthday",
        day: dayNumber(g.day),
        monthsAhead: g.next === undefined ? 0 : 1,
      }),
    ),
    // "Martes 27": the number is a day of the month beside its weekday, which is read for itself.
    pattern(`(?<=(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo) (?:dia )?)${DAY}${NOT_A_DAY}`, (g) => ({
      kind: "monthday",
      day: dayNumber(g.day),
    })),
    pattern("(?:pasado manana|(?:el )?dia despues de manana|despues de manana)", () => inDays(2)),
    pattern(`${NTH} ${WD} ${OF_MONTH}`, (g) => ({
      kind: "nth-weekday",
      nth: nth(g.nth),
      weekday: weekday(g),
      ...inMonth(g),
    })),
    pattern(
      "(?:en|dentro de|durante|para) (?:l[oa]s )?(?:proxim[oa]s|siguientes) (?:(?<few>poc[oa]s)|(?<n>\\d{1,3}|un par de) )?" +
        " ?(?<unit>dia|semana|mes)(?:e?s)?",
      (g) => {
        const size = g.unit === "mes" ? 30 : g.unit === "semana" ? 7 : 1;
        return { kind: "within", days: (g.n === undefined ? 4 : count(g.n)) * size };
      },
    ),
    pattern(`${WD} en (?:ocho|8|una semana)(?: dias)?`, (g) => ({ kind: "weekday", weekday: weekday(g), weeks: 1 })),
    pattern(`${WD} (?:dentro de|en) ${COUNT} semanas?`, (g) => ({
      kind: "weekday",
      weekday: weekday(g),
      weeks: count(g.n),
    })),
    pattern(`(?:de )?(?<from>hoy|manana) en (?<n>8|15)(?: dias)?`, (g) =>
      inDays(days(Number(g.n)) + Number(g.from === "manana")),
    ),
    pattern(
      `(?:de hoy )?(?:en|dentro de|de aqui (?:a|en)|a los|a) (?:unos |unas |como )?${COUNT} (?<unit>dia|semana|mes)(?:e?s)?(?! a la)`,
      (g) => ahead(g.unit, count(g.n)),
    ),
    pattern("(?:en|dentro de) (?:una quincena|quince dias)", () => inDays(14)),
    pattern(`${WD} (?:de |en )?(?:la )?(?:(?<next>${NEXT_WEEK})|${THIS_WEEK})`, (g) => ({
      kind: "weekday",
      weekday: weekday(g),
      ofWeek: g.next === undefined ? 0 : 1,
    })),
    pattern(`(?:(?<next>${NEXT_WEEK})|${THIS_WEEK}) (?:para )?(?:el )?(?:dia )?${WD}`, (g) => ({
      kind: "weekday",
      weekday: weekday(g),
      ofWeek: g.next === undefined ? 0 : 1,
    })),
    pattern(`${WD} (?:subsiguiente|despues del ${NEXT})`, (g) => ({ kind: "weekday", weekday: weekday(g), weeks: 1 })),
    pattern(`otro ${WD}`, (g) => ({ kind: "weekday", weekday: weekday(g), ofWeek: 1 })),
    // What is past is no wish, and its words are nobody else's either.
    pattern(`(?:pasado ${WD}|(?<w>lunes|martes|miercoles|jueves|viernes|sabado|domingo) pasado(?! manana))`, () =>
      inDays(-7),
    ),
    pattern("(?:antier|anteayer|ayer|antes de ayer|anoche)", () => inDays(-1)),
    pattern(`(?:(?:este|proximo|siguiente|mismo) )?(?:dia )?${WD}(?: ${NEXT}| mismo)?`, (g) => ({
      kind: "weekday",
      weekday: weekday(g),
    })),
    pattern("(?:el dia de hoy|hoy mismo|hoy(?! en dia))", () => inDays(0)),
    { ...pattern("esta (?:misma )?(?:manana|tarde|noche)", () => inDays(0)), shared: true },
    pattern("(?<!(?:la|las|esta|misma|una|cada|hasta|buena|media) )manana(?: mismo)?(?! siguiente)", () => inDays(1)),
    pattern(
      `(?:(?<next>(?:proximo|otro|siguiente) fin de semana|fin de semana ${NEXT})|(?:este )?fin(?:es)? de semana)`,
      (g) => ({
        kind: "weekend",
        ahead: g.next === undefined ? 0 : 1,
      }),
    ),
    pattern(`${NTH} semana ${OF_MONTH}`, (g) =>
      g.nth?.startsWith("ultim")
        ? { kind: "month", ...inMonth(g), portion: "late" }
        : { kind: "nth-week", nth: nth(g.nth), ...inMonth(g) },
    ),
    pattern(`(?:${PORTION} )?(?:la )?(?:(?<next>${NEXT_WEEK})|${THIS_WEEK})`, (g) => ({
      kind: "week",
      ahead: g.next === undefined ? 0 : 1,
      portion: portion(g.portion),
    })),
    pattern(`${PORTION} (?:la )?semana`, (g) => ({ kind: "week", ahead: 0, portion: portion(g.portion) })),
    pattern(`${PORTION} (?:el )?(?:(?<next>${NEXT_MONTH})|(?:este )?mes)`, (g) => ({
      kind: "month",
      ahead: g.next === undefined ? 0 : 1,
      portion: portion(g.portion),
    })),
    pattern(`${PORTION} (?:mes de )?${MONTH}`, (g) => ({
      kind: "month",
      month: monthNumber(g),
      portion: portion(g.portion),
    })),
    pattern(`(?:(?<next>${NEXT_MONTH})|este (?:mismo )?mes)`, (g) => ({
      kind: "month",
      ahead: g.next === undefined ? 0 : 1,
      portion: "all",
    })),
    pattern(`(?:en|para|durante|por) (?:el mes de )?${MONTH}`, (g) => ({
      kind: "month",
      month: monthNumber(g),
      portion: "all",
    })),
  ];
}

/** How Spanish names days. Articles stay with what surrounds a date: "del 10 al 15" is told by them. */
export function dateWords(): DateWords {
  return {
    patterns: patterns(),
    dayAlone: pattern(`(?<=(?:^|[ ·])(?:el|del|al|dia|los dias|y el|o el) )${DAY}${NOT_A_DAY}`, (g) => ({
      kind: "monthday",
      day: dayNumber(g.day),
    })),
    bareDay: pattern(`(?<=(?:^|[ ·])(?:para|seria|mejor|que sea|dia) )${DAY}${NOT_A_DAY}`, (g) => ({
      kind: "monthday",
      day: dayNumber(g.day),
    })),
    wholeDay:
      /^(?:el |para el |para |dia |seria |mejor |tal vez |quizas? )*(?<day>\d{1,2})(?: (?:por favor|esta bien|me (?:va|viene|queda|sirve) bien|mejor|entonces)){0,6}$/,
  };
}
