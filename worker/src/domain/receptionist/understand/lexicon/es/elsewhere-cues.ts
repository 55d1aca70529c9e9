import type { Cue } from "../../purpose/cue.ts";
import { CUE_WEIGHTS, openingCues, topic, topicCue } from "../../purpose/cue.ts";

const { elsewhere } = CUE_WEIGHTS;

/** What people ask a bank, an airline, a kitchen or a telephone that talks: no receptionist serves it. */
const ELSEWHERE = topic(
  `
    clima pronostico lluvia llover euro euros dados moneda llovera llueve nublado chiste chistes cancion canciones musica playlist pelicula peliculas
    serie netflix spotify youtube futbol partido beisbol basquetbol mundial vuelo vuelos aerolinea aeropuerto hotel hoteles
    avion pasaporte visado alarma temporizador cronometro bitcoin dolar bolsa hipoteca saldo traduce traducir traduccion
    traduceme sinonimo presidente gobernador elecciones guerra capital poblacion historia planeta dinosaurio horoscopo
    noticias loteria adivinanza poema cuento calorias horno hornear ingredientes pizza hamburguesa tacos uber taxi trafico
    facebook instagram wikipedia google siri alexa
  `,
  [
    "(?:hace|hara|va a hacer|esta haciendo) (?:frio|calor|sol|viento)",
    "(?:que|como esta el|como va a estar el) tiempo (?:hace|hara|hoy|manana)",
    "que hora es(?: en)?(?! (?:mi|la cita))|que dia es (?:hoy|manana)$|que fecha es",
    "cuanto (?:es|son|da) (?!lo )[^ ]+(?: y [^ ]+)? (?:mas|por|entre|menos|dividido)(?! (?:la|el|una?|cada))|\\d+ (?:mas|por|entre|menos) \\d+$|raiz cuadrada|(?:multiplica|divide|suma|resta) \\d+",
    "(?:mi|una|la) (?:tarjeta de (?:credito|debito)|cuenta (?:de banco|bancaria|de ahorros|de cheques))(?: (?:fue|esta|no|se|bloquead\\w+|robad\\w+|perd\\w+|nueva))",
    "(?:transfier\\w+|transferir|deposit\\w+|mandar|enviar) (?:\\w+ ){0,3}?(?:dinero|pesos|dolares|euros)",
    "(?:pon|ponme|ponga|toca|reproduce|sube|baja|apaga|prende|enciende) (?:\\w+ ){0,2}?(?:cancion|musica|volumen|luz|luces|tele|television|radio|alarma)",
    "(?:como se (?:dice|hace|cocina|prepara)|como (?:cocino|preparo|hago)) (?!(?:una|la|mi) (?:cita|reserva))[^ ]+",
    "receta (?:de|para) (?:cocina|pastel|pollo|arroz|pan|galletas|sopa)",
    "(?:quien|que) (?:invento|descubrio|gano|escribio|pinto|fue el|canta)",
    "(?:cuentame|dime|cuenteme) (?:un|una|algo) (?:chiste|cuento|historia|curios\\w+|graciosos?|divertido)",
    "(?:cual es|cual sera) (?:tu|su) (?:color|comida|pelicula|equipo|cancion) favorit[oa]",
    "cuantos anos tienes|donde naciste|tienes (?:novi[oa]|hijos|hermanos|familia)|(?:me quieres|te quiero|te amo|casate)",
    "(?:el sentido|el significado) de la vida",
    "(?:lista|listas) (?:de|del) (?:compras|super|mandado|tareas)",
    "recuerdame|recuerdeme (?:que )?(?:compr|tom|llam)\\w+",
    "(?:limite|estado) de (?:credito|cuenta)",
    "(?:boletos?|pasajes?) (?:de avion|a|para)",
    "donde (?:esta|deje|quedo|puse) mi (?:telefono|celular|cartera|coche|carro|bolsa|paquete)",
    "(?:dias|cuantas?)(?: \\w+)? (?:de )?vacaciones",
    "medio tanque|gasolina(?:s)?",
  ],
);

/** Cues for what is none of this business's trade. */
export function elsewhereCues(): Cue[] {
  return [
    topicCue("other", elsewhere, [ELSEWHERE]),
    openingCues("other", elsewhere - 1, [
      "(?:traduce|define|calcula|busca en|reproduce|toca|apaga|prende|enciende|sube el|baja el)",
    ]),
  ];
}
