import type { Cue } from "../../purpose/cue.ts";
import { CUE_WEIGHTS, cues, openingCues, wholeCues } from "../../purpose/cue.ts";

const { talk, opener, task, elsewhere, hint } = CUE_WEIGHTS;

const MACHINE =
  "(?:robot|robotito|maquina|bot|computadora|ordenador|compu|ia|i a|inteligencia artificial|grabacion|contestadora|grabadora|automatic[oa]|automatizad[oa]|programa|asistente virtual|sistema|virtual)";
const LIVING =
  "(?:persona(?: real| de verdad| de carne y hueso)?|human[oa]|ser humano|real|de verdad|de carne y hueso|alguien real)";
const SORRY = "(?:perdon|perdone|disculpe|disculpa|perdona|ay|oiga|oye|lo siento|eh|uy|espere|hola|bueno|no|ah|es que)";

/** Talk about the talk: pardon, one moment, are you a robot. */
export function talkCues(): Cue[] {
  return [
    cues("repeat", talk + 0.4, [
      "(?:puede\\w*|podria\\w*|puedes|me (?:lo|la|los|las)|me|lo|la) ?repet\\w+|repit[ae]\\w*|repeti\\w+",
      "(?:dig[ae]\\w*|dim\\w*|dice|deci\\w*|decir\\w*|hablar?|habl[ae])(?: \\w+){0,4} (?:otra vez|de nuevo|mas (?:despacio|fuerte|alto|lento))",
      "(?:que|como)(?: fue lo que| es lo que| me| lo que)? (?:dij\\w+|dice|dices|decia|pregunto|me dijo)(?! que (?:no|si|tengo))$",
      "(?:que|como) (?:dijo|dice|fue|me dijo)(?: \\w+){0,3}$",
      "no (?:le |te |lo |la |se |les )?(?:escuche|escucho|oi|oigo|entendi|entiendo|alcance|capte|cacho|cache|comprendi|comprendo|oye|escucha|entiende|oyo)(?! (?:espanol|ingles))",
      "(?:se (?:corta|corto|cortaba|entrecorta|entrecorto|escucha|oye|escuchaba)(?: (?:mal|muy|bajito|feo|cortado|entrecortado)){0,6})",
      "mas (?:despacio|fuerte|lento)(?: por favor)?",
      "(?:otra vez|de nuevo|una vez mas)(?: por favor)?$",
      "(?:a |para )?(?:que|cual) (?:hora|dia|fecha|nombre|numero)(?: fue)?(?: que)?(?: me)? (?:dij\\w+|quedo|quedamos|puso|anoto|apunto)(?: entonces| por favor)?$",
      "(?:en|para) (?:que|cuando|cual)(?: dia| hora)? (?:quedamos|quedo)(?: entonces| por favor)?$",
      "(?:cual era|cuales eran|que) (?:la|las|el|los)? ?(?:pregunta|opciones|horas?|ultima|ultimo)$",
    ]),
    wholeCues("repeat", talk + 0.4, [
      `(?:${SORRY} )*(?:que|como|mande|mandeme|perdon|perdone|eh|disculpe|que cosa|como que|que que|como dijo|como dice|que paso|diga|como asi)(?: (?:perdon|por favor|disculpe|usted|que)){0,6}`,
    ]),
    cues("wait", talk + 0.3, [
      "(?:un|deme un|dame un|espere un|espera un|me da un|permitame un|solo un|nomas un) ?(?:momento|momentito|segundo|segundito|minuto|minutito|ratito|rato|segundin)",
      "(?:esper[ae](?:me|n|nme)?|aguarde|aguant[ae](?:me)?|permitame|permiteme)(?! (?:hablar|que le|decirle|el|la|las|no))(?: (?:tantito|un|por favor|poquito|ahi|en la linea)){0,6}$",
      "(?:deme|dame|me da) (?:chance|tantito|un chance|un tiempito|unos minutos|unos segundos|2 minutos)",
      "no cuelgue|no me cuelgue",
    ]),
    cues("wait", elsewhere + 0.1, [
      "(?:dej[ae]me|deje|permitame|voy a|tengo que|necesito|deja) (?:ver|checar|revisar|buscar|preguntar|consultar|mirar|fijarme|chequear|checo|reviso|busco|pregunto|veo)(?:le|lo|me)?(?! (?:si (?:tiene\\w*|hay)|cuando (?:es|tengo)|a que hora|mi cita|la cita|su|si tengo))",
    ]),
    cues("bot", talk + 0.7, [
      `(?:eres|es usted|usted es|sos|es esto|esto es|se trata de|sera|suenas? a|suena como|pareces?|es)(?: \\w+){0,3}? (?:${MACHINE}|${LIVING})(?! (?:que|la que))`,
      `(?:hablo|hablando|estoy hablando|estoy|platicando|hablamos)(?: ahorita| ahora)? con (?:\\w+ ){0,2}?(?:${MACHINE}|${LIVING})`,
      `(?:${MACHINE}|${LIVING}) o (?:\\w+ ){0,3}?(?:${MACHINE}|${LIVING})`,
      `(?:me|nos) (?:esta\\w* |sigue )?(?:habla\\w*|contesta\\w*|atiend\\w*|respond\\w*) una? (?:\\w+ )?${MACHINE}`,
      "(?:con quien|quien) (?:hablo|estoy hablando|eres|es usted|me atiende|habla)$",
    ]),
    wholeCues("bot", talk, [`(?:es |eres )?(?:una? )?${MACHINE}`]),
    cues("bot", hint - 0.5, ["(?:como (?:te llamas|se llama(?: usted)?)|cual es (?:tu|su) nombre)$"]),
    cues("bot", task + 0.4, [
      `(?:^|si |que |ah |entonces )(?:estoy |ahorita |yo )?(?:hablo|hablando|platicando|sigo hablando) con (?:\\w+ ){0,2}?(?:${MACHINE}|${LIVING})`,
    ]),
    cues("thanks", talk + 0.1, [
      "(?:muchas |muchisimas |mil |ok |bueno )?gracias(?! (?:no))",
      "(?:se lo|le|te|les|se los) (?:agradezco|agradeceria|agradecemos)",
      "(?:muy|que) amable",
      "agradecid[oa]",
      "dios (?:lo|la|te|se lo|los) (?:bendiga|pague)",
    ]),
    openingCues("thanks", elsewhere + 0.1, [
      "(?:muchas |mil )?gracias por (?:su|la|tu|toda|todo|ayud\\w+|atender\\w*|el)(?! (?:llam\\w+))",
    ]),
    cues("goodbye", talk + 0.3, [
      "(?:adios|adiosito|hasta (?:luego|manana|pronto|la vista|entonces|la proxima|lueguito|otro dia|el (?:lunes|martes|miercoles|jueves|viernes|sabado))|nos vemos|chao|chau|bye+|cuidese|cuidate|me despido)",
      "que (?:tenga|tengas|pase|pases|este|estes|le vaya|te vaya|tengan)(?: \\w+){0,3}? (?:bien|buen|buena|bonito|excelente|lindo|feliz)(?: (?:dia|tarde|noche|fin de semana))?",
      "(?:feliz|buen|excelente|bonito|lindo) (?:dia|tarde|noche|fin de semana)(?: (?:igualmente|gracias|para usted)){0,6}$",
      "(?:tengo que|me tengo que|debo|ya me) (?:irme|ir|colgar|voy|dejarlo|dejarte)",
      "(?:hablamos|nos hablamos|estamos en contacto|seguimos en contacto)(?: (?:luego|despues|pronto))?$",
      "(?:numero equivocado|me equivoque de numero|marque mal|numero incorrecto|llame mal)",
      "(?:ya )?(?:cuelgo|voy a colgar)",
      "igualmente$",
      "hasta luego|hasta pronto",
    ]),
    cues("greeting", talk, [
      "como (?:esta\\w*|le va|te va|les va|estamos|andas?|ha estado|va todo|se encuentra|amanecio)(?: (?:usted|hoy|todo|por alla|senorita|senor|ustedes)){0,6}$",
      "que (?:hay|onda|hubo|hubole|mas|pasa)(?: (?:de nuevo|amigo))?$",
      "(?:hay alguien|alguien ahi|me escucha\\w*|me oye\\w*|esta\\w* ahi|sigue ahi)$",
      "mucho gusto|un gusto|encantad[oa]$",
    ]),
    openingCues("greeting", opener + 0.5, [
      "(?:(?:ok|si|ah|oh|pues|muy) ){0,6}(?:hola+|holi+|buenas|buenos dias|buen dia|buenas (?:tardes|noches)|que tal|alo|bueno bueno|saludos|hello|hi|hey|muy buen[oa]s|quiubo|que onda|muy buenas)",
    ]),
    cues("greeting", opener + 0.5, ["(?:hola|buenas tardes|buenas noches|buenos dias|buen dia)"]),
    wholeCues("greeting", opener + 0.6, [
      "(?:bueno|alo|diga|hola|si bueno|si diga|buenas)(?: (?:bueno|hola|buenas)){0,6}",
    ]),
  ];
}
