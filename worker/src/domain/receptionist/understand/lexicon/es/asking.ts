import type { AskingWords } from "../../expecting.ts";

/** Receptionists write question marks, and a phrase need not end on a word. */
function asks(phrases: readonly string[]): RegExp {
  return new RegExp(`(?<!\\w)(?:${phrases.join("|")})(?!\\w)`);
}

/** What a receptionist's line asks for in Spanish. */
export function askingWords(): AskingWords {
  return {
    asked: [
      [
        asks([
          "(?:es|esta|estan) (?:todo )?(?:correct[oa]s?|bien)",
          "(?:correcto|cierto|verdad|de acuerdo|bien)\\?",
          "(?:lo|la|le|les|se la|se lo|te la|te lo) (?:confirmo|reservo|agendo|aparto|cancelo|cambio|muevo|anoto|mando|envio)",
          "confirm\\w+",
          "(?:quiere|quieres|desea|deseas) que",
        ]),
        "confirm",
      ],
      [
        asks([
          "(?:su|tu|el|que) (?:nombre|apellido)",
          "nombre(?: completo)?",
          "como (?:se llama|te llamas|se escribe|se deletrea)",
          "con quien (?:hablo|tengo)",
          "quien (?:habla|llama)",
          "a nombre de quien",
          "apellidos?",
        ]),
        "name",
      ],
      [asks(["correo", "e-?mail"]), "email"],
      [asks(["telefono", "celular", "movil", "(?:a|su|tu|que|un|cual es el) numero"]), "phone"],
      [
        asks([
          "cual (?:de (?:ellas|ellos|esas|esos|las|los)|prefiere\\w*|le|te|quiere\\w*)",
          "alguna de (?:esas|estas)",
        ]),
        "slot",
      ],
      [asks(["(?:a )?que horas?", "que horario", "hora le", "hora\\?"]), "time"],
      [asks(["(?:que|cual) (?:dia|fecha)", "cuando", "que dias", "para que dia", "fecha\\?", "dia\\?"]), "date"],
      [asks(["que (?:servicio|tratamiento|tipo de)", "para que (?:es|seria|servicio)", "en que servicio"]), "service"],
      [
        asks(["mensaje", "recado", "de parte de", "que (?:le|les) digo", "de que se trata", "por que asunto"]),
        "message",
      ],
      [asks(["(?:le|te|les) (?:parece|queda|viene|va|sirve|conviene|funciona)(?: bien)?\\?"]), "confirm"],
    ],
    day: /\b(?:dia|fecha|cuando)\b/,
    time: /\b(?:hora|horario|cuando)\b/,
    anythingElse:
      /\b(?:algo|alguna cosa) mas\b|\ben que (?:le|te|lo|la) puedo (?:ayudar|servir)\b|\bcomo (?:le|te|lo|la) puedo ayudar\b/,
  };
}
