import type { PartPattern } from "../../when/time-phrases.ts";

function stretch(source: string, when: PartPattern["when"]): PartPattern {
  return { re: new RegExp(`(?<![\\w'])${source}(?!\\w)`), when };
}

/** "Tarde" is the afternoon, but not in "buenas tardes", "más tarde" or "llego tarde". */
const NO_PART =
  "(?<!(?:buen|buenas|mas|muy|tan|algo|demasiado|poco|llego|llegar|llegare|llegando|hizo|hace|haga|voy|vamos|es|ya) )";

/** Stretches of the day without a clock time, as Spanish names them. */
export function stretches(): PartPattern[] {
  return [
    stretch(
      "(?:a )?primera hora de la tarde|(?:temprano|al principio|a principios?) (?:en|por|de) la tarde|tarde temprano",
      {
        part: "afternoon",
        before: "15:00",
      },
    ),
    stretch(
      "(?:a |en )?primera hora(?! de la tarde)(?: de la manana)?|la primera cita del dia|cuando (?:abran|abren)|" +
        "lo mas temprano(?: posible| que (?:se pueda|tenga\\w*|haya))?(?: (?:en|por|de) la manana)?",
      { part: "morning", soonest: true },
    ),
    stretch(
      "(?:a )?ultima hora(?: (?:del dia|de la tarde))?|al final del dia|la ultima(?: cita| hora)? del dia|lo mas tarde(?: posible| que (?:tenga\\w*|haya|se pueda))",
      {
        after: "15:30",
      },
    ),
    stretch("despues (?:de|del) (?:comer|la comida|almorzar|el almuerzo|almuerzo|lunch|el lunch)", {
      part: "afternoon",
      after: "14:00",
    }),
    stretch("antes (?:de|del) (?:comer|la comida|almorzar|el almuerzo|almuerzo|lunch)", { before: "13:00" }),
    stretch(
      "(?:a|en|durante) (?:la|mi) hora (?:de (?:la )?comida|de (?:comer|almuerzo|almorzar|lunch)|del almuerzo)|durante el almuerzo",
      {
        after: "12:00",
        before: "15:00",
      },
    ),
    stretch(
      "(?:despues (?:del|de mi) trabajo|despues de(?: salir)?(?: de)? trabajar|saliendo (?:del trabajo|de trabajar)|" +
        "al salir (?:del trabajo|de trabajar)|cuando salga (?:del trabajo|de trabajar)|despues de la oficina)",
      { after: "17:00" },
    ),
    stretch("(?:despues (?:de|del) (?:la escuela|el colegio|colegio|cole|clases)|saliendo de (?:la escuela|clases))", {
      after: "15:00",
    }),
    stretch("antes (?:del trabajo|de (?:ir a|entrar a)? ?(?:trabajar|la escuela)|de entrar al? (?:trabajo|trabajar))", {
      part: "morning",
      before: "09:00",
    }),
    stretch("(?:a )?media manana", { part: "morning", after: "10:00" }),
    stretch("(?:a )?media tarde", { part: "afternoon", after: "16:00" }),
    stretch("(?:manana bien |bien |muy )?(?<!(?:mas|lo mas|tan) )tempran(?:o|ito)(?! (?:en|por|de) la tarde)", {
      part: "morning",
      before: "10:00",
    }),
    stretch("(?<=(?:la|las|esta|misma|una) )mananas?", { part: "morning" }),
    stretch(`${NO_PART}(?:tardes?|tardecita)(?! (?:noche|temprano))`, { part: "afternoon" }),
    stretch("(?<!(?:buenas|esta|media) )noches?|tarde noche|atardecer|(?<=esta )noche", { part: "evening" }),
  ];
}
