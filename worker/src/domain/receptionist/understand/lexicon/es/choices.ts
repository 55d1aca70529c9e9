import type { ChoiceWords } from "../../choice.ts";
import { anyOf } from "../phrases.ts";

const ORDINAL = "(?<n>primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|quint[oa])";
const OPTION = "(?:opcion|cita|hora|horario|alternativa|fecha|turno)";
const OF_THEM = "(?:de (?:ellas|ellos|esas|esos|las (?:dos|tres|2|3)|los (?:dos|tres|2|3)|todas|todos|la lista))";
/** "La primera semana", "la primera vez", "la primera disponible" pick nothing. */
const NO_CHOICE =
  "(?! (?:vez|semana|consulta|visita|disponible|libre|persona|parte|cita|hora|fecha)(?!\\w))(?! que (?:tengan?|haya|tienen?|hay))";
const LEAD =
  "(?:(?:pues|bueno|si|claro|ok|okay|perfecto|mejor|creo que|quiero|quisiera|prefiero|deme|dame|me quedo con|tomo|agarro|" +
  "vamos con|con|en|para|a|tal vez|seria|escojo|elijo|esta bien|por favor) ){0,6}";
const TAIL =
  "(?: (?:por favor|esta (?:bien|perfecta?)|me (?:queda|va|viene|sirve|conviene|funciona)(?: bien| mejor| perfecto)?|gracias|mejor|entonces|perfecto)){0,6}";

/** How Spanish picks among options just read out; ordinals stay words in digitised speech. */
export function choiceWords(): ChoiceWords {
  return {
    byOrdinal: new RegExp(
      `(?<!\\w)(?:(?:la|esa|con la) (?<n>primera|segunda|tercera|cuarta|quinta)${NO_CHOICE}|(?:el|la) (?<m>primer|segund[oa]|tercer|primera|tercera) ${OPTION}(?! (?:disponible|libre|que)))(?!\\w)`,
    ),
    byNumber: /(?<!\w)(?:opcion|alternativa|(?:la|el) numero)(?: numero)? (?<n>[1-9])(?![\w:]| \d)/,
    last: anyOf([
      `(?:la|el) ultim[oa](?: ${OPTION}| ${OF_THEM})?(?! (?:vez|semana|hora|cita|que|dia|del dia|lunes|martes|miercoles|jueves|viernes|sabado|domingo))`,
      "(?:la|el) (?:de )?mas tarde(?: de (?:todas|todos))?",
    ]),
    first: anyOf(["(?:la|el) (?:de )?mas tempran[oa]", "(?:la|el) de mas temprano", "(?:la|el) mas pronto"]),
    middle: anyOf(["(?:la|el) (?:de en medio|de enmedio|del medio|de medio|intermedi[oa])", "(?:la|el) de el medio"]),
    either: new RegExp(
      `^${LEAD}(?:cualquiera(?: ${OF_THEM})?|(?:la|el|lo) que sea|me da (?:igual|lo mismo)|es (?:igual|lo mismo)|` +
        "(?:las|los) (?:2|dos)(?=$| (?:me|estan|por|estaria))|ambas|ambos|usted (?:elija|escoja|decida|diga)|" +
        `(?:la|el) que (?:usted )?(?:quiera|prefiera|guste|le convenga)|no (?:me )?importa(?: cual)?)(?: (?:estan?|estaria) bien)?${TAIL}$`,
    ),
    wholeOrdinal: new RegExp(`^${LEAD}(?:la |el |esa |ese )?${ORDINAL}(?: ${OPTION})?(?: ${OF_THEM})?${TAIL}$`),
    wholeNumber: new RegExp(`^${LEAD}(?:la |el )?(?:numero )?(?<n>[1-9])${TAIL}$`),
    hourMark: " ?[ap]\\.? ?m| de la (?:mañana|tarde|noche)| en punto|(?=[,.;?]| o | y |$)",
  };
}
