import type { QuestionCues } from "../english/questions.ts";

/** How Spanish speakers ask. */
export const questionCues: QuestionCues = {
  asksSomething:
    /^(?:(?:y|pues|eh|este|tambien|ok|pero|ah|hola|si|oiga|disculpe|bueno|buen[oa]s (?:dias|tardes|noches))[, ]+)*(?:(?:a |de |en |con |por )?(?:que|cual(?:es)?|cuant[oa]s?|donde|cuando|como|quien)\b|(?:hay|tienen?|ofrecen?|aceptan?|hacen|atienden|reciben|cobran|puedo|se puede|pueden|hablan|venden|dan)\b|(?:es|son|esta|estan|necesito|tengo que|debo)\b(?=.*\?))(?!.*\b(?:citas?|reserv\w*|agend\w*|apart\w*|lugar|huecos?|turnos?|disponib\w*)\b)/,
  aboutUs:
    /^(?:(?:eh|este|y|tambien|hola|oiga|ok|bueno|ah|una pregunta|disculpe|si)[, ]+)*(?:(?:a |de |en |con |por )?(?:que|cual(?:es)?|cuant[oa]s?|donde|cuando|como|quien)\b.*\b(?:ustedes|usted|sus?|aqui|ahi|alla|tienen?|ofrecen?|hacen?|atienden?|dan|venden|usan|trabajan?|(?:el|la) (?:doctora?|dentista|duen[oa]|equipo|local|consultorio|edificio|clinica|oficina|tienda|salon))\b|(?:hay|tienen|ofrecen|aceptan|hacen|atienden|reciben|venden|dan|manejan|trabajan|cobran|usan|rentan|llevan|tratan|ven|cubren|financian|prestan)\b)/,
  asksForRules:
    /\b(politicas?|cargos?|multas?|penalizacion|pasa si|que pasa|si cancelo|cuant[oa] (tiempo|anticipacion|antelacion)|hay que avisar|cobran (por|si))\b/,
  tellMe:
    /^(?!.*\b(?:cuant[oa]|precios?|costos?|a que hora|donde|cuando|si)\b).*\b(digame|cuenteme|saber|informacion|informes|explique\w*|explicar\w*|detalles)\b.*\b(sobre|acerca|del?)\b|\b(en que consiste|que incluye|como es)\b/,
  doYouOffer: /\b(hacen?|ofrecen?|tienen?|manejan?|dan|realizan?|venden|practican)\b/,
  howLong: /\b(cuanto|que tanto) (dura|tarda|tiempo|demora|se (tarda|lleva))\w*/,
  asksTheWay:
    /\bcomo (llego|llegar|se llega|puedo llegar|(los|les) encuentro)\b|\bdonde (estan|esta|quedan?|se (encuentran?|ubican?)|es)\b|\bindicaciones\b/,
  anyWeekend: /\bfines de semana\b|\b(?:en|los) (?:el )?(?:fin(?:es)? de semana|findes?)\b/,
  rightNow: /\b(ahora( mismo)?|ahorita|en este momento)\b|\b(todavia|aun|siguen?|sigue)( estan?)? abiert/,
  holidays: /\b(festivos?|feriados?|dias? de fiesta|vacaciones|puentes?)\b/,
  closing: /\b(cierr\w+|cerrar|hasta (que hora|cuando|las?))\b/,
  aboutToday: /\bhoy\b|\besta (tarde|noche)\b|\bhasta que hora\b|\ba que hora cierran?\b/,
  opensWhen: /\b(a que hora|cuando|desde (que hora|cuando))\b.*\babren?\b|\babren? (a|desde)\b/,
  andThat: /^(?:(?:ok|bueno|ah|gracias)[, ]+)*(?:y|que tal)\b/,
  questionOpener:
    /\b(?:(?:ustedes )?(?:tienen|atienden|aceptan|hacen|ofrecen|reciben|hay|trabajan|venden|cobran)|cuant[oa]s?|donde|cual(?:es)?|quien|que (?:tipo|horario|clase)|se puede|puedo|(?:me|nos) pueden?)\b/g,
  questionBreak: /[?¿,;]|\b(?:y|tambi[eé]n|adem[aá]s|ah|oiga)\b/i,
};
