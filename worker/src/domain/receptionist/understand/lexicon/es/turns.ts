import type { TurnWords } from "../../purpose/purpose.ts";
import { anyOf } from "../phrases.ts";

/** What the caller will do; "me pueden llamar" and "llámenme" ask us to. */
const TRY_AGAIN =
  "(?<!(?:me|nos|me puede|me pueden|me podrian?|nos pueden?|nos podrian?) )" +
  "(?:(?:llam|marc|habl)(?:o|ar|are|aria|amos|ando)(?:l[eo]s?)?|regreso|vuelvo|me comunico|los busco|paso)";
const LATER = "(?:despues|luego|mas tarde|otro dia|manana|en otro momento|mas al rato|al rato|la proxima semana)";

/** How Spanish-speaking callers change their mind and leave. */
export function turnWords(): TurnWords {
  return {
    correction: anyOf([
      "(?<!(?:el|la|lo|es|cual|seria) )mejor(?! (?:hora|dia|horario|precio))(?! dicho que)",
      "perdon",
      "quise decir",
      "quiero decir",
      "(?<!(?:le|les|te|se lo) )digo",
      "mas bien",
      "en realidad",
      "en (?:vez|lugar) de",
      "me (?:equivoque|confundi)",
      "(?:cambi(?:e|a|emos|ar)|muev[ae]|pas[ae]|pong[ae]|dej[ae])(?:lo|la|melo|mela|le|me)",
      "(?:podemos|puede\\w*|podria\\w*) (?:cambi|mov)\\w+",
      "corrijo",
      "correccion",
      "(?:no|espere|esper[ae]me) (?:no|espere|esper[ae]me)",
      "ah? no",
      "cambie de (?:opinion|idea)",
      "mejor dicho",
      "que sea",
      "esta mal",
      "es incorrecto",
      "no es (?:asi|correcto|ese|esa|el|la|a)",
      "(?:no|yo|le|les) dije",
      "pensandolo (?:bien|mejor)",
      "otra cosa",
    ]),
    opensWithNo:
      /^(?:(?:ay|oh|ah|bueno|perdon|disculpe|espere|uy|oiga|pues|lo siento) ){0,6}(?:no|nop|ups|espere|perdon|perdone|disculpe)(?! (?:gracias|hay|se|importa|antes|despues|tengo|puedo|podria|he|tiene\w*|mas|me|voy|estoy|quiero|trabajo))(?![\w'])/,
    changesMind: /cambie de (?:opinion|idea|parecer)|(?:borr|tach)e eso/,
    backsOut: anyOf([
      "olvid(?:elo|alo|ese|ate|emoslo)",
      "olvid[ae](?: (?:eso|todo|la cita|que llame))?$",
      "(?<!(?:asi|perfecto|bien|si) )(?:dej|dejem)(?:elo|alo|oslo)(?: asi| por ahora| ahi| por la paz)?$",
      "ya no (?:importa|hace falta|es necesario|quiero(?: (?:la cita|nada|hacer(?:la| la cita)?|seguir|continuar|agendar|reservar))?|la quiero|la necesito|gracias)$",
      "ya no$",
      "no quiero (?:nada|seguir|continuar|hacer (?:nada|la cita|esto)|la cita|agendar|reservar)(?: ya| nada)?$",
      "mejor no(?: gracias)?$",
      "siempre (?:ya )?no(?: la (?:quiero|voy a querer|necesito)| voy a (?:ir|poder))?(?: muchas)?(?: gracias)?$",
      "mejor (?:lo dejamos|dejelo|dejalo|ya no|nada|despues|luego)(?: asi)?$",
      "no se (?:preocupe|moleste)(?: ya)?$",
      "no (?:hace falta|es necesario)(?: ya)?$",
      `(?:yo )?(?:les? |te |los )?${TRY_AGAIN} ${LATER}`,
      `${LATER} (?:yo )?(?:les? |te |los )?(?:vuelvo a )?${TRY_AGAIN}`,
      `vuelvo a ${TRY_AGAIN}`,
      "(?:tal vez|quizas?|mejor) (?:luego|despues|en otro momento|en otra ocasion)$",
      "en otra ocasion$",
      "(?:pare|basta|stop|alto|detengase)$",
      "(?:empecemos|empezar|empezamos|comenzar|comencemos) (?:de nuevo|otra vez|de cero)",
      "me rindo",
    ]),
    cancelsThis:
      /^(?:(?:no|ok|okay|por favor|mejor|solo|puede|puedes|quiero|bueno|ya|pues|entonces|si) ){0,6}(?:cancel(?:a|e|ar|emos)(?:lo|la|rlo|rla)?)(?: (?:eso|esto|todo|por favor|ya|mejor|la reserva|la reservacion|gracias)){0,6}$/,
    wishing: new Set(
      (
        "libre libres cualquier cualquiera dia dias hora horas horario disponible disponibles funciona mejor bien perfecto " +
        "prefiero preferiblemente solo nomas menos excepto alrededor como quizas quiza tal vez creo abierto ideal conviene " +
        "sirve va viene queda quedaria vendria serviria podria puedo seria gustaria pudiera entonces manera ocupado trabajo " +
        "antes despues temprano tarde pronto eso gracias favor digo perdon mas tipo sea pongame agendame puede poner"
      ).split(" "),
    ),
    andThenBook:
      /(?<![\w'])(?:y|luego|despues|pero|tambien|ademas)(?: [^ ]+){0,6} (?:agend\w+|reserv\w+|hacer|haga|hagame|sacar|pedir|program\w+|otra cita|nueva cita)(?![\w'])/,
  };
}
