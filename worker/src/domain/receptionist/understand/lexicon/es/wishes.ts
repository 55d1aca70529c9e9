import type { WishWords } from "../../when/when.ts";
import { anyOf } from "../phrases.ts";

const CALLS = "(?:llam\\w+|hast\\w+|regres\\w+|vuelv\\w+|marc\\w+|habl\\w+|vemos|comunic\\w+|paso|vengo)";
/** What may stand between a word and the day it speaks of. */
const ARTICLES = "(?: (?:el|la|los|las|lo|del|al|de|para|en|dia|este|a)){0,6}";

/** How Spanish narrows a day or rules one out. */
export function wishWords(): WishWords {
  return {
    later: new RegExp(
      `(?<!${CALLS}(?: \\w+){0,2} )(?<!(?:lo|o) )(?:un (?:poco|poquito) |algo )?mas (?:tarde|tardecito|tardesito)(?! (?:${CALLS}|de las?|a las?))` +
        `|(?<!\\w)(?:es|esta|seria|me queda) (?:muy|demasiado) temprano|(?<!\\w)(?:algo|un poco|unas horas?) despues$`,
    ),
    earlier: new RegExp(
      "(?<!lo )mas (?:temprano|tempranito|pronto)(?! posible)|(?<!\\w)(?:es|esta|seria|me queda) (?:muy|demasiado) tarde|" +
        "(?<!\\w)(?:algo|un poco|un poquito|una hora) antes(?! del?)|" +
        "(?<!\\w)(?:hay|tiene\\w*|seria|puede ser|se puede|podria ser|nada)(?: \\w+)? antes(?! del?)|^antes(?: por favor| mejor| se puede)?$",
    ),
    otherDay: anyOf([
      "(?:otro|otros|algun otro|cualquier otro|un) dias?(?: (?:distinto|diferente))?(?= |$)(?<!un dia)",
      "otras? fechas?",
      "(?:un dia|una fecha) (?:distint[oa]|diferente)",
      "(?:ese|este) dia no(?! (?:se|hay|tiene\\w*))",
      "(?:el|al) dia siguiente",
      "al otro dia",
    ]),
    soonest: anyOf([
      "lo (?:antes|mas (?:pronto|rapido|temprano)) (?:posible|que (?:se pueda|puedan?|tengan?|haya))",
      "lo mas (?:pronto|rapido)",
      "cuanto antes",
      "lo primero que (?:tengan?|haya|tienen?|hay)",
      "(?:la|el) primer[oa]?(?: (?:cita|hora|hueco|espacio|lugar|horario|turno|fecha|disponib\\w+))?(?: (?:que )?(?:disponible|libre|tengan?|haya|que tengan?))+",
      "(?:el|un) primer (?:hueco|espacio|lugar|turno)",
      "(?:la|el) (?:mas )?(?:proxim[oa]|cercan[oa]|pront[oa])(?: cita| hora| fecha)? (?:disponible|libre|que (?:tengan?|haya))",
      "la cita mas (?:proxima|cercana|pronta)",
      "(?:la|el) mas (?:proxim[oa]|cercan[oa]|pront[oa])",
      "ahora mismo",
      "ya mismo",
      "inmediatamente",
      "de inmediato",
      "en seguida|enseguida",
      "en cuanto (?:se pueda|puedan?)",
      "que tan pronto",
      "para ya",
    ]),
    anyTime: anyOf([
      "cuando (?:sea|quieran?|puedan?|tengan?|haya|gusten?|usted(?:es)?(?: \\w+)?|le (?:quede|venga|convenga)|les \\w+)",
      "(?:a )?cualquier (?:dia|hora|momento|horario|fecha)",
      "cualquiera",
      "me da (?:igual|lo mismo)",
      "(?:me )?es (?:igual|lo mismo)",
      "no (?:me )?importa",
      "(?:no tengo|sin) preferencia",
      "(?:el|la|lo) que (?:sea|usted\\w* (?:quieran?|digan?|tengan?)|tengan?|haya)",
      "usted(?:es)? (?:diga|digan|elija|escoja|decida)n?",
      "(?:soy|estoy|tengo horario) (?:\\w+ )?(?:flexible|libre|disponible)(?: todo el dia| siempre)?",
      "todo el dia",
      "a la hora que sea",
    ]),
    ruledOutBefore: new RegExp(
      `(?:^|[ ·])(?:${[
        "(?<!mas o )menos",
        "excepto",
        "salvo",
        "quitando",
        "fuera de",
        "que no sean?",
        "(?:pero|y|solo|nomas|solo que|o sea|mientras|siempre que|con tal que)(?: que)? no(?: sea| puede ser| puedo)?",
        "en (?:vez|lugar) de",
        "no (?:puedo|podria|voy a poder|podre|quiero|trabajo|estoy|estare|voy a estar|tengo tiempo|me (?:sirve|queda|viene|va|conviene|funciona|gusta)(?: bien)?|" +
          "llego|alcanzo)(?: (?:ir|venir|llegar|asistir|hacerlo|estar|pasar|libre|disponible|bien)){0,6}",
        "imposible",
        "(?:estoy|estare|voy a estar|ando|andare) (?:ocupad[oa]|fuera|de viaje|de vacaciones|trabajando|en el trabajo)",
        "(?:tengo|tenemos|me toca) (?:algo|otra cosa|un compromiso|otro compromiso|trabajo|clases?|escuela|una junta|una reunion|un viaje|que trabajar|otra cita)",
      ].join("|")})${ARTICLES}[ ·]+$`,
    ),
    ruledOutAfter: new RegExp(
      `^[ ·]*(?:(?:por|en|de|a) (?:la |el )?(?:manana|tarde|noche)s? )?(?:${[
        "(?:ya )?no(?=$| (?:puedo|podria|podre|voy|me|estoy|estare|tengo|trabajo|llego|alcanzo|porque|por que|espere|perdon|disculpe|es posible|va a poder|mejor|gracias|por favor|pero|el|a las|quiero|sirve|\\d|·))(?! (?:tengo|me) (?:problema|importa))",
        "imposible",
        "tampoco",
        "ni (?:hablar|modo|de broma)",
        "(?:estoy|estare|voy a estar|ando) (?:ocupad[oa]|fuera|de viaje|trabajando)",
        "trabajo(?! (?:cerca|en|por))",
        "tengo (?:algo|otra cosa|un compromiso|trabajo|clases?|junta|una junta|una reunion|que trabajar)",
        "(?:me|se me) (?:queda|viene|va|complica|hace) (?:muy )?(?:mal|dificil|imposible|complicado)?(?=$| )(?<=mal|dificil|imposible|complicado|complica)",
        "(?:es|esta|seria) (?:muy )?(?:mal|dificil|imposible|complicado|tarde|temprano)",
      ].join("|")})`,
    ),
    notAWishBefore: new RegExp(
      `(?:^|[ ·])(?:naci|nacid[oa]|nacimiento|cumpleanos|cumple|hace|vence|vencio|ultima vez|la ultima|fui|fue|vine|paso|ocurrio|empezo|` +
        `(?:duele\\w*|dolor|mal|enferm[oa]|rot[oa]|asi|descompuest[oa])(?: \\w+){0,3} desde)(?: (?:es|fue|era)){0,6}${ARTICLES}[ ·]*$`,
    ),
    afterDay: /(?:^|[ ·])(?:despues|luego|pasado|posterior|mas alla)(?: (?:de|del|el|la|al|dia|los)){0,6}[ ·]*$/,
    fromDay: /(?:^|[ ·])(?:a partir|empezando|comenzando|desde)(?: (?:del|de|el|la|dia)){0,6}[ ·]*$/,
    beforeDay: /(?:^|[ ·])antes(?: (?:de|del|el|la|dia|que)){0,6}[ ·]*$/,
    sameBreath: /^[ ·]*(?:(?:el|dia|el dia|que es|que es el|que cae|que cae el|o sea el|del|de)[ ·]*)?$/,
    moving: anyOf([
      "mov\\w+",
      "muev\\w+",
      "cambi\\w+",
      "pasar\\w*",
      "pas[ae](?:me|mela|melo|la|lo)",
      "pasen\\w*",
      "recorr\\w+",
      "reprogram\\w+",
      "reagend\\w+",
      "adelant\\w+",
      "aplaz\\w+",
      "pospon\\w+",
      "posponer",
      "atras\\w+",
    ]),
    movedFrom:
      /(?:^|[ ·])(?:del|de|mi|la|desde|cita|apartad[oa]|agendad[oa])(?:[ ·]+(?:el|la|las|dia|para)){0,6}[ ·]+$/,
    movedTo: /^[ ·]*(?:\w+ ){0,4}?(?:al|a|para|por)(?:[ ·]+(?:el|la|las|los|dia|proximo|mejor)){0,6}[ ·]+$/,
    negated: new RegExp(
      "(?:^|[ ·])(?:(?:no|nada|nunca|ni)(?: (?:puedo|podria|podre|llego|salgo|estoy|me|queda|tan|que|sea|quiero|ir|venir|tengo|" +
        "llegar|poder|voy|a|estar|libre|disponible|trabajo|antes|puede|ser)){0,6}|(?:trabajo|estoy (?:ocupad[oa]|trabajando|en el trabajo|en clases?)|" +
        "tengo (?:clases?|trabajo|una junta|escuela))(?: todos los dias| siempre)?)[ ·]*$",
    ),
  };
}
