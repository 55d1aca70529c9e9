import type { TalkCues } from "../english/talk.ts";

/** How Spanish speakers agree, refuse, leave and turn to the team. */
export const talkCues: TalkCues = {
  typedYes:
    /^((?:s|si|sip|va|vale|dale|ok|k|ande|andele|orale|sale|claro|eso)(?:[ ,.!]+(?:si|va|vale|dale|ok|pues|claro|andele|orale|gracias|por favor))*|👍\p{Emoji_Modifier}?|✅|👌)[.! ]*$/u,
  typedNo:
    /^((?:n|nop|nel|nada|para nada|nada mas|ningun[oa]|todavia no)(?:,? (?:por ahora|muchas gracias|gracias))*|👎\p{Emoji_Modifier}?|❌)[.! ]*$/u,
  leaving:
    /\b(adios|bye|hasta (luego|pronto|manana)|nos vemos|(llamo|marco|hablo) (luego|despues|mas tarde)|(luego|despues|mas tarde) (le |les )?(llamo|marco|hablo)|que (tenga|pase|le vaya) (un |una |muy )?(buen\w*|bonit\w*|lind\w*|excelente|bien)( dia| tarde| noche)?)\W*$/,
  callsBack:
    /\b(vuelvo|volvere|voy) a (llamar|marcar)\w*( (luego|despues|mas tarde))?\b|\b(llamo|marco|hablo|llamare) (luego|despues|mas tarde|otro dia)\b|\b(luego|despues|mas tarde) (le |les |los )?(llamo|marco|hablo)\b/,
  wrongNumber: /\bnumero equivocado\b|\bme equivoque de numero\b|\bmarque mal\b/,
  canYouHear: /\bme (oyen?|escuchan?)\b|\b(sigue|esta|estan) ahi\b|\bhay alguien\b/,
  notAMachine:
    /\b(no (quiero|me gusta)|odio|prefiero no|sin) (hablar|hablando)( con)? (una? |esta? )?(maquinas?|robots?|computadoras?|grabacion|contestadora|bots?|ia)\b/,
  needsTeam:
    /\bquej(a|as|ar|arme)\b|\b(llamo|llamaba|llamando|llame) (por|porque|sobre|acerca|para quejarme)\b|\b(problema|queja|asunto|duda) (con|sobre)\b|\b(mis?|la|el|los) (factura|cuenta|reembolso|pedido|resultados?|receta|expediente|reclamo|poliza)\b/,
  saysWhatAbout: /\b(sobre|acerca de|por|porque|respecto a) (un|una|el|la|los|las|lo|mis?|sus?|que|unos|unas|me|no)\b/,
  runningLate:
    /(?<!\bsi (?:yo )?)\b(voy|vengo|llego|llegare|ando|estoy) (a llegar )?(un poco |algo |un poquito )?(\w+ minutos )?(tarde|retrasad[oa]|atrasad[oa]|con retraso)\b|\b(atorad[oa]|atascad[oa]) en (el )?trafico\b|\bvoy en camino\b/,
  messageLead:
    /^.*?\b(?:dejar(?:le|les)?|dejo|tomar(?:me)?|tome|pasar(?:le|les)?|pase|mandar(?:le|les)?|dar(?:le|les)?|tomarle)(?: \p{L}+){0,3} (?:mensaje|recado|nota)(?: (?:para|a|con|al) (?:(?:el|la|los) )?(?:\p{L}+ )?(?:equipo|dueñ[oa]|doctora?|gerente|oficina|encargad[oa]|ella|él|ellos|ustedes))?(?: (?:que|diciendo|por favor))?[\s,.:]*/iu,
};
