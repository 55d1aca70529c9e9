import type { EmailWords } from "../../contact/email.ts";
import { PROVIDERS } from "../en/email-words.ts";

/** How email addresses are read aloud in Spanish. */
export function emailWords(): EmailWords {
  return {
    marks: new Map([
      ["punto", "."],
      ["dot", "."],
      ["subraya", "_"],
      ["guion", "-"],
      ["menos", "-"],
      ["mas", "+"],
    ]),
    at: new Set(["arroba", "@", "aroba", "at"]),
    providers: PROVIDERS,
    split: [
      [/\b(?:guion|raya|linea) (?:bajo|baja|abajo)\b|\bsubguion\b|\bunderscore\b/g, "subraya"],
      [/\bguion (?:medio|alto|del medio)\b/g, "guion"],
      [/\bpuntocom\b/g, "punto com"],
      [/\ba ?r+oba\b/g, "arroba"],
      [/\b(?:g mail|ge mail|jimeil|jimail|yimeil|gemail|gmeil|gimail|gimeil)\b/g, "gmail"],
      [/\b(?:hot mail|jotmail|hotmeil|jotmeil)\b/g, "hotmail"],
      [/\b(?:out look|autluk|aut look|outluk)\b/g, "outlook"],
      [/\b(?:yaju|iahu|yahu|ya hoo)\b/g, "yahoo"],
      [/\b(?:i cloud|ai cloud|icloud|aicloud)\b/g, "icloud"],
    ],
    before: new Set(
      (
        "es seria sería mi correo email e-mail mail imeil electronico direccion si ok okay bueno claro perdon a al mandelo " +
        "mandalo mandemelo enviemelo envielo escriba escribeme anote apunte pongale tome eh este pues mm ah no el"
      ).split(" "),
    ),
    remarks: new Set(
      "mayuscula mayusculas minuscula minusculas todo junto todo-junto pegado letra letras numero numeros palabra en".split(
        " ",
      ),
    ),
    cue: /correo|e-?mail|imeil|\barr?oba\b|@|\bpunto (?:com|net|org|es|mx|edu|co|ar|cl|pe)\b/,
  };
}
