import type { NameWords } from "../../contact/names.ts";
import type { Wording } from "../../normalise.ts";
import { givenNames } from "./given-names.ts";
import { NOT_NAMES } from "./not-names.ts";

const KIN =
  "(?:hij[oa]|hijit[oa]|espos[oa]|marido|mujer|señora|mam[aá]|pap[aá]|madre|padre|herman[oa]|amig[oa]|novi[oa]|suegr[oa]|" +
  "niet[oa]|abuel[oa]|t[ií][oa]|sobrin[oa]|prim[oa]|jef[ea]|niñ[oa]|beb[eé]|pareja|cuñad[oa])";
const NAME = "[\\p{L}'-]+";
const SURNAMES = `${NAME}(?: (?:de |del |de la )?${NAME})?`;

const TITLE =
  "(?:señora?|señorita|don|doña|doctora?|licenciad[oa]|ingenier[oa]|arquitect[oa]|maestr[oa]|profesora?|abogad[oa])";

const TITLES: ReadonlySet<string> = new Set(
  "sr sra srta dr dra don doña dona señor señora señorita senor senora lic licenciado ing".split(" "),
);

/** Words around names in Spanish, read as given, with or without accents. */
export function nameWords({ letters, slips }: Pick<Wording, "letters" | "slips">): NameWords {
  return {
    letters,
    longest: 6,
    cue: new RegExp(
      "(?<!\\p{L})(?:(?:mi|el|su) nombre(?: completo)? (?:es|ser[ií]a)|nombre completo:?|nombre:|me llamo|se llama|me llaman|" +
        "a(?:l)? nombre de|bajo el nombre(?: de)?|(?:mi|el) apellido es|(?:mis|los) apellidos son|de parte de|(?:le|te) habla|" +
        "habla con|le saluda|(?:my|the) name is|(?:it'?s )?under(?: the name(?: of)?)?|(?:p[oó]ng(?:a|ame|alo|ala)|ponme|an[oó]t(?:a|e)(?:me|lo|la)?) como)(?=[\\s,:])",
      "giu",
    ),
    firstAtLast: /\bnombre(?: es|:)?,? ([\p{L}'-]+)[\s.,]*$/iu,
    another: /\bse llama [\p{L}'-]+(?= (?:y|puedo|podemos|es|necesita)(?![\p{L}])|[,.]|$)/giu,
    pet: /\b(?:perr|gat|mascot|cachorr|conej)\p{L}+/iu,
    weakCue: new RegExp(
      `(?<!\\p{L})(?:soy(?: (?:el|la) ${TITLE})?|habla|aqu[ií](?: habla)?|es|ser[ií]a|para|es para|la cita de|llama|` +
        `(?:para |de )?mi ${KIN}(?: se llama| es|,)?|me dicen)\\s(?=\\S)`,
      "giu",
    ),
    tail: /^(?:habla|hablando|llamando|otra|nuevamente|por|al)\b/i,
    firstThenLast: new RegExp(
      `(?<!\\p{L})nombre(?: de pila)?(?: es|:)?,? (${NAME})[,.]?(?: y| de)?(?: mis?| el| los)? apellidos?(?: es| son|:)?,? (${SURNAMES})`,
      "iu",
    ),
    lastThenFirst: new RegExp(
      `(?<!\\p{L})apellidos?(?: es| son|:)?,? (${SURNAMES}?)[,.]?(?: y| de)?(?: mi| el)? nombre(?: es|:)?,? (${NAME})`,
      "iu",
    ),
    leadIn: new RegExp(
      `^(?:[\\s,.¡¿]*(?:s[ií]|claro(?: que s[ií])?|ok(?:ay)?|bueno|pues|este+|eh+|ehm|mmm*|ah|hola|buenas(?: tardes| noches)?|buenos d[ií]as|it'?s(?: under)?|under|my name is|this is|es|soy|me llamo|mi nombre es|ser[ií]a|a nombre de|al nombre de|por supuesto|c[oó]mo no|perd[oó]n|no|con mucho gusto|con gusto|ponga|ponle|p[oó]nga(?:le|lo|la)|(?:el|la) ${TITLE}|mire|mira|o sea|le habla|habla|mi nombre completo es|mi|para|ser[ií]a para|de parte de|yo soy|yo mism[oa]|yo|y)(?=[\\s,.!])){0,6}[\\s,.]*`,
      "i",
    ),
    closing:
      /[\s,.]*(?:por favor|gracias|muchas gracias|para servirle|a sus? [oó]rdenes|es mi nombre|me llamo|habla|le habla|as[ií] nada m[aá]s|nada m[aá]s|as[ií] me llamo|señorita|señora|señor|joven|(?:con|sin) (?!la |los )(?:una? |doble )?\p{L}{1,6}(?: (?:grande|chica|corta|larga|al final|de \p{L}+))?|se (?:escribe|deletrea).*|y (?:mi|el|la|quiero|quisiera|necesito|para).*|mi (?:n[uú]mero|tel[eé]fono|correo).*)[\s.!]*$/iu,
    aboutNames: /nombre|llam|apellid|deletre|escrib/i,
    particles: new Set("de del la las los y e da do dos di van von der".split(" ")),
    titles: TITLES,
    notNames: new Set([...NOT_NAMES.split(" "), ...slips.keys()].filter((word) => !TITLES.has(word))),
    ambiguous: new Set(
      "abril julio junio domingo linda sol mar luz paz flor estrella reina nieto bueno mayor leal marzo casa amigo primero segundo justo".split(
        " ",
      ),
    ),
    given: givenNames(),
    alike: /^(?:[bv]{2}|[scz]{2}|[gjx]{2}|[iy]{2}|[ckq]{2}|[hj]{2}|[mn]{2}|[ly]{2}|h[aeiou]|[aeiou]h|[gw]{2}|ei|ie)$/,
  };
}
