import type { BookingCues } from "../english/booking.ts";

/** How Spanish speakers arrange an appointment, beyond what hearing makes of it. */
export const bookingCues: BookingCues = {
  earlierWord: /\b(mas (temprano|pronto)|temprano|antes(?! de))\b/,
  laterWord:
    /(?<!llam\w{1,4} |marc\w{1,4} |habl\w{1,4} )\b(mas tarde|mas adelante|despues|(?<!hasta )luego)\b(?! (le |les |los )?(llam|marc|habl))/,
  latestOfDay: /\blo mas tarde\b|\b(?:la ultima (?:cita|hora)|el ultimo (?:lugar|turno|horario))\b/,
  latestWord: /\b(ultim[oa]|mas tarde)\b/,
  flexible:
    /\b(cuando (sea|guste|quiera|pueda)|cualquier\w*|(la|el|lo) que (sea|guste|quiera|tenga|usted (diga|quiera|guste))|(me )?da (igual|lo mismo)|no importa|no tengo preferencia|sin preferencia|(usted|tu) (elija|escoja|decida|diga|elige|escoge|decide)|como (guste|quiera))\b/,
  whatElse:
    /\bque tal\b|\balgo\b|\btien(e|en|es)\b|\bhay\b|^(?:(?:oiga|ah|eh|bueno)[, ]+)*y (el|la|para|en|a las?|por la)\b/,
  otherTimes:
    /\b(que|algo|alguna?|ningun\w*) (otr[oa]|mas)\b|\botr[oa]s? (horas?|horarios?|dias?|opcion|opciones|fechas?|espacios?|huecos?)\b|\b(es|son) (lo unico|l[oa]s unic[oa]s|todo lo)\b/,
  oneMore:
    /\b(otra cita|otra (mas|igual)|una (cita )?mas|una (cita )?(igual )?para (mi|el|ella|nuestr[oa]) \w+|lo mismo para|tambien (una )?para (mi|el|ella))\b/,
  sameTime: /\b(misma hora|mismo horario)\b/,
  sameDay: /\b(mismo dia|misma fecha)\b/,
  asksForTimes: /\b(citas?|turnos?|espacios?|huecos?|lugar|libres?|disponib\w+|horas?|horarios?)\b/,
  weekdayName: /\b(lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bados?|domingos?)\b/,
  monthName:
    /\b(enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre|ene|feb|abr|jun|jul|ago|sept?|oct|nov|dic)\b/,
  dateInFigures:
    /\b\d{1,2} de (?!la\b)|\d\/\d|\bd[ií]a \d|(?:lunes|martes|coles|jueves|viernes|bado|domingo) (?:el )?\d{1,2}\b(?! de la| y|:)/,
  noon: /\bmedio ?d[ií]a\b/,
  otherWeek: /\b(pr[oó]xim[oa]|siguiente|que (viene|entra)|semana|despu[eé]s|ma[nñ]ana|hoy|pasado)\b/,
  partWords: [
    ["phone", /\b(telefono|numero|celular|movil)\b/],
    ["name", /\b(nombre|apellido|escribe|deletre\w*)\b/],
    ["day", /\b(dia|fecha)\b/],
    ["time", /\b(hora|horario)\b/],
    ["service", /\b(servicio|tratamiento|tipo de cita)\b/],
  ],
  everything:
    /\btodo\b(?! (esta |quedo )?(bien|correcto|perfecto))|\b(desde (el principio|cero)|empe(zar|cemos|zamos) (de nuevo|otra vez))\b/,
  keepsIt: /\b(deje\w*|dejal[oa]|asi (esta|dej\w+|queda)|nada|(esta|queda|todo) (bien|perfecto|correcto))\b/,
  bookIt:
    /^(?:(?:por favor|si|claro|ok|okay|bueno|ande|andele|dale|adelante|pues|solo|nomas)[, ]+)*(?:(?:me|se|la|lo) )*(?:reserv|agend|confirm|apart|apunt|hag|pong|anot|program)\w*(?: (?:la|lo|esa|ese|esa cita|la cita))?(?: (?:por favor|entonces|gracias|ya|asi))*[.! ]*$/,
  objection: /\b(pero|excepto|(?<!mas o )menos|salvo|aunque)\b/,
  hesitation:
    /\b(esper(e|a|eme|ame)|un (momento|momentito|segundo|segundito)|aguarde|dejeme|no estoy segur[oa]|quizas?|tal vez|a ver|cual|que (hora|dia|fecha)|cuando (es|era|seria)|como era)\b|\b(podemos|podriamos|puedo|podria|puede)\b(?= \w)(?! (por favor )?(reserv|confirm|agend|apart|apunt|hacer))/,
  changeOfMind:
    /^(?:(?:no|ah|ay|perdon|disculpe|mejor|espere|bueno|mmm|en realidad)[, ]+)+|\b(mejor|en vez|en lugar)\b/,
};
