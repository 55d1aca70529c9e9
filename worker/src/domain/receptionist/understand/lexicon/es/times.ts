import type { SpokenPart } from "../../when/time-meaning.ts";
import type { ClockPattern, FromNow, TimeWords } from "../../when/time-phrases.ts";
import { stretches } from "./day-parts.ts";

const H = "(?<h>1[0-2]|0?[1-9])";
const H24 = "(?<h>2[0-4]|1\\d|0?\\d)";
const MINUTES = "(?<m>[1-5]?\\d)";
/** What a number counts, when it is no hour. */
const COUNTED =
  "(?! ?(?:personas?|gentes?|adultos?|ninos?|ninas?|hij[oa]s?|min|minutos?|horas?|dias?|semanas?|mes|meses|anos?|pesos|" +
  "dolares|euros|por ciento|%|veces|vez|opciones|citas?|cosas?|servicios?|numeros?|digitos?|cuadras?|calles?|pisos?|" +
  "mesas?|perros?|gatos?|carros?|coches?|dientes?|muelas?|kilos?|metros?|preguntas?|de (?:ellas|esas|ustedes)|(?:me |nos )?(?:sirven|quedan|van|vienen|funcionan|estan|convienen|son))(?!\\w))";
/** "Cualquiera de las dos" counts what was offered. */
const OF_THEM = "(?<!(?:cualquiera|alguna|ninguna|una|otra|cual|primera|segunda|ultima|todas) de las )";
const NOT_BETWEEN = "(?<!entre )(?<!entre las )";

function clock(source: string, read: ClockPattern["read"], weak = false): ClockPattern {
  return { re: new RegExp(`(?<![\\w:/.$-])${source}(?![\\w:/])`, "g"), read, ...(weak ? { weak } : {}) };
}

function to(hour: number, minutesBefore: number) {
  return { hour: hour === 1 ? 12 : hour - 1, minute: 60 - minutesBefore };
}

const noon = { hour: 12, minute: 0, fixed: true };

function clocks(): ClockPattern[] {
  return [
    clock("12 y media (?:de la manana|del (?:medio)?dia)|mediodia y media", () => ({ ...noon, minute: 30 })),
    clock("12 (?:de la manana|del (?:medio)?dia)|mediodia", () => noon),
    clock("12 de la noche|medianoche", () => ({ hour: 0, minute: 0, fixed: true })),
    clock(`(?:un )?cuarto (?:para|pa|antes de) (?:las? )?${H}(?::00)?`, (g) => to(Number(g.h), 15)),
    clock(`(?:faltando )?${MINUTES} (?:minutos )?(?:para|pa) las? ${H}(?::00)?`, (g) => to(Number(g.h), Number(g.m))),
    clock(`${H24} y media`, (g) => ({ hour: Number(g.h), minute: 30 })),
    clock(`${H24} (?:y|con) (?:un )?cuarto`, (g) => ({ hour: Number(g.h), minute: 15 })),
    clock(`${H24} menos (?:un )?cuarto`, (g) => to(Number(g.h), 15)),
    clock(`${H24} menos ${MINUTES}(?: minutos)?`, (g) => to(Number(g.h), Number(g.m))),
    clock(`${H24}:(?<m>[0-5]\\d)(?::\\d\\d)?(?: horas)?`, (g) => ({
      hour: Number(g.h),
      minute: Number(g.m),
      ...((g.h ?? "").startsWith("0") ? { fixed: true } : {}),
    })),
    clock(`(?<h>1[3-9]|2[0-3]) horas(?: (?:con|y) ${MINUTES}(?: minutos)?)?`, (g) => ({
      hour: Number(g.h),
      minute: Number(g.m ?? 0),
    })),
    clock(`(?<=\\blas? )${H24} horas(?: (?:con|y) ${MINUTES}(?: minutos)?)?`, (g) => ({
      hour: Number(g.h),
      minute: Number(g.m ?? 0),
    })),
    clock(
      `${NOT_BETWEEN}${H24} (?:y|con) ${MINUTES}(?: minutos)?${COUNTED}`,
      (g) => ({
        hour: Number(g.h),
        minute: Number(g.m),
      }),
      true,
    ),
    clock(`(?<h>2[0-3]|1\\d|[1-9]) (?:0 (?<o>[1-9])|(?<m>[1-5]\\d))(?! \\d)${COUNTED}`, (g) => ({
      hour: Number(g.h),
      minute: Number(g.m ?? g.o),
    })),
    clock("(?<h>2[0-3]|1\\d|0?[1-9])(?<m>[0-5]\\d)", (g) => ({ hour: Number(g.h), minute: Number(g.m) }), true),
    // "De 3 a 5": a range says by itself that it is one of hours.
    clock(
      `(?<=(?:^|[ ·])(?:de|desde|entre) )${H24}(?= (?:a|hasta|y) (?:las )?\\d{1,2}(?: (?:de la|[ap]m)|$))`,
      (g) => ({
        hour: Number(g.h),
        minute: 0,
      }),
    ),
    clock(`${OF_THEM}${H24}${COUNTED}`, (g) => ({ hour: Number(g.h), minute: 0 }), true),
  ];
}

