import type { ServiceWords } from "../../services.ts";
import { PLAIN_SERVICE_WORDS, SERVICE_PHRASES, VAGUE_SERVICE_WORDS, serviceStem } from "../en/service-words.ts";

/**
 * Spanish words for what a service is called, after the English word: a business may name its services in either
 * language, whatever its callers speak.
 */
const STANDS_FOR: Record<string, string> = {
  clean: "limpieza limpiar limpien limpie higiene profilaxis",
  teeth: "dientes diente dental dentadura",
  tooth: "muela muelas pieza",
  haircut: "corte cortes cortar cortarme corten recorte despunte peluqueria",
  men: "hombre hombres caballero caballeros",
  women: "mujer mujeres dama damas",
  kid: "nino ninos nina ninas infantil pediatrico pediatrica",
  beard: "barba",
  exam: "examen revision revisar revisen chequeo chequear valoracion reconocimiento checkup",
  whiten: "blanqueamiento blanquear blanqueo",
  color: "color tinte tintes tenir pintar coloracion",
  highlight: "mechas luces rayitos reflejos",
  manicure: "manicura manicure unas",
  pedicure: "pedicura pedicure pies",
  extract: "extraccion extraer sacar quitar sacarme",
  fill: "empaste empastes relleno resina calza tapadura",
  root: "endodoncia conducto raiz",
  crown: "corona coronas funda",
  implant: "implante implantes",
  brace: "brackets frenos ortodoncia aparato",
  consult: "consulta asesoria asesoramiento consultar",
  repair: "reparacion reparar arreglar arreglo componer descompuesto reparen",
  inspect: "inspeccion inspeccionar",
  oil: "aceite",
  chang: "cambio cambiar",
  tire: "llanta llantas neumatico neumaticos rueda ruedas goma gomas",
  rotation: "rotacion",
  alignment: "alineacion balanceo",
  brake: "freno frenos",
  vaccine: "vacuna vacunas vacunacion vacunar vacunen vacune vacuno inyeccion",
  estimate: "presupuesto cotizacion estimado",
  wax: "depilacion depilar cera",
  massage: "masaje masajes",
  facial: "facial faciales",
  drain: "drenaje desague caneria tuberia tapado tapada",
  leak: "fuga fugas gotera goteras",
  heater: "calentador calefaccion boiler caldera",
  ac: "aire climatizacion minisplit",
  emergency: "emergencia emergencias urgencia urgencias urgente",
  groom: "grooming bano estetica",
  dry: "secado secar brushing",
  call: "visita",
  tuneup: "mantenimiento afinacion",
  laser: "laser",
  hair: "pelo cabello",
  install: "instalacion instalar",
  wedding: "boda novia",
  style: "peinado peinar",
  eyebrow: "cejas ceja",
  eyelash: "pestanas",
  divorce: "divorcio",
  will: "testamento",
  immigration: "migracion inmigracion",
};

const STEMS: ReadonlyMap<string, string> = new Map(
  Object.entries(STANDS_FOR).flatMap(([english, words]) =>
    words.split(" ").map((word) => [word, serviceStem(english)] as const),
  ),
);

/** The stem of the English word that a Spanish one in the name of a service stands for, where it is a known one. */
export const stemInEnglish = (word: string): string | undefined =>
  STEMS.get(
    word
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .replace(/(?<=[aeo])s$/, ""),
  ) ?? STEMS.get(word.normalize("NFD").replace(/\p{M}/gu, ""));

const ENGLISH: ReadonlySet<string> = new Set(STEMS.values());

/** "Vacunarme", "cortárselo": the verb without the pronouns that hang on it. */
const PRONOUNS = /(?<=[aei]r)(?:me|te|se|le|nos|les)?(?:l[aoe]s?)?$/;

/** How a word sounds where c, s and z, b and v, y and ll are one, as recognisers and hasty hands write it. */
const sound = (plain: string): string =>
  plain
    .replace(/h/g, "")
    .replace(/[cz](?=[ei])|z/g, "s")
    .replace(/v/g, "b")
    .replace(/ll/g, "y")
    .replace(/qu(?=[ei])|c/g, "k");

/** Short words sound like too many others. */
const LONG_ENOUGH = 5;

const BY_SOUND: ReadonlyMap<string, string> = new Map(
  [...STEMS].filter(([word]) => word.length >= LONG_ENOUGH).map(([word, stem]) => [sound(word), stem]),
);

function stem(letters: (lower: string) => string): (word: string) => string {
  return (word) => {
    const plain = letters(word).replace(PRONOUNS, "");
    const known =
      STEMS.get(plain) ??
      STEMS.get(plain.replace(/e?s$/, "")) ??
      (plain.length < LONG_ENOUGH ? undefined : BY_SOUND.get(sound(plain)));
    if (known !== undefined) return known;
    const english = serviceStem(plain);
    return english === plain && plain.length > 4 && !ENGLISH.has(english)
      ? plain.replace(/(?:ciones|cion|es|os|as|s|a|o|e)$/, "")
      : english;
  };
}

/** How Spanish names services. */
export function serviceWords(letters: (lower: string) => string): ServiceWords {
  return {
    stem: stem(letters),
    denied: /\b(?:no|en vez de|en lugar de) (?:una?|el|la)(?: [^ ]+){1,2}/g,
    phrases: [
      ...SERVICE_PHRASES,
      [/\b(?:el |mi )?aire acondicionado\b/g, "ac"],
      [/\b(?:rayos x|radiografias?)\b/g, "xray"],
      [/\b(?:afinacion|puesta a punto)\b/g, "tuneup"],
      [/\b(?:matar|sacar|quitar) (?:el )?nervio\b/g, "endodoncia"],
    ],
    vague: new Set([
      ...VAGUE_SERVICE_WORDS,
      "call",
      "primera",
      "completo",
      "profunda",
      "carro",
      "coche",
      "auto",
      "casa",
      "perro",
    ]),
    plain: new Set([
      ...PLAIN_SERVICE_WORDS,
      ..."servicio servicios cita sesion y de del la el los las para con un una por minuto minutos hora horas a en mi su nuevo nueva regular general basico basica completo completa".split(
        " ",
      ),
    ]),
  };
}
