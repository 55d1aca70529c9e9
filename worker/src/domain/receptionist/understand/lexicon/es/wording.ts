import { oftenMistyped } from "../../mistyped.ts";
import type { Wording } from "../../normalise.ts";
import { slips } from "./slips.ts";

/** Recognition slips that take more than one word to see. Read before punctuation is gone, after the accents are. */
const phraseSlips = (): Wording["phraseSlips"] => [
  // "Este…" is a hesitation; "este jueves", "este número" and "este mes" are not.
  [
    /\beste+(?=[,.…]| (?:quiero|quisiera|queria|necesito|me|si|no|para|pues|es que|una|un|mire|yo|como|pero|bueno|seria|podria|tal|quizas?|eh|a ver|a las|el|la|hola)\b)/g,
    " ",
  ],
  [
    /\bo sea\b|\bosea\b|\bes decir\b|\bdigamos\b|\bpor asi decir(?:lo)?\b|\bfijese que\b|\bla verdad(?: es que)?\b/g,
    " ",
  ],
  // Never a lone "a": "de 10 a 12" is a range.
  [/(?<=\d) ?([ap])\.? ?m\b\.?/g, " $1m"],
  [/\b([ap])\. ?m\b\.?/g, "$1m"],
  [/\b(?:pe|p) eme\b|\bp m\b/g, "pm"],
  [
    /(?<=\b(?:una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|media|cuarto|treinta|quince) )a (?:eme|m)\b/g,
    "am",
  ],
  [/\b(\d{1,2}) ?h(?:rs?|s)?\.? ?([0-5]\d)\b/g, "$1:$2"],
  [/\b(\d{1,2}) ?(?:h|hs|hrs?)\b\.?/g, "$1 horas"],
  [/\b(a|hasta|desde|de) que horas\b/g, "$1 que hora"],
  [/\ba ?ver si\b/g, " "],
  [/\bmedio ?dia\b/g, "mediodia"],
  [/\bmedia ?noche\b/g, "medianoche"],
  [/\bpasa ?do (?=manana)/g, "pasado "],
  [/\bmanana pasado\b/g, "pasado manana"],
  [/\bay (?=citas?|lugar|espacio|algo|disponib|hueco|horas?\b|turnos?)/g, "hay "],
  [/\b(?:en|por|de) la morning\b/g, "en la manana"],
  [/\bmorning\b/g, "en la manana"],
  [/\bdiez y (seis|siete|ocho|nueve)\b/g, "dieci$1"],
  [/\bveint[ie] ?(?:y |i )?(?=(?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve)\b)/g, "veinti"],
  [
    /\b(trei|cuare|cincue|sese|sete|oche|nove)nt[ae]?i(un|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)\b/g,
    "$1nta y $2",
  ],
  [/\b(dos|tres|cuatro|seis|ocho) ?cient([oa]s)\b/g, "$1cient$2"],
  [/\bpor ?fa(?:vor|vorcito)?\b/g, "por favor"],
  [/\bper ?dona?(?=,| |$)/g, "perdon"],
];

const FILLERS = "eh ehh ehm em emm mm mmm mmmm hm hmm um umm uh uhm ah ahh pues pos";

const FUNCTION_WORDS =
  "a al ante con de del desde el ella ellas ellos en entre era eran eres es esa esas ese eso esos esta estan estar estas " +
  "este esto estos estoy fue ha han has hasta hay he la las le les lo los mas me mi mia mio mis muy ni no nos nosotros " +
  "nuestra nuestro o os otra otro para pero por porque que quien se ser si sin sobre son soy su sus tambien te ti tu " +
  "tus un una unas uno unos usted ustedes va vamos voy y ya yo bueno ok okay hola buenas buenos favor como cual cuando " +
  "donde cuanto quiero quisiera queria necesito puedo puede pueden podria podrian gustaria tener tengo tiene tienen " +
  "hacer ver dar deme algo asi ahi aqui entonces solo nada";

/** Worth recognising through a slip: long words that no other word is near to. */
const OFTEN_MISTYPED =
  "miercoles sabado domingo febrero septiembre octubre noviembre diciembre disponible disponibles disponibilidad " +
  "telefono cancelar cancelarla reservacion recepcionista cotizacion direccion consulta reprogramar reagendar";

/** How Spanish is written down. Everything is read without accents: "mañana" is "manana", "sí" is "si". */
export function wording(): Wording {
  return {
    letters: (lower) => lower.normalize("NFKD").replace(/\p{M}/gu, ""),
    slips: slips(),
    phraseSlips: phraseSlips(),
    contractions: [],
    fillers: new Set(FILLERS.split(" ")),
    functionWords: new Set(FUNCTION_WORDS.split(" ")),
    mistyped: oftenMistyped(new Set(OFTEN_MISTYPED.split(" ")), /^(?:s|n|r|a|o|e|es|me|la|lo)$/),
    repeatedOnPurpose: /^(?:no|si|ya|bye|adios|ja|\d+|[a-z])$/,
  };
}
