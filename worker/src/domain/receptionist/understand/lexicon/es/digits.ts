import type { DigitWords } from "../../contact/digits.ts";
import type { PhoneWords } from "../../contact/phone.ts";
import { anyOf } from "../phrases.ts";

/** How digits are read aloud in Spanish: often in pairs and hundreds ("cincuenta y cinco", "quinientos"). */
export function digitWords(): DigitWords {
  return {
    zeros: new Set(["cero"]),
    firstZero: "cero",
    plus: "mas",
    multiples: new Map([
      ["doble", 2],
      ["triple", 3],
      ["cuadruple", 4],
    ]),
    pauses: new Set(
      "area codigo lada clave guion y luego despues eh este espacio punto coma el la es seria de con perdon".split(" "),
    ),
    noughts: new Map(),
    compound: true,
  };
}

const NUMBER = "(?:numero|telefono|celular|movil|linea)";
const CALLING =
  "(?:estoy |estaba |he estado |ando )?(?:llam(?:o|ando|e|aba)|habl(?:o|ando)|marc(?:o|ando|que)|escrib(?:o|iendo))";

/** What Spanish says around telephone numbers. */
export function phoneWords(): PhoneWords {
  return {
    mayHoldDigits:
      /\d|cero|sero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|quince|veint|enta|cien|doble/,
    spokenNumber:
      /(?:\+?\d[\d-]*|mas(?= \d))(?: (?:\d[\d-]*|cero|doble|triple|area|codigo|lada|clave|guion|y|luego|espacio|punto|coma)(?!\w)){0,6}/g,
    wordsForTwo: /doble|triple/g,
    cue: anyOf([
      `(?:mi|el|es|un|este|tu|su|de|mejor) ${NUMBER}`,
      `${NUMBER} (?:es|seria|de)`,
      "(?:me|nos) (?:pueden?|podrian?|puedes) (?:llamar|marcar|contactar|localizar|encontrar|hablar)",
      "(?:llam|marqu|habl)[ae]n?me",
      "llamar(?:me)? (?:al|a)",
      "whatsapp",
      "lada",
      "es el \\d",
    ]),
    callerId: new RegExp(
      `(?<!\\w)(?<!(?:no es|no sea|no) )(?:(?:a|en|con)? ?(?:este|el mismo|ese mismo|este mismo|mi mismo|al mismo)(?: mismo)? ${NUMBER}(?! (?:no|de|es))|` +
        `(?:(?:el|al|del|a) ?(?:${NUMBER} )?(?:mismo )?)?(?:del|desde|de|con) ?(?:el )?(?:que|cual|donde) (?:le |les |te |los |la )?${CALLING}|` +
        `(?:el |al )?(?:mismo )?(?:de|desde) donde (?:le |les |te |los )?${CALLING}|` +
        `(?:desde|de) (?:este|aqui|este mismo)(?: ${NUMBER})? (?:le |les |te )?${CALLING}|` +
        `(?:el|al|a|ese|este) (?:${NUMBER} )?que (?:le |les |te )?(?:aparec\\w+|sale|ven?|tienen?|marqu?\\w+|figura)(?: ahi| (?:en|registrado|registrada)(?: \\w+){0,2}| pantalla)?|` +
        `${CALLING} (?:de|desde) (?:el|ese|este)(?: ${NUMBER}| mismo)?$|(?:es )?el mismo de (?:la llamada|siempre))(?!\\w)`,
    ),
    correction: /\b(?:no|perdon|digo|mejor dicho|me equivoque|espere|corrijo)\b/,
    callerIdAnswer: new RegExp(
      "^(?:(?:si|claro|pues|bueno|desde|de|por favor|ok|okay|es|use|usa|a|al|en|con|puede|puedes|llamar|llame|llameme|marcar|marqueme|ahi) ){0,6}" +
        "(?:este|este mismo|el mismo|este numero|al mismo|mismo|ese mismo|ese|este es|aqui mismo|a este)(?: (?:esta bien|por favor|si|numero|mismo|es|nada mas|telefono)){0,6}$",
    ),
  };
}
