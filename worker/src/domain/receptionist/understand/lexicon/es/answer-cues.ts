import type { Cue } from "../../purpose/cue.ts";
import { CUE_WEIGHTS, cues, openingCues, wholeCues } from "../../purpose/cue.ts";

const { answer, talk, opener, hint } = CUE_WEIGHTS;

/** What people say while they get to their yes or no. */
const LEAD =
  "(?:(?:oh|ah|ay|pues|bueno|ok|okay|a ver|perdon|disculpe|mire|mira|creo que|yo creo que|diria que|digo|es que|uy|este|ya|aja) ){0,6}";
/** "No sé", "no entiendo", "no hay problema" say no to nothing. */
const NO_REFUSAL =
  "(?! (?:se(?! (?:puede|va|preocupe|moleste))|lo se|sabria|estoy segur[oa]|estamos segur\\w+|entiend\\w+|entendi|escuch\\w+|(?:le|te|lo|la|se) (?:escuch|o[iy]|entend|entiend)\\w*|oi|oigo|tengo (?:idea|preferencia|problema)|hay (?:problema|pedo|bronca|cuidado)|" +
  "recuerdo|me acuerdo|me importa|importa|puedo(?! (?:ir|hacerlo|gracias|asi))(?= )|podria|podre|voy a poder|llego|alcanzo|cuelgue|alcance|pues si|si|claro que si|estaria segur))";
const FIRM_YES =
  "(?:si+|claro(?: que si)?|por supuesto(?: que si)?|correcto|correctisimo|exacto|exactamente|asi es|eso es|eso mero|eso mismo|afirmativo|efectivamente|desde luego|como no|" +
  "aja|simon|sale(?: y vale)?|vale|dale|orale|andale(?: pues)?|de acuerdo|perfectamente|confirmo|confirmad[oa]|confirme(?:lo|la)?|cierto|obvio|totalmente|por favor|seguro que si|listo|va(?=$| (?:pues|perfecto|si|gracias|esta))|venga|de una|con mucho gusto|no hay (?:problema|pedo|bronca)|ningun problema|sin problema)";
const SOFT_YES =
  "(?:ok|okay|okey|oki|bueno|bien|muy bien|esta bien|perfecto|excelente|genial|buenisimo|super|magnifico|fantastico|seguro|de maravilla|me parece(?: bien| perfecto| excelente)?)";
const FIRM_NO =
  `(?:no+${NO_REFUSAL}|nel|negativo|para nada|de ninguna manera|de ningun modo|claro que no|por supuesto que no|nunca|jamas|tampoco|incorrecto|equivocad[oa]|` +
  "falso|eso no|asi no|esta mal|ningun[oa](?: de (?:esas|esos|ellas|ellos|las|los)(?: (?:dos|tres|2|3))?)?|nada de eso|ni modo|todavia no|aun no|ahorita no|ya no(?=$| gracias)|mejor no|siempre no|creo que no)";

