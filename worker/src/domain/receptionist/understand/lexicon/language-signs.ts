import type { Language } from "../../../conversation/language.ts";

/** What tells one language from the other, over lower-case words without accents. */
interface Signs {
  /** Words the other language does not have and does not borrow. */
  telling: ReadonlySet<string>;
  /** Words that also stand in names and mixed speech. */
  common: ReadonlySet<string>;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

export const WORDS_OF: Record<Language, Signs> = {
  en: {
    telling: set(
      "i i'd i'm i'll i've i'm the you your you're what what's when where how why which who would could should " +
        "can't don't doesn't isn't didn't won't want wanted wanna need needed have has had is are am was were been " +
        "do does did can will this that these those with from about there here my our their they we it it's he she " +
        "him her and but or if for of on at to not any some something anything someone get got make take give tell " +
        "say know think see come going work works call calling speak talk move change next week much many open " +
        "close please after before later earlier",
    ),
    common: set(
      "a an in so as up me like just one time day book cancel help hi hello hey good yes yeah right then be by " +
        "tomorrow today tonight morning afternoon evening monday tuesday wednesday thursday friday saturday sunday " +
        "appointment appointments schedule",
    ),
  },
  es: {
    telling: set(
      "quiero quisiera queria queremos necesito necesitamos necesitaba ocupo busco tengo tiene tienes tienen " +
        "tenemos puedo puede puedes pueden podria podrian podemos gustaria hacer hago haga hagame hacen agendar " +
        "agende reservar reserve cambiar cambie cancelar cancele mover confirmar confirme llamo llamar llamando " +
        "llame llamen hablar hablo dejar cita citas una unos unas para pero porque cuando cuanto cuanta cuesta " +
        "donde quien cual cuales como que esta este estan estoy estas soy somos eres usted ustedes nosotros ella " +
        "ellos mis sus nuestra nuestro muy mucho mucha muchas tambien todavia ahora ahorita hoy manana ayer pasado " +
        "tarde noche mediodia lunes martes miercoles jueves viernes sabado semana mes dia dias hora horas horario " +
        "temprano enero febrero junio agosto septiembre octubre noviembre diciembre otro otra algo alguien nada " +
        "nadie todo toda mejor siguiente proximo proxima viene despues antes hasta desde sobre entre sin buenas " +
        "buenos tardes noches disculpe disculpa perdon oiga oye bueno claro pues gusto favor nombre numero " +
        "telefono correo direccion precio limpieza muela muelas dientes pelo cabello hijo hija esposo esposa duele " +
        "dolor perro carro voy va vamos vengo hay fue ser ver dar saber decir digo espere momento entiendo entendi " +
        "escuche repetir repita repite persona mensaje recado abren abierto cierran aceptan seguro hace falta " +
        "luego adelante correcto estaria seria sirve queda conviene prefiero quizas olvidelo dejelo ese esa eso esos esas " +
        "bien asi aqui ahi alla mande andale orale porfa aja simon mismo misma nomas solo tampoco nunca siempre aunque " +
        "ademas aparte oficina seguros cancelarla cambiarla moverla agendarme cobran hacen venden atienden abogado llevan lleva caso casos " +
        "ayuda ayudan sabe saben mandar manden sacar traer traigo vienen vino acaba acabo ocupan arreglan reparan urge " +
        "cuestan sale salen trabajan trabajo gente casa calle dinero pagar gratis navidad escribe deletreo deletrea primera primero segunda ultima nuevo nueva",
    ),
    common: set(
      "el la los las lo de del al y o un en es se si con por mi su le les nos ya hola no a tu te me son domingo " +
        "julio",
    ),
  },
};

/** Courtesies everybody borrows; they tell nothing. */
export const BORROWED = new RegExp(
  "(?<!\\p{L})(?:hasta (?:la vista|luego|manana)|vaya con dios|adios(?: amigos?)?|much[oa]s? gracias|gracias|hola|como (?:estas?|esta usted)|que (?:pasa|tal|onda|sera)|por favor|buenos dias|si se[nñ]or(?:ita)?|no problemo?|mucho gusto|feliz navidad|el nino|la nina|mi casa(?: es su casa)?|thank you(?: so much| very much)?|thanks|bye(?: bye)?|good ?bye|see you(?: later)?|sorry|excuse me|hello|hi|yes please|all right|have a (?:nice|good) day|i don't know)(?!\\p{L})",
  "gu",
);

/** The caller asks for the language by name; a word to be translated is none. */
export const ASKS_FOR: Record<Language, RegExp> = {
  en: new RegExp(
    "\\b(?:habl(?:a|as|an|e|es|en|ar|amos)|atienden?|puedes?|podemos|continuar|seguir|siga)(?: \\w+){0,3}? (?:en )?ingles\\b|\\ben ingles(?: por favor| please)?\\W*$|^\\W*(?:ingles|english|inglish)(?:,? (?:por favor|please))?\\W*$|\\b(?:speak|talk|speaking|talking)(?: to me)?(?: in)? english\\b|\\bin english,? please\\b|^\\W*in english\\W*$|\\b(?:switch|change|go)(?: back| over)? to english\\b|\\bprefer english\\b|\\bi (?:don't|do not|can't) (?:speak|understand|know)(?: any| much)? spanish\\b|\\bno hablo espanol\\b",
  ),
  es: new RegExp(
    "\\b(?:habl(?:a|as|an|e|es|en|ar|amos)|atienden?|puedes?|podemos|continuar|seguir|siga)(?: \\w+){0,3}? (?:en )?espanol\\b|\\ben espanol(?: por favor| please)?\\W*$|^\\W*(?:espanol|spanish)(?:,? (?:por favor|please))?\\W*$|\\b(?:do|does|can|could|is there)(?: (?:you|anyone|anybody|someone|somebody|there|who|that))*(?: please)? (?:speak|speaks|talk)(?: to me| with me)?(?: in)? spanish\\b|\\bspanish,? please\\b|\\b(?:switch|change|go)(?: over)? to spanish\\b|\\b(?:prefer|rather speak) spanish\\b|\\bspeak(?: to me)? in spanish\\b|\\b(?:no hablo|no entiendo|no se) (?:el |mucho )?ingles\\b|\\bi (?:don't|do not) (?:speak|understand)(?: any| much| good)? english\\b",
  ),
};