const PART = "(?<part>manana|tarde|tardecita|noche|madrugada)";
const PARTS: ReadonlyMap<string, SpokenPart> = new Map([
  ["manana", "morning"],
  ["madrugada", "morning"],
  ["tarde", "afternoon"],
  ["tardecita", "afternoon"],
  ["noche", "night"],
]);

const ABOUT =
  "(?:(?:como|tipo|sobre|cerca|alrededor|eso|aproximadamente|hacia|mas o menos|quizas?|tal vez|a|de|por ahi|para|mejor|digamos)[ ·]+){0,6}";

function fromNow(text: string): FromNow | undefined {
  const match = FROM_NOW.exec(text);
  if (match === null) return undefined;
  const { half, n, unit, extra } = match.groups ?? {};
  const count = n === undefined || /^una?$/.test(n) ? 1 : n.startsWith("un par") ? 2 : Number(n);
  const minutes = half === undefined ? count * (unit === "hora" ? 60 : 1) + (extra === undefined ? 0 : 30) : 30;
  return { minutes, words: match[0] };
}

const FROM_NOW =
  /(?<!\w)(?:en|dentro de) (?:como |unos |unas )?(?:(?<half>media hora)|(?<n>\d{1,3}|una?|un par de) (?<unit>hora|minuto|min)s?(?<extra> y media)?)(?!\w)/;

/** How Spanish tells the time. */
export function timeWords(): TimeWords {
  return {
    clocks: clocks(),
    parts: PARTS,
    after: new RegExp(
      "(?<oclock> en punto)?(?: ?(?<half>[ap]m))?(?: horas)?(?<ish> (?:mas o menos|aproximadamente|aprox|o por ahi|y pico|y algo))?(?: exactas?)?" +
        `(?:(?: del?| el| este| para el)?[ ·]+(?:(?:de|por|en|a) (?:la|esta)|esta|hoy (?:por|en) la)[ ·](?:misma )?${PART})?` +
        "(?: (?:(?<later>(?<onward>en adelante)|o mas tarde|o despues|para arriba|y despues)|(?<earlier>o antes|o mas temprano|a mas tardar|como maximo|como mucho)))?",
      "y",
    ),
    before: new RegExp(
      "(?:(?<!\\w)(?:(?<later>despues|luego|pasadas?|pasando|a partir|desde|salgo(?: del trabajo| de trabajar| de la escuela)?)|" +
        `(?<earlier>antes|hasta|a mas tardar|no mas tarde|maximo)))?(?:^|[ ·])${ABOUT}` +
        `(?:(?:(?:por|en|de) (?:la|esta)|esta)[ ·]+${PART}[ ·]+${ABOUT})?(?:(?:las?|el|al|del)[ ·]+)?$`,
    ),
    halfBound: "",
    preposition: /(?:^|[ ·])(?:las|a la|como a|tipo|a eso de|sobre|entre|antes de|despues de|hacia|para las|@)[ ·]?$/,
    request:
      /(?:^|[ ·])(?:(?:que sea|mejor|ponga(?:me)?|ponme|dejel[oa]|seria|puede ser|cambi\w+ a|muev\w+ a|pas\w+ a) )$/,
    approval:
      /^(?: (?:por favor|mejor|entonces|esta bien|estaria bien|me (?:queda|va|sirve|viene|funciona|conviene)|perfecto|funciona|seria)|$)/,
    or: /^[ ·]*(?:(?:(?:de|por|en) la )?(?:manana|tarde|noche) )?(?:o|u|y|e|o bien|o si no|o tal vez|o mejor|o quizas?)(?: (?:a|el|la|las|los|para|para el|este|dia|en|de|del|tal vez|como|incluso)){0,6}[ ·]*$/,
    upTo: /^[ ·]*(?:a|al|hasta|y)(?: (?:el|la|las|los)){0,6}[ ·]*$/,
    between: /(?:^|[ ·])(?:entre|de|del|desde)(?:[ ·]+(?:como|el|la|las|los|a)){0,6}[ ·]*$/,
    beside: /^(?:[ ·]|o|a|y|entre|las|la|tal vez|quizas?|como|de|por favor)*$/,
    stretches: stretches(),
    fromNow,
  };
}