/** Yes, no and neither. */
export function answerCues(): Cue[] {
  return [
    openingCues("yes", answer, [
      `${LEAD}${FIRM_YES}(?! (?:no(?! (?:hay|se preocupe|tengo problema))|pero no|que no)(?!\\w))`,
    ]),
    openingCues("yes", opener, [SOFT_YES]),
    wholeCues("yes", talk, [
      `(?:(?:oh|ah|eso|asi|pues|todo|si) ){0,6}(?:${SOFT_YES}|${FIRM_YES})(?: (?:${SOFT_YES}|${FIRM_YES}|gracias|entonces|asi|senorita|senor|pues|mejor|muchas gracias|adelante|hagalo|todo|ya)){0,6}`,
    ]),
    wholeCues("yes", talk, [
      "(?:(?:si|claro|es|a|al|con|en|por|pues|bueno) ){0,4}(?:el|este|ese|aqui) mismo(?: numero| telefono| por favor| nada mas| esta bien){0,3}",
    ]),
    cues("yes", talk, [
      "(?:^|(?:eso|esa|ese|asi|hora|dia|todo|pues|bueno|si|opcion|que) )(?:me|nos) (?:parece|queda|viene|va|sirve|conviene|funciona|acomoda)(?: muy| super)? ?(?:bien|perfecto|excelente|perfecta|perfectamente|mejor)?$",
      "(?<!no )(?:esta|estaria|suena|todo) (?:muy |super |todo )?(?:bien|perfecto|perfecta|excelente|correcto|correcta)(?! (?:si|que))(?:(?: (?:asi|gracias|por favor|para mi|a las|el|entonces))|$)",
      "(?:adelante|hagalo|hazlo|hagamoslo|proceda|siga|continue|confirm(?:elo|ela|alo|ala|ado|ada|emos)|agendel[oa]|agendal[oa]|reservel[oa]|reserval[oa]|dejel[oa] asi|asi dejel[oa]|asi esta bien)(?: por favor)?$",
      "(?:creo|espero|supongo|pienso|diria|digo) que si",
      "(?:es|son) (?:todo )?(?:correct[oa]s?|ciert[oa]s?|verdad|exact[oa])$",
      "(?:estoy|totalmente) de acuerdo",
      "(?:esa|ese|eso)(?: \\w+){0,2} (?:esta bien|me (?:sirve|queda|va|funciona|viene))(?: \\w+){0,2}$",
      "tiene(?:s)? (?:toda la )?razon",
    ]),
    openingCues("no", answer, [
      `${LEAD}${FIRM_NO}(?![\\w'])(?! (?:si claro|claro que si|si esta bien|hay (?:problema|bronca)|esta perfecto|hombre si))`,
    ]),
    cues("no", talk + 0.1, [
      "(?:creo|espero|supongo|pienso|diria|digo) que no",
      "no (?:creo|pienso|estoy de acuerdo|me (?:parece|gusta|sirve|queda|conviene|funciona|interesa|va|viene)(?: bien)?)(?!\\w)",
      "no (?:es|esta|son) (?:eso|asi|correct\\w+|ciert\\w+|verdad|bien|lo que (?:dije|quiero|pedi)|mi|el|la|ese|esa)(?!\\w)",
      "(?:esta|es|son) (?:todo )?(?:mal|incorrect\\w+|equivocad\\w+|fals[oa]|mentira)(?!\\w)",
      "(?:no (?:puedo|podria|se puede)|imposible)$",
      "prefiero (?:que )?no",
    ]),
    cues("no", hint, [
      "(?:es|seria|eso es|eso seria) todo(?: gracias| por (?:hoy|ahora|el momento))?$",
      "(?:nada|ninguna) mas(?: gracias| por (?:hoy|ahora))?$",
      "con eso (?:es suficiente|esta bien|basta)",
      "(?:asi|eso) nada mas",
      "(?:prefiero|quisiera|quiero) no (?:dar|decir|dejar)\\w*",
      "no (?:tengo|cuento con|uso)(?: (?:ningun[oa]?|uno|una|eso|correo|email|telefono|celular|seguro|otro|otra|numero|whatsapp)){0,2}$",
    ]),
    cues("unsure", talk + 0.25, [
      "no (?:lo )?se(?! (?:preocupe|moleste|puede|va|oye|escucha|entiende|trata|cuelgue))(?! si (?:tiene\\w*|hay|puede\\w*|me puede\\w*|sea posible|ustedes|me podria\\w*))",
      "no (?:estoy|estamos) (?:muy |tan |del todo |bien )?segur[oa]s?",
      "no (?:sabria|sabemos|tengo (?:ni )?(?:la menor |mucha )?(?:idea|certeza|preferencia)|recuerdo|me acuerdo|me decido|podria (?:decir|asegurar)\\w*)(?! (?:a que hora|cuando|que dia|de mi|mi))",
      "(?:ni idea|quien sabe|sabe dios|vaya a saber|a saber|vaya usted a saber)",
      "(?:tal vez|quizas?|a lo mejor|puede que|posiblemente|probablemente|capaz(?: que)?)(?= (?:si|no|sea|podria|luego|despues|otro)(?!\\w)|$)",
      "(?:puede ser|podria ser|es posible|depende|a ver|ya veremos|igual y (?:si|no))$",
      "(?:dej[ae]me|tengo que|lo voy a|voy a|necesito|quiero|deje que lo) ?(?:pensar(?:lo|le)?|piense|pienso|checarlo con|consultarlo)(?: \\w+){0,3}",
      "(?:me da|me es) (?:igual|lo mismo)|da igual|cualquiera(?: de (?:las|los) (?:dos|tres|2|3))?(?: esta bien| me sirve)?$|lo que sea",
      "(?:mas o menos|regular|asi asi|ni si ni no)$",
      "(?:tengo|estoy en) (?:mis )?dudas?$|indecis[oa]",
    ]),
    wholeCues("unsure", talk + 0.2, [
      "(?:(?:pues|bueno|mmm|creo que|es que|ay|si|no) ){0,6}(?:tal vez|quizas?|a lo mejor|puede ser|posiblemente|probablemente|depende|no se)(?: (?:la verdad|que|todavia|bien|aun)){0,6}",
    ]),
  ];
}
